"""Held rows: what slow views showed as of a compaction, kept as files beside the tables; a cache that may be deleted.

They are right wherever the tables still have every file that they were made of (what a file holds never changes) and
the views' SQL is the same. What came later is laid over them, or the view is answered as a whole.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b, file_digest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import duckdb

from pipeline.errors import LakeError
from pipeline.serve.catalog import HELD, HOME, blank, description, every_row, held_view, quoted, raw, view_files

if TYPE_CHECKING:
    import pyarrow as pa

FOLDER, NAME = "_held", "held.json"
# How the rows lie: as they are asked for, so that a question reads few row groups.
ORDERS: Mapping[str, str] = {
    "superseded_articles": "article_id", "stories": "story_id, article_id", "event_mentions": "event_id, mention_id",
    "events": "event_date DESC, event_id", "claims": "claimant_name, event_date, event_id, mention_id, measure, value",
    "figures": "measure, event_date, event_id"}
# Tables that these views rest upon; the ledger only says in which order batches came.
SOURCES = ("articles", "mentions", "mention_actors", "mention_places", "mention_quantities", "stories",
           "event_mentions", "events")
GROUP_ROWS = 32768
PAGE_ROWS, PAGE_BYTES = 1024, 16 * 1024      # a page grows by so many rows until it has so many bytes
COMMENT = re.compile(r"\s*--.*")         # no view has two hyphens within a text
# Over what later rows are laid; events and figures hang on other events, claims on seven tables: SQL answers then.
LAID_OVER = ("newest_stories", "superseded_articles", "stories", "event_mentions")
Pinned = Mapping[str, Sequence[Path]]


def hold(lake: Path, pinned: Pinned, hours: float) -> bool:
    """Write what the slow views show of these files, unless that is held already; say whether it had to be written.

    Only the lock's holder may call this. What was held before is deleted once no reader can be using it, so many hours
    after. Raises LakeError or OSError where the files cannot be written.
    """
    from pipeline.store.files import write_whole  # here, so that a query does not wait for pyarrow and the models

    folder = lake / FOLDER
    for left in folder.glob(".held-*"):         # of a killed run
        shutil.rmtree(left, ignore_errors=True)
    before = held(lake, pinned)
    if due := before is None or not before.whole:
        folder.mkdir(exist_ok=True)
        for path in _named(folder):             # hours count from now on, when they cease to be the newest
            with suppress(FileNotFoundError):
                os.utime(path)
        try:
            files = _written(lake.resolve(), pinned)
        except duckdb.Error as error:
            raise LakeError(f"What views show could not be held in {folder} ({' '.join(str(error).split())}): make "
                            "room and compact again; the lake itself is whole.") from error
        told = {"views": _views(), "sources": _sources(pinned), "files": files}
        write_whole(folder / NAME, json.dumps(told, indent=1).encode())
    now = held(lake, pinned)
    kept = set(now.files.values()) if now else set()
    for path in folder.resolve().glob("*.parquet"):
        if path not in kept and path.stat().st_mtime < time.time() - hours * 3600:
            path.unlink()
    return due


def _named(folder: Path) -> list[Path]:
    """Give the files that are the newest, whether they are right or not."""
    try:
        return [folder / name for name in json.loads((folder / NAME).read_bytes())["files"].values()]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return []


@dataclass(frozen=True)
class Held:
    """What is held: a file a view, and the files of each table that came later."""

    files: Mapping[str, Path]
    later: Mapping[str, Sequence[Path]]

    @property
    def whole(self) -> bool:
        """Whether nothing came later that the views rest upon."""
        return not any(self.later.values())


def held(lake: Path, pinned: Pinned) -> Held | None:
    """Give what is held of these files; null where nothing is, or something of files that are no longer among them."""
    folder = lake.resolve() / FOLDER
    try:
        told = json.loads((folder / NAME).read_bytes())
        files = {name: folder / told["files"][name] for name in HELD}
        known, right = set(told["sources"]), told["views"] == _views()
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not right or not known.issubset(_sources(pinned)) or not all(path.is_file() for path in files.values()):
        return None
    later = {table: [path for path in pinned.get(table, ()) if f"{table}/{path.name}" not in known]
             for table in SOURCES}
    return Held(files, later)


def show(connection: duckdb.DuckDBPyConnection, rows: Held | None) -> None:
    """Let schema held show what is held, with what came later laid over it where there is SQL for that."""
    if rows is None:
        return
    if rows.whole:
        for name, path in rows.files.items():
            connection.execute(held_view(name, f"FROM read_parquet({quoted(path)})"))
        told = description((HOME / "macros" / "tellings.sql").read_text(encoding="utf-8"))
        connection.execute(_sql("tellings"))
        connection.execute(f"COMMENT ON MACRO TABLE tellings IS {quoted(told)}")
        return
    for table in ("stories", "event_mentions"):
        connection.execute(held_view(f"fresh_{table}", every_row(table, rows.later[table])))
    for name in LAID_OVER:
        if name in rows.files:
            connection.execute(held_view(f"kept_{name}", f"FROM read_parquet({quoted(rows.files[name])})"))
        connection.execute(held_view(name, _sql(name)))


@cache
def _sql(name: str) -> str:
    return (HOME / "held" / f"{name}.sql").read_text(encoding="utf-8")


@cache
def _views() -> str:
    return worded(view_files())


def worded(files: Iterable[Path]) -> str:
    """Give what tells the SQL of these files from that of another version of eventwire; comments make no difference."""
    sql = "".join(COMMENT.sub("", path.read_text(encoding="utf-8")) for path in files)
    return blake2b(sql.encode(), digest_size=16).hexdigest()


def _sources(pinned: Pinned) -> list[str]:
    return sorted(f"{table}/{path.name}" for table in SOURCES for path in pinned.get(table, ()))


def _written(lake: Path, pinned: Pinned) -> dict[str, str]:
    """Write every view's rows; give the names of the files, which are digests of their bytes."""
    with TemporaryDirectory(prefix=".held-", dir=lake / FOLDER) as folder, duckdb.connect() as connection:
        connection.execute("SET TimeZone='UTC'; SET enable_progress_bar=false")
        connection.execute(f"SET temp_directory={quoted(Path(folder) / 'spilt')}")
        blank(connection)
        raw(connection, pinned)
        written = dict(_copied(connection, Path(folder)))
        return {name: _moved(path, lake / FOLDER, name) for name, path in written.items()}


