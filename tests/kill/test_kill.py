"""Kill -9 at random moments of an ingest, then run it again: nothing lost, nothing twice, nothing half.

Run by `make kill`. The moments are drawn from a seed that is told, so that a failure can be had again.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from pipeline import store
from pipeline.batch import ingest
from pipeline.settings import Settings
from schemas.tables import TABLES

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
KILLS = int(os.environ.get("KILLS", "2"))
SEED = int(os.environ.get("KILL_SEED", str(random.SystemRandom().randrange(10**6))))
SETTINGS = Settings(batch_pages=5, merge_files=2)
CHILD = """
import sys
from pathlib import Path
from pipeline import beam
from pipeline.batch import ingest
from pipeline.errors import LakeLocked
from pipeline.settings import Settings
print("begun", flush=True)
try:
    ingest([Path(name) for name in sys.argv[2:]], Path(sys.argv[1]), settings=Settings(batch_pages=5, merge_files=2))
except LakeLocked:
    pass
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """The sample pages, and some more so that there are several batches."""
    folder = tmp_path_factory.mktemp("pages")
    for number in range(12):
        (folder / f"page {number}.txt").write_text(
            f"Count number {number} of the week\n\nThe air force of Ukraine said that {number + 2} drones had been "
            f"shot down over the Odesa region overnight on Monday. {number} people were hurt in Izmail.\n")
    return folder, SEEDS


@pytest.fixture(scope="module")
def whole(pages: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """A lake that nobody disturbed, and the seconds it took in a child."""
    lake = tmp_path_factory.mktemp("whole") / "lake"
    with start(lake, pages) as child:
        child.stdout.readline()
        begun = time.monotonic()
        assert child.wait() == 0
    return lake, time.monotonic() - begun


def start(lake: Path, pages: tuple[Path, ...]) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", CHILD, str(lake), *map(str, pages)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@contextmanager
def rival(lake: Path, pages: tuple[Path, ...], number: int) -> Iterator[None]:
    """Let a second process write the same lake at the same time, every other time; one of them is sent away."""
    if number % 2:
        yield
        return
    with start(lake, pages) as other:
        yield
        other.send_signal(signal.SIGKILL)


def truth(lake: Path) -> dict[str, list[str]]:
    """Give the rows of every table in schema main, batches and what names them aside."""
    with duckdb.connect(lake / store.WAREHOUSE, read_only=True) as connection:
        return {table: sorted(map(str, connection.execute(
            f"SELECT * EXCLUDE ({'batch_id, rejected_at' if table == 'rejects' else 'batch_id'}) FROM main.{table}"
        ).fetchall())) for table in TABLES if table != "batches"}


def check_whole_batches(lake: Path) -> None:
    """A reader between kill and recovery sees whole batches: what the ledger counts is what the pinned files hold."""
    if not store.is_lake(lake) or not store.pinned(lake).sequence:
        return
    ledger = store.read_rows(lake, "batches").to_pylist()
    for table in ("pages", "articles", "mentions", "rejects"):
        assert store.read_rows(lake, table).num_rows == sum(row[table] for row in ledger), table


def check_no_row_twice(lake: Path) -> None:
    state = store.pinned(lake)
    for table, kind in TABLES.items():
        rows = store.read_files(table, state.files[table], [*kind.key, "batch_id"])
        key = kind.key + (("batch_id",) if kind.merged else ())
        assert rows.group_by(list(key)).aggregate([]).num_rows == rows.num_rows, table
        for file in state.files[table]:
            pq.ParquetFile(file).close()


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("number", range(KILLS))
def test_killed_and_run_again(number, pages, whole, tmp_path):
    chance = random.Random(SEED * 1000 + number)
    undisturbed, seconds = whole
    lake = tmp_path / "lake"
    for _ in range(chance.choice((1, 1, 2, 3))):        # sometimes the run that recovers is killed as well
        with start(lake, pages) as child, rival(lake, pages, number):
            child.stdout.readline()
            time.sleep(chance.uniform(0, seconds))
            child.send_signal(signal.SIGKILL)
        check_whole_batches(lake)
    ingest(list(pages), lake, settings=SETTINGS)
    assert truth(lake) == truth(undisturbed), f"KILL_SEED={SEED}"
    check_whole_batches(lake)
    check_no_row_twice(lake)
