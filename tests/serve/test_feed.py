"""Warehouses are fed what is true in the lake, once, however often and from wherever a feed starts again."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import adbc_driver_postgresql.dbapi as dbapi
import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import sqlglot

from pipeline.batch import ingest
from pipeline.batch.compact import compact
from pipeline.batch.reprocess import reprocess
from pipeline.errors import FeedError, UnusableArguments
from pipeline.serve import open_lake
from pipeline.serve.changes import GROUPS, HOME, changes
from pipeline.serve.feed import folders, postgres
from pipeline.settings import Settings
from schemas.tables import TABLES, VIEWS
from tests.serve import postgres as servers

pytestmark = pytest.mark.timeout(300)      # a database server, and every row compared
KILLS = int(os.environ.get("KILLS", "1"))
PAGES = sorted(Path(__file__).parents[2].joinpath("seeds", "articles").glob("0*"))


def revision(folder: Path, number: int) -> Path:
    """Write one more revision of one article, as a scraper finds it again."""
    path = folder / f"{number}.jsonl"
    told = "killed three people and wounded nine" if number % 2 else "killed five people and wounded eleven"
    text = f"KHARKIV, Ukraine - A drone strike {told} in Kharkiv on Friday, the regional governor said.\n\n" * 2
    path.write_text(json.dumps({
        "url": "https://example.org/kharkiv", "title": "Strike on Kharkiv", "text": text, "publisher": "Example Post",
        "published_at": f"2025-06-13T{10 + number}:00:00Z"}) + "\n")
    return path


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A lake as it stood after each of its batches, corrections and a compaction among them."""
    home = tmp_path_factory.mktemp("states")
    lake = home / "lake"
    steps = [lambda: ingest(PAGES[:4], lake), lambda: ingest([revision(home, 1)], lake),
             lambda: ingest([revision(home, 2), *PAGES[4:]], lake), lambda: compact(lake, Settings()),
             lambda: ingest([revision(home, 3)], lake)]
    kept = []
    for number, step in enumerate(steps):
        step()
        shutil.copy(lake / "warehouse.duckdb", home / f"{number}.duckdb")
        kept.append(lake)
    return [home / f"{number}.duckdb" for number in range(len(steps))]


@pytest.fixture
def lake(states: list[Path]) -> Iterator[Path]:
    """The lake after its last batch; `at` shows it after another."""
    yield states[0].parent / "lake"
    at(states, len(states) - 1)


def at(states: list[Path], number: int) -> Path:
    """Let readers see the lake as it stood after a step; its files stay."""
    lake = states[0].parent / "lake"
    shutil.copy(states[number], lake / "warehouse.duckdb")
    return lake


def truth(lake: Path) -> dict[str, list[str]]:
    """Give every row of every fed table that is true now."""
    with open_lake(lake) as opened:
        return {change.table: rows(change.upserts.read_all().to_pylist()) for change in changes(opened.connection, 0)}


@pytest.fixture(scope="module")
def truths(states: list[Path]) -> list[dict[str, list[str]]]:
    """What is true after each step, asked once."""
    return [truth(at(states, number)) for number in range(len(states))]


def rows(found: list[dict[str, object]]) -> list[str]:
    """Give rows as texts in order, each as often as it is there."""
    return sorted(repr(sorted(row.items())) for row in found)


