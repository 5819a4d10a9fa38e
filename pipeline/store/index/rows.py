"""The SQLite file of the index: opened, asked and written in one transaction a batch."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

NAME = "_index.sqlite"
LAYOUT = 11             # raised when the tables change; an index of another layout is made anew
CACHE_KIB = 131072      # SQLite's own 2 MB would be read from disk again and again
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class _OtherLayout(sqlite3.DatabaseError):
    """The file is an index of an older or a newer eventwire."""


class Rows:
    """The rows of one index, whichever table they stand in; what is written shows to others once it is committed."""

    renewed = False         # it took the place of one of another layout, which may have told other events

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        if self._db.execute("PRAGMA user_version").fetchone()[0] != LAYOUT:
            raise _OtherLayout

    @classmethod
    def open(cls, lake: Path | None, tables: str) -> Self:
        """Open the file in a lake's folder, made anew with these tables where none can be read; None is in memory.

        Raises sqlite3.OperationalError where the file cannot be opened at all.
        """
        if lake is None:
            return cls(_connected(":memory:", tables))
        try:
            return cls(_connected(lake / NAME, tables))
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:      # no database, a damaged one, or one of another layout
            for end in ("", "-wal", "-shm", "-journal"):
                (lake / f"{NAME}{end}").unlink(missing_ok=True)
            rows = cls(_connected(lake / NAME, tables))
            rows.renewed = isinstance(error, _OtherLayout)
            return rows

    def ask(self, query: str, values: Any = ()) -> list[Any]:
        """Give the rows of an answer; `values` is one text, a tuple, or names with their values."""
        return self._db.execute(query, (values,) if isinstance(values, str) else values).fetchall()

    def insert(self, statement: str, values: Sequence[Any]) -> int:
        """Insert one row, and give the number it got."""
        self._begin()
        return self._db.execute(statement, values).lastrowid or 0

    def write(self, statement: str, rows: Iterable[Sequence[Any]] = ((),)) -> None:
        """Execute a statement once for each of the rows; once where none are given."""
        self._begin()
        self._db.executemany(statement, rows)

    def commit(self) -> None:
        """Keep what was written."""
        self._begin()
        self._db.execute("COMMIT")

    def close(self) -> None:
        """Forget what was not committed, and let go of the file."""
        self._db.close()

    def _begin(self) -> None:
        if not self._db.in_transaction:
            self._db.execute("BEGIN IMMEDIATE")


def listed(ids: Iterable[str | int]) -> str:
    """Give ids as the JSON array that a query unfolds, as SQLite limits the parameters of one query."""
    return json.dumps(list(ids))


def stamp(time: datetime | None) -> int | None:
    """Give a time as microseconds since 1970."""
    return None if time is None else (time - EPOCH) // MICROSECOND


def moment(stamped: int | None) -> datetime | None:
    """Give the time that `stamp` made microseconds of."""
    return None if stamped is None else EPOCH + stamped * MICROSECOND


def _connected(path: Path | str, tables: str) -> sqlite3.Connection:
    """Open a file, made ready where it is empty; raise sqlite3.DatabaseError where it is none of ours."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")       # a cache: after a power cut it may be a batch behind, never broken
    if not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        db.executescript(f"BEGIN; {tables} PRAGMA user_version = {LAYOUT}; COMMIT;")
    db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    db.execute("PRAGMA temp_store = MEMORY")
    return db
