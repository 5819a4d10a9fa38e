"""Publishing: the lake's SQL face is built aside and swapped in whole."""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from errno import ENOSPC
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import get_ident

import duckdb

from pipeline.errors import LakeError
from pipeline.serve.catalog import blank, quoted, raw
from pipeline.serve.held import Held, held, show

WAREHOUSE = "warehouse.duckdb"      # as in pipeline.store.layout, which would bring the Delta library along
# The oldest storage that DuckDB 1.5 and 2 both open; without it, 1.5 refuses what 2 wrote.
STORAGE_VERSION = "v1.2.0"


def publish(lake: Path, pinned: Mapping[str, Sequence[Path]]) -> None:
    """Put a `warehouse.duckdb` into the lake that shows exactly the given files of each table.

    It holds views and macros only, over absolute paths. Readers see the old file or the new one, never a part; a reader
    that has the old one open keeps it. Raises LakeError where it cannot be written, OSError where the disk is full,
    which is told in one way for all that is written.
    """
    lake = lake.resolve()
    aside = lake / f".{WAREHOUSE}.{os.getpid()}.tmp"
    try:
        for left in lake.glob(f".{WAREHOUSE}.*.tmp"):       # of a killed run; the lake's lock is held, so nobody builds
            left.unlink(missing_ok=True)
        with TemporaryDirectory(prefix="eventwire-") as folder:
            # Not in the lake itself: DuckDB misreads a path with a question mark when it names its log.
            built = Path(folder) / WAREHOUSE
            _build(built, pinned, held(lake, pinned))
            shutil.copyfile(built, aside)
        _swap(aside, lake / WAREHOUSE)
    except (OSError, duckdb.Error) as error:
        aside.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno == ENOSPC:
            raise
        raise LakeError(f"{lake / WAREHOUSE} could not be written: {_line(error)}.") from error


def _build(path: Path, pinned: Mapping[str, Sequence[Path]], rows: Held | None) -> None:
    path.write_bytes(_blank())
    with _within(path) as connection:
        raw(connection, pinned)
        show(connection, rows)


@cache
def _blank() -> bytes:
    """Give the bytes of a warehouse without rows: its views are most of the work, and do not hang on the files."""
    with TemporaryDirectory(prefix="eventwire-") as folder:
        path = Path(folder) / WAREHOUSE
        with _within(path) as connection:
            blank(connection)
        return path.read_bytes()


@contextmanager
def _within(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a warehouse for one change, which is whole in the file in the end."""
    connection = _engine(get_ident())
    try:
        connection.execute(f"ATTACH {quoted(path)} AS warehouse (STORAGE_VERSION '{STORAGE_VERSION}')")
        connection.execute("USE warehouse")
        connection.execute("BEGIN")
        yield connection
        connection.execute("COMMIT")
        connection.execute("USE memory")
        connection.execute("DETACH warehouse")
    except BaseException:
        _engine.cache_clear()       # it may have the file open still
        connection.close()
        raise


@lru_cache(maxsize=1)
def _engine(_thread: int) -> duckdb.DuckDBPyConnection:
    """Give a thread its DuckDB without data of its own: to start one takes as long as to write a warehouse."""
    return duckdb.connect()


def _swap(new: Path, old: Path) -> None:
    with new.open("rb") as file:
        os.fsync(file.fileno())
    new.replace(old)
    folder = os.open(old.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _line(error: Exception) -> str:
    return " ".join(str(error).split()).rstrip(".")