class Copy:
    """A copy of the tables in memory, kept by the changes alone."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[tuple[object, ...], list[dict[str, object]]]] = {}

    def feed(self, lake: Path, since: int) -> None:
        with open_lake(lake) as opened:
            for change in opened.changes(since):
                self.take(change.table, change.key, change.deletes, change.upserts.read_all())

    def another(self) -> "Copy":
        """Give one more copy of the tables as they are now."""
        made = Copy()
        made.tables = {name: {key: [*group] for key, group in table.items()} for name, table in self.tables.items()}
        return made

    def take(self, name: str, key: tuple[str, ...], deletes: pa.Table, upserts: pa.Table) -> None:
        """Take the rows of keys away, then write others; only rows of a group have one key together."""
        table = self.tables.setdefault(name, {})
        for row in deletes.to_pylist():
            table.pop(tuple(row[column] for column in key), None)
        for row in upserts.to_pylist():
            found = table.setdefault(tuple(row[column] for column in key), [])
            if name not in GROUPS:
                found.clear()
            found.append(row)

    def truth(self) -> dict[str, list[str]]:
        return {name: rows([row for group in table.values() for row in group]) for name, table in self.tables.items()}


def test_every_table_with_rows_that_may_be_fed_has_its_changes() -> None:
    assert {path.stem for path in (HOME / "changes").glob("*.sql")} == (TABLES.keys() | VIEWS.keys()) - {"payloads"}


def test_changes_bring_a_copy_from_any_batch_to_the_last(states: list[Path], lake: Path, truths) -> None:
    whole = truths[-1]
    assert whole["articles"] and len(whole["events"]) > 10
    copy = Copy()
    for number, right in enumerate(truths):
        copy.feed(at(states, number), number)
        assert copy.truth() == right
        if right is not whole:      # what was fed whole then has just these rows, as `truths` are fed from nothing
            later = copy.another()
            later.feed(at(states, len(states) - 1), number + 1)
            assert later.truth() == whole


def test_a_batch_that_is_not_there_is_named(lake: Path) -> None:
    with open_lake(lake) as opened, pytest.raises(UnusableArguments, match="no batch 99: its last is 5"):
        next(opened.changes(99))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if servers.binaries() is None:
        assert not os.environ.get("CI"), "CI installs a PostgreSQL server"
        pytest.skip("no PostgreSQL server is installed: apt install postgresql")
    home = Path("/var/tmp") / tmp_path_factory.mktemp("pg").name       # its user may not enter pytest's own folders
    shutil.rmtree(home, ignore_errors=True)
    try:
        with servers.server(home) as uri:
            yield uri
    finally:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def database(server: str) -> Iterator[str]:
    """An empty database."""
    run(server, "DROP SCHEMA IF EXISTS eventwire CASCADE")
    yield server


def run(uri: str, statement: str) -> None:
    with dbapi.connect(uri, autocommit=True) as connection, connection.cursor() as cursor:
        cursor.execute(statement)


def fed(uri: str) -> dict[str, list[str]]:
    """Give every row of every table in the database."""
    found = {}
    with dbapi.connect(uri) as connection, connection.cursor() as cursor:
        for path in (HOME / "changes").glob("*.sql"):
            cursor.execute(f"SELECT * FROM eventwire.{path.stem}")
            found[path.stem] = rows(cursor.fetch_arrow_table().to_pylist())
    return found


def test_a_database_is_fed_batch_by_batch_and_is_corrected(states: list[Path], lake, truths, database: str) -> None:
    for number, right in enumerate(truths):
        done = postgres.feed(at(states, number), database)
        assert (done.since, done.until) == (number, number + 1)
        assert fed(database) == right
    again = postgres.feed(lake, database)
    assert (again.upserts, again.deletes, again.until) == (0, 0, 5)
    run(database, "INSERT INTO eventwire.fed VALUES (99, 0, 0)")        # as if it had been fed from another lake
    with pytest.raises(FeedError, match="holds batch 99 and the lake's last is 5"):
        postgres.feed(lake, database)


def test_what_the_database_lacks_is_added_columns_and_tables(states: list[Path], lake, truths, database: str) -> None:
    """A table that was dropped or never fed is fed whole; rows that were there know nothing of a new column."""
    postgres.feed(at(states, 0), database)
    run(database, "ALTER TABLE eventwire.pages DROP COLUMN bytes")
    postgres.feed(at(states, 2), database)
    with dbapi.connect(database) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT count(*), count(bytes) FROM eventwire.pages")
        every, widened = cursor.fetchone()
    assert every > widened > 0
    run(database, "DROP TABLE eventwire.mentions, eventwire.claims, eventwire.pages")
    postgres.feed(at(states, 4), database)
    assert fed(database) == truths[-1]
    run(database, "DROP TABLE eventwire.figures")
    assert postgres.feed(lake, database).until == 5
    assert fed(database) == truths[-1]


def test_what_a_newer_extractor_reads_takes_its_place_in_the_database_too(tmp_path: Path, database: str) -> None:
    lake = tmp_path / "lake"
    older, newer = (Settings(extractor=f"tests.batch.readers:{name}") for name in ("first", "second"))
    ingest(PAGES[:6], lake, settings=older)
    postgres.feed(lake, database)
    before = fed(database)
    assert reprocess(lake, newer).batches
    done = postgres.feed(lake, database)
    assert done.upserts and done.deletes and fed(database) == truth(lake) != before
    assert postgres.feed(lake, database).upserts == 0


def test_what_goes_wrong_is_a_sentence_and_a_password_is_not_taken(lake: Path, database: str) -> None:
    with pytest.raises(FeedError, match="refused"):
        postgres.feed(lake, database.replace("tester", "nobody"))
    with pytest.raises(UnusableArguments, match="PGPASSWORD"):
        postgres.feed(lake, database.replace("tester", "tester:secret"))


def feeding(uri: str, child: subprocess.Popen[bytes]) -> bool:
    """Wait until a feed is at work in the database, which other feeds wait for; say whether it is."""
    with dbapi.connect(uri, autocommit=True) as connection, connection.cursor() as cursor:
        while child.poll() is None:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted")
            if cursor.fetchone() != (0,):
                return True
            time.sleep(0.01)
    return False


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_killed_feeds_leave_no_difference(states: list[Path], lake: Path, truths, database: str) -> None:
    chance, cut, lasting = random.Random(1), 0, 1.0
    command = [sys.executable, "-m", "pipeline.cli", "feed", database, "--lake", str(lake)]
    for number in range(KILLS):
        at(states, number * len(states) // KILLS)
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
            begun = time.monotonic() if feeding(database, child) else None
            time.sleep(chance.uniform(0, lasting))
            cut += child.poll() is None
            child.send_signal(signal.SIGKILL)
        if begun is not None and child.returncode == 0:       # it was through: it lasts no longer than this
            lasting = min(lasting, time.monotonic() - begun)
    at(states, len(states) - 1)
    postgres.feed(lake, database)
    assert fed(database) == truths[-1]
    print(f"{KILLS} feeds, {cut} of them killed at work: no difference")


def loads(folder: Path, dialect: str) -> None:
    """Find a load folder whole, and its SQL such as a parser of the dialect takes."""
    manifest = json.loads((folder / "manifest.json").read_text())
    assert {name: one["sha256"] for name, one in manifest["files"].items()} == {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json"}
    for name in ("01_ddl.sql", "02_load.sql"):
        statements = sqlglot.parse((folder / name).read_text(), read=dialect)
        assert len(statements) > 15 or name == "02_load.sql"
        assert not [s for s in statements if isinstance(s, sqlglot.exp.Command) and s.name.upper() in ("MERGE",)]
    assert "not executed" in (folder / "README.txt").read_text()


@pytest.mark.parametrize("dialect", ["snowflake", "redshift"])
def test_a_series_of_load_folders_is_whole_and_parses(states: list[Path], lake: Path, tmp_path: Path, dialect) -> None:
    for number in (0, 4):
        folders.feed(at(states, number), tmp_path, dialect)
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["0000000001", "0000000005"]
    for folder in tmp_path.iterdir():
        loads(folder, dialect)


def test_a_series_is_given_the_tables_that_it_lacks(states: list[Path], lake: Path, truths, tmp_path: Path) -> None:
    folders.feed(at(states, 2), tmp_path, "bigquery")
    manifest = tmp_path / "0000000003" / "manifest.json"
    told = json.loads(manifest.read_text())
    told["files"] = {name: one for name, one in told["files"].items() if "claims" not in name}
    manifest.write_text(json.dumps(told))
    folders.feed(at(states, 4), tmp_path, "bigquery")
    whole = pq.read_table(tmp_path / "0000000005" / "data" / "claims.upserts.parquet")
    assert rows(whole.to_pylist()) == truths[-1]["claims"]


def test_a_series_holds_what_the_lake_holds(states: list[Path], lake: Path, truths, tmp_path: Path) -> None:
    copy = Copy()
    for number in range(len(states)):
        folders.feed(at(states, number), tmp_path, "bigquery")
    assert folders.feed(lake, tmp_path, "bigquery").upserts == 0
    assert [path.name for path in sorted(tmp_path.iterdir())] == [f"000000000{number}" for number in range(1, 6)]
    for folder in sorted(tmp_path.iterdir()):
        loads(folder, "bigquery")
        for table, key in {**{name: kind.key for name, kind in TABLES.items()}, **GROUPS}.items():
            if (folder / "data" / f"{table}.upserts.parquet").exists():
                copy.take(table, key, *(pq.read_table(folder / "data" / f"{table}.{kind}.parquet")
                                        for kind in ("deletes", "upserts")))
    assert copy.truth() == truths[-1]
    assert duckdb.sql(f"SELECT count(*) > 0 FROM '{tmp_path}/*/data/events.upserts.parquet'").fetchall() == [(True,)]