def _copied(connection: duckdb.DuckDBPyConnection, folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield each view with a file of its rows; the views behind it read that file, so that nothing is found twice."""
    for name in HELD:
        path = folder / f"{name}.parquet"
        _packed(connection.sql(f"FROM whole.{name} ORDER BY {ORDERS[name]}").to_arrow_reader(GROUP_ROWS), path)
        connection.execute(held_view(name, f"FROM read_parquet({quoted(path)})"))
        yield name, path


def _packed(rows: pa.RecordBatchReader, path: Path) -> None:
    """Write rows so that DuckDB reads them in half the time that files of its own take.

    What repeats stands in dictionaries, and pages are small: those that no row in question stands in are passed over.
    """
    import pyarrow.parquet as pq  # here, so that a query does not wait for it

    from pipeline.store.files import unique

    repeating = [name for name in rows.schema.names if not unique(name)]
    with pq.ParquetWriter(path, rows.schema, compression="zstd", use_dictionary=repeating, data_page_size=PAGE_BYTES,
                          write_batch_size=PAGE_ROWS) as writer:
        for batch in rows:
            writer.write_batch(batch)


def _moved(path: Path, folder: Path, name: str) -> str:
    """Give a file the name that tells its content, once it lasts; what reads it under its old name was asked before."""
    with path.open("rb") as file:
        named = f"{name}.{file_digest(file, lambda: blake2b(digest_size=16)).hexdigest()}.parquet"
        os.fsync(file.fileno())
    path.replace(folder / named)
    return named
