"""From nothing: how long Python and its imports take before the first page."""

import subprocess
import sys
import time
from collections.abc import Iterator

LEXICON = "from pipeline.lexicon import load_lexicon; load_lexicon()"
STEPS = (("Python alone", "pass"),
         ("the command line", "import pipeline.cli"),
         ("all that a repeat needs", "import pipeline.batch"),
         ("the lexicon alone", LEXICON),
         ("the chain without Beam", f"import pipeline.chain; {LEXICON}"),
         ("all that new pages need", f"import pipeline.batch, pipeline.beam; {LEXICON}"))


def figures(runs: int = 3) -> Iterator[tuple[str, str]]:
    """Give the best of some runs, each in a process of its own."""
    for name, code in STEPS:
        yield name, f"{min(_run(code) for _ in range(runs)):.2f} s"


def _run(code: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - begun
