"""A warm process that forks others, each of which ingests one page and dies right after a named step.

It has imported everything and started no thread, so that forks are whole: `python -m tests.kill.stopping LAKE STOPS`.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from pipeline import beam  # noqa: F401 - warm
from pipeline.batch.ingest import STEPS, Ingest
from pipeline.settings import Settings
from schemas.page import Given, Page

SETTINGS = Settings(merge_files=4)
DIED = 9


def page(number: int) -> Page:
    text = (f"Count {number} of the week\n\nThe air force of Ukraine said that {number + 2} drones had been shot down "
            f"over the Odesa region on Monday.\n\nTwo people were hurt in Izmail on Monday, the governor said.\n")
    return Page.of(f"{number}.txt", "file", "text/plain", text.encode(), Given())


def died(lake: Path, number: int, step: str | None) -> bool:
    """Ingest one page in a fork that dies after a step (null: lives); say whether it died."""
    child = os.fork()
    if not child:
        _ingest(lake, number, lambda reached: os._exit(DIED) if reached == step else None)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, DIED), code
    return code == DIED


def _ingest(lake: Path, number: int, reached: Callable[[str], None]) -> None:
    """Ingest and end the process at once, with nothing run that a killed process would not run."""
    code = 1
    try:
        Ingest(lake, SETTINGS, reached=reached).run(iter([page(number)]))
        code = 0
    finally:
        os._exit(code)


def main(lake: Path, stops: int) -> None:
    for number in range(stops):
        assert died(lake, number, STEPS[number % len(STEPS)])
        if number % 3 == 2:         # sometimes the page comes again, sometimes only others follow
            assert not died(lake, number, None)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
