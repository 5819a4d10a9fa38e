"""Processes that die right after a named step, again and again on one lake, while readers poll it.

Each is forked from a warm process that has imported everything and started no thread, and ends there as by kill -9.
STOPS says how many; `make kill STOPS=450` is the whole run, CI has one for each step.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from pipeline import store
from pipeline.batch.ingest import STEPS, Ingest
from pipeline.settings import Settings
from schemas.page import Given, Page

STOPS = int(os.environ.get("STOPS", str(len(STEPS))))
SETTINGS = Settings(merge_files=4)
DIED = 9
READER = """
import sys, time
from pathlib import Path
import duckdb
lake = Path(sys.argv[1])
QUERY = '''SELECT (SELECT count(*) FROM raw.pages) = (SELECT sum(pages) FROM batches)
    AND (SELECT count(*) FROM raw.articles) = (SELECT sum(articles) FROM batches)
    AND (SELECT count(*) FROM raw.mentions) = (SELECT sum(mentions) FROM batches)
    AND (SELECT count(*) FROM claims) >= 0'''
reads, wrong = 0, []
while not (lake / "stop").exists():
    if (lake / "warehouse.duckdb").exists():
        try:
            with duckdb.connect(str(lake / "warehouse.duckdb"), read_only=True) as connection:
                if connection.execute(QUERY).fetchall() != [(True,)]:
                    wrong.append("mixed")
        except Exception as error:
            wrong.append(str(error))
        reads += 1
    time.sleep(0.05)
print(reads, len(wrong), wrong[:2])
"""


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


@contextmanager
def reader(lake: Path) -> Iterator[None]:
    """Read in another process, 20 times a second, all that a batch adds; no error and no mixed state may be seen."""
    lake.mkdir()
    with subprocess.Popen([sys.executable, "-c", READER, str(lake)], stdout=subprocess.PIPE, text=True) as child:
        try:
            yield
        finally:
            (lake / "stop").touch()
            told, _ = child.communicate(timeout=60)
    reads, wrong, examples = told.split(maxsplit=2)
    assert int(reads) > 0 and int(wrong) == 0, examples


def uris(lake: Path) -> list[str]:
    with duckdb.connect(lake / store.WAREHOUSE, read_only=True) as connection:
        return [uri for (uri,) in connection.execute("SELECT uri FROM raw.pages").fetchall()]


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_stopped_after_every_step_nothing_is_lost_doubled_or_half(tmp_path: Path) -> None:
    from pipeline import beam  # noqa: F401 - warm

    lake, begun = tmp_path / "lake", time.monotonic()
    with reader(lake):
        for number in range(STOPS):
            assert died(lake, number, STEPS[number % len(STEPS)])
            if number % 3 == 2:         # sometimes the page comes again, sometimes only others follow
                assert not died(lake, number, None)
        Ingest(lake, SETTINGS).run(page(number) for number in range(STOPS))
    assert sorted(uris(lake)) == sorted(f"{number}.txt" for number in range(STOPS))
    print(f"{STOPS} stops in {time.monotonic() - begun:.0f} s: 0 lost, 0 twice, 0 half")
