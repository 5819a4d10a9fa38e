"""What changed in a lake since one of its batches: rows to write and rows to take away, table by table."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import duckdb

from pipeline.errors import FeedError, UnusableArguments
from pipeline.serve.catalog import HOME

if TYPE_CHECKING:
    import pyarrow as pa

PORTION = 65536     # rows of an Arrow batch at most
TOUCHED = ("fresh", "touched_articles", "touched_mentions", "touched_events")       # what touched.sql tells of
# What is true now, with the columns that the views leave out; all other tables are as their views show them.
WHOLE = frozenset({"sentences", "mentions", "mention_actors", "mention_places", "mention_quantities"})
# Views whose rows go together: all of one mention's, all of one event's. No column tells one of them from the others.
GROUPS: Mapping[str, tuple[str, ...]] = {"claims": ("mention_id",), "figures": ("event_id",)}


@dataclass(frozen=True)
class Change:
    """What changed in one table: first the rows of its `deletes` (key columns alone) go, then its `upserts` come.

    Where `unique`, a key is one row's, and upserts are written over the row that is there; else (claims by mention,
    figures by event) it is a group's, `deletes` names every group of the upserts too, and these are added.
    `upserts` is read as it is asked for, and must be before the next table's change is asked for.
    """

    table: str
    key: tuple[str, ...]
    unique: bool
    schema: pa.Schema
    deletes: pa.Table
    upserts: pa.RecordBatchReader


def changes(connection: duckdb.DuckDBPyConnection, since: int, lacking: Container[str] = ()) -> Iterator[Change]:
    """Yield what a copy of the tables that was right after batch `since` (0: an empty one) needs to be right now.

    A row may be written that did not change, none that changed is left out; tables that the copy is `lacking` are given
    whole. Raises UnusableArguments where the lake has no such batch yet.
    """
    newest = last_batch(connection)
    if not 0 <= since <= newest:
        raise UnusableArguments(f"The lake has no batch {since}: its last is {newest}.")
    with _kept(connection, since):
        for path in sorted((HOME / "changes").glob("*.sql")):
            yield _change(connection, path.stem, 0 if path.stem in lacking else since)


def fed_tables() -> frozenset[str]:
    """Give the names of all tables that changes tell of."""
    return frozenset(path.stem for path in (HOME / "changes").glob("*.sql"))


def last_batch(connection: duckdb.DuckDBPyConnection) -> int:
    """Give the sequence of the last batch that a lake shows, 0 where it has none."""
    (row,) = connection.sql("SELECT coalesce(max(sequence), 0) FROM batches").fetchall()
    return int(row[0])


def due(connection: duckdb.DuckDBPyConnection, held: int, target: str, mend: str) -> int:
    """Give the batch to feed a target up to that holds batch `held`; raise FeedError where the lake is behind it."""
    newest = last_batch(connection)
    if held > newest:
        raise FeedError(f"{target} holds batch {held} and the lake's last is {newest}: it was fed from another lake, "
                        f"or this one was set back. {mend}")
    return newest


@contextmanager
def _kept(connection: duckdb.DuckDBPyConnection, since: int) -> Iterator[None]:
    """Find what batches after `since` touched once for all tables; to find it for each took longer than the rows."""
    try:
        for name in TOUCHED if since else ():
            connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {_shared(since)}FROM {name}")
        yield
    finally:
        with suppress(duckdb.Error):    # whoever asked for the changes may have closed the lake before the last
            for name in TOUCHED:
                connection.execute(f"DROP TABLE IF EXISTS temp.{name}")


def _change(connection: duckdb.DuckDBPyConnection, table: str, since: int) -> Change:
    from schemas.tables import TABLES  # here, so that a query does not wait for pyarrow and the models

    unique = table not in GROUPS
    key = TABLES[table].key if unique else GROUPS[table]
    named, now, touched = ", ".join(key), _now(table), _touched(table, since)
    gone = f"SELECT {named} FROM ({touched}) AS touched"
    if unique:
        gone += f" ANTI JOIN ({now}) AS now USING ({named})"
    there = f"SELECT now.* FROM ({now}) AS now SEMI JOIN ({touched}) AS touched USING ({named})" if since else now
    deletes = None if unique and not since else connection.sql(gone).to_arrow_table()
    upserts = connection.sql(there).to_arrow_reader(PORTION)
    empty = upserts.schema.empty_table().select(list(key))
    return Change(table, key, unique, upserts.schema, deletes if deletes is not None else empty, upserts)


def _now(table: str) -> str:
    """Give the SELECT of a table's rows that are true now."""
    if table not in WHOLE:
        return f"SELECT * FROM {table}"
    return f"SELECT * FROM raw.{table} WHERE article_id NOT IN (SELECT article_id FROM superseded_articles)"


def _touched(table: str, since: int) -> str:
    """Give the SELECT of the keys of a table that may have changed since a batch, which `_kept` asked of unless 0."""
    keys = _sql(f"changes/{table}", since).rstrip().rstrip(";")
    return f"{'' if since else _shared(since)}SELECT * FROM ({keys}) AS keys"


def _shared(since: int) -> str:
    return _sql("touched", since)


def _sql(name: str, since: int) -> str:
    """Give the text of a file; a table that is made of a question takes no parameters."""
    return _text(name).replace("$since", f"{since:d}")


@cache
def _text(name: str) -> str:
    return (HOME / f"{name}.sql").read_text(encoding="utf-8")
