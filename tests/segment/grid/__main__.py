"""`python -m tests.segment.grid [PAGES] [SEED]`: the shares read right, and the ways that are read worst."""

import sys
from collections.abc import Iterator
from random import Random

from pipeline.lexicon import load_lexicon
from tests.segment.grid.forms import drawn
from tests.segment.grid.printing import Printed, printed
from tests.segment.grid.scoring import FIELDS, scored

WORST = 12


def main(pages: int, seed: str) -> None:
    """Print the shares and, for each field, the ways and pairs of them in which it fails most."""
    score = scored(_drawn(pages, seed), load_lexicon())
    for field in FIELDS:
        print(f"{field:<8} {score.share(field):.4f}")
        for ways, wrong, asked in score.worst(field, WORST):
            print(f"    {wrong:.2f} of {asked:>4} wrong: {ways}")


def _drawn(pages: int, seed: str) -> Iterator[Printed]:
    for number in range(pages):
        rng = Random(f"{seed}/{number}")
        yield printed(drawn(rng), rng)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, sys.argv[2] if len(sys.argv) > 2 else "0")
