"""Processes that die right after a named step as by kill -9, again and again on one lake, while readers poll it.

STOPS says how many; `make kill STOPS=450` is the whole run, CI has one for each step.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from pipeline import store
from pipeline.batch.ingest import STEPS, Ingest
from tests.kill.stopping import SETTINGS, page

STOPS = int(os.environ.get("STOPS", str(len(STEPS))))
ROOT = Path(__file__).parents[2]
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
                connection.execute("SET enable_progress_bar=false")  # else a bar stands among the counts under load
                if connection.execute(QUERY).fetchall() != [(True,)]:
                    wrong.append("mixed")
        except Exception as error:
            wrong.append(str(error))
        reads += 1
    time.sleep(0.05)
print(reads, len(wrong), wrong[:2])
"""


@contextmanager
def reader(lake: Path) -> Iterator[None]:
    """Read in another process, 20 times a second, all that a batch adds; no error and no mixed state may be seen."""
    lake.mkdir()
    with subprocess.Popen([sys.executable, "-c", READER, str(lake)], stdout=subprocess.PIPE, text=True) as child:
        try:
            yield
        finally:
            (lake / "stop").touch()
            told, _ = child.communicate(timeout=300)
    reads, wrong, examples = told.split(maxsplit=2)
    assert int(reads) > 0 and int(wrong) == 0, examples


def uris(lake: Path) -> list[str]:
    with duckdb.connect(lake / store.WAREHOUSE, read_only=True) as connection:
        return [uri for (uri,) in connection.execute("SELECT uri FROM raw.pages").fetchall()]


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_stopped_after_every_step_nothing_is_lost_doubled_or_half(tmp_path: Path) -> None:
    lake, begun = tmp_path / "lake", time.monotonic()
    with reader(lake):
        subprocess.run([sys.executable, "-m", "tests.kill.stopping", str(lake), str(STOPS)], cwd=ROOT, check=True)
        Ingest(lake, SETTINGS).run(page(number) for number in range(STOPS))
    assert sorted(uris(lake)) == sorted(f"{number}.txt" for number in range(STOPS))
    print(f"{STOPS} stops in {time.monotonic() - begun:.0f} s: 0 lost, 0 twice, 0 half")
