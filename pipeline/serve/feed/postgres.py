"""PostgreSQL fed from a lake: staged, merged by key, and marked as fed in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import adbc_driver_postgresql.dbapi as postgres
import pyarrow as pa

from pipeline.errors import FeedError, UnusableArguments
from pipeline.serve.changes import Change, changes, due, fed_tables
from pipeline.serve.feed.ddl import add, add_column, add_key, create_index, create_table, delete, upsert
from pipeline.serve.feed.outcome import Fed
from pipeline.serve.reading import opened

SCHEMA = "eventwire"
LEDGER = f"{SCHEMA}.fed"
SORTING = "256MB"       # memory that the database may take to sort the keys of a table
ONE_AT_A_TIME = 7308604836182682233     # any number that no other program takes for its own advisory lock


def feed(lake: Path, target: str) -> Fed:
    """Bring the tables of schema `eventwire` in a database to what is true in a lake now.

    `target` is a libpq URI without a password, which libpq finds by itself (PGPASSWORD, a password file). How far the
    target is stands in its own table `fed`, written in the same transaction as the rows: a feed that is stopped leaves
    the target as it was. Feeds of one database wait for each other. Raises FeedError where the database refuses.
    """
    if ":" in target.partition("://")[2].rpartition("@")[0]:
        raise UnusableArguments("Leave the password out of the target, where others may see it: set PGPASSWORD, or "
                                "write it into a password file (~/.pgpass).")
    with opened(lake) as connection, _transaction(target) as cursor:
        since = _mark(cursor)
        until = due(connection, since, "The database", "Feed an empty database, or drop schema eventwire.")
        there = _tables(cursor)
        lacking = fed_tables() - there      # dropped there, or fed only by newer versions of eventwire
        if since == until and not (since and lacking):
            return Fed(since=since, until=until, upserts=0, deletes=0)
        counts = [_load(cursor, change) if change.table in lacking else _apply(cursor, change, whole=not since)
                  for change in changes(connection, since, lacking)]
        written, gone = (sum(column) for column in zip(*counts, strict=True))
        cursor.execute(f"INSERT INTO {LEDGER} (sequence, upserts, deletes) VALUES ($1, $2, $3) ON CONFLICT (sequence) "
                       "DO UPDATE SET upserts = excluded.upserts, deletes = excluded.deletes, fed_at = now()",
                       (until, written, gone))
        return Fed(since=since, until=until, upserts=written, deletes=gone)


@contextmanager
def _transaction(target: str) -> Iterator[postgres.Cursor]:
    """Open the database, and commit all that is done inside, or nothing."""
    try:
        with postgres.connect(target) as connection, connection.cursor() as cursor:
            yield cursor
            connection.commit()
    except postgres.Error as error:
        said = " ".join(str(error).split())
        raise FeedError(f"The database refused ({said}); nothing of this feed was kept.") from error


def _mark(cursor: postgres.Cursor) -> int:
    """Give the last batch that the target holds, 0 for none, and keep other feeds out until the transaction ends."""
    cursor.execute(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})")
    cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
    cursor.execute(f"CREATE TABLE IF NOT EXISTS {LEDGER} (sequence bigint PRIMARY KEY, upserts bigint NOT NULL, "
                   "deletes bigint NOT NULL, fed_at timestamptz NOT NULL DEFAULT now())")
    cursor.execute(f"SELECT coalesce(max(sequence), 0) FROM {LEDGER}")
    (mark,) = cursor.fetchone() or (0,)
    return int(mark)


def _tables(cursor: postgres.Cursor) -> set[str]:
    """Give the tables that the database has of a lake."""
    cursor.execute("SELECT table_name::text FROM information_schema.tables WHERE table_schema = $1", (SCHEMA,))
    return {name for (name,) in cursor.fetchall()}


def _load(cursor: postgres.Cursor, change: Change) -> tuple[int, int]:
    """Make a table of all its rows; give how many. Keys come last: sorted at once they take a fraction of the time."""
    table = f"{SCHEMA}.{change.table}"
    cursor.execute(create_table(table, change.schema, change.key, "postgres", unique=False))
    written = cursor.adbc_ingest(change.table, change.upserts, "append", db_schema_name=SCHEMA)
    cursor.execute(f"SET LOCAL maintenance_work_mem = '{SORTING}'")
    cursor.execute(add_key(table, change.key) if change.unique else create_index(table, change.key))
    return written, 0


def _apply(cursor: postgres.Cursor, change: Change, *, whole: bool) -> tuple[int, int]:
    """Write the changes of a table that is there; give how many rows were written and how many taken away."""
    table = f"{SCHEMA}.{change.table}"
    for name in _missing(cursor, change):
        cursor.execute(add_column(table, change.schema.field(name), "postgres"))
    if whole:
        return cursor.adbc_ingest(change.table, change.upserts, "append", db_schema_name=SCHEMA), 0
    deleted = _staged(cursor, change.deletes.to_reader(), delete(table, "stage", change.key, "postgres"))
    names = change.schema.names
    write = upsert(table, "stage", names, change.key) if change.unique else add(table, "stage", names)
    return _staged(cursor, change.upserts, write), deleted


def _missing(cursor: postgres.Cursor, change: Change) -> list[str]:
    """Give the columns that the target lacks; asked first, since ALTER TABLE alone makes its readers wait."""
    cursor.execute("SELECT column_name::text FROM information_schema.columns "
                   "WHERE table_schema = $1 AND table_name = $2", (SCHEMA, change.table))
    there = {name for (name,) in cursor.fetchall()}
    return [name for name in change.schema.names if name not in there]


def _staged(cursor: postgres.Cursor, rows: pa.RecordBatchReader, then: str) -> int:
    """Put rows into a table of this transaction alone, called `stage`, and do something with them."""
    count: int = cursor.adbc_ingest("stage", rows, "create", temporary=True)
    cursor.execute(then)
    cursor.execute("DROP TABLE stage")
    return count
