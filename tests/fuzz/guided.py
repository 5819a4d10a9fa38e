"""`python -m tests.fuzz.guided [-runs=N] [-max_total_time=SECONDS]`: spoiled inputs, led by which code they reach.

Needs atheris, which has wheels for Linux on x86-64 only; elsewhere it says so and does nothing.
"""

import sys
from pathlib import Path
from random import Random

try:
    import atheris
except ImportError:
    sys.exit("atheris has no wheel for this system; nothing was run.")

with atheris.instrument_imports(include=["pipeline.read", "pipeline.clean", "pipeline.segment"]):
    from tests.fuzz.judging import judged

from pipeline.lexicon import load_lexicon
from tests.fuzz.seeds import SEEDS
from tests.fuzz.spoiling import changed

NAMES = tuple(SEEDS)
LEXICON = load_lexicon()
FOLDER = Path("out") / "fuzz"


def once(data: bytes) -> None:
    """Run one input: its first byte is the form, the rest its bytes."""
    if data:
        list(judged(FOLDER, NAMES[data[0] % len(NAMES)], data[1:], LEXICON))


def mutated(data: bytes, longest: int, seed: int) -> bytes:
    """Give libFuzzer an input changed by it or by ours, which knows what pages and archives are made of."""
    if seed % 2:
        return atheris.Mutate(data, longest)
    spoiled = bytearray(data[1:])
    changed(spoiled, Random(seed))
    return (data[:1] + bytes(spoiled))[:longest]


def main() -> None:
    """Begin with the seeds."""
    corpus = FOLDER / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, (name, data) in enumerate(SEEDS.items()):
        (corpus / name).write_bytes(bytes([number]) + data)
    atheris.Setup([*sys.argv, "-max_len=20000", f"-artifact_prefix={FOLDER}/", str(corpus)], once,
                  custom_mutator=mutated)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
