"""`python -m tests.fuzz RUNS [SEED]`: spoiled inputs one after the other, what came of them, how long."""

import resource
import sys
import tempfile
import time
from collections import Counter, deque
from contextlib import suppress
from pathlib import Path
from random import Random

from pipeline.lexicon import Lexicon, load_lexicon
from tests.fuzz.judging import judged
from tests.fuzz.spoiling import spoiled

SLOWEST = 2.0           # CPU seconds that a page may take
MOST_MEMORY = 1000      # MB that the whole run may hold
KEPT = Path("out") / "fuzz"     # inputs that did not do


def main(runs: int, seed: int) -> int:
    """Run so many inputs; give the number of those that did not do, which stand in out/fuzz."""
    lexicon, outcomes, wrong = load_lexicon(), Counter[str](), Counter[str]()
    slowest, begun = (0.0, ""), time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(runs):
            name, data = spoiled(Random(f"{seed}/{number}"))
            started, before = time.process_time(), outcomes.total()
            try:
                outcomes.update(judged(Path(folder), name, data, lexicon))
            except BaseException as error:
                if isinstance(error, KeyboardInterrupt):
                    raise
                _keep(wrong, f"{type(error).__name__}: {error}"[:200], number, name, data)
            spent = time.process_time() - started
            if spent > SLOWEST:        # once may be the machine's fault, twice is ours
                spent = min(spent, _again(Path(folder), name, data, lexicon))
            slowest = max(slowest, (spent, f"{number}-{name}"))
            if spent > SLOWEST * max(1, outcomes.total() - before):
                _keep(wrong, f"took {spent:.1f} s", number, name, data)
            if number % 1000 == 999:
                print(f"{number + 1:,} inputs, {outcomes.total():,} pages and rejects, {_memory():,.0f} MB", flush=True)
    print(f"{runs:,} inputs in {time.process_time() - begun:,.0f} CPU seconds: {dict(outcomes.most_common())}")
    print(f"slowest {slowest[0]:.2f} s ({slowest[1]}), most memory {_memory():,.0f} MB")
    for what, count in wrong.most_common():
        print(f"{count:,} x {what}")
    return wrong.total() + (_memory() > MOST_MEMORY)


def _again(folder: Path, name: str, data: bytes, lexicon: Lexicon) -> float:
    """Give the CPU seconds that an input takes another time."""
    started = time.process_time()
    with suppress(Exception):
        deque(judged(folder, name, data, lexicon), maxlen=0)
    return time.process_time() - started


def _keep(wrong: Counter[str], what: str, number: int, name: str, data: bytes) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    if not wrong[what]:
        (KEPT / f"{number}-{name}").write_bytes(data)
    wrong[what] += 1


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0) > 0)
