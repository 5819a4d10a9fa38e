"""Folders that a cloud warehouse loads: flat Parquet, the SQL to make, load and merge, and a manifest to check by."""

import json
import shutil
import uuid
from collections.abc import Iterable, Iterator
from hashlib import file_digest
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.errors import FeedError
from pipeline.serve.changes import Change, changes, due, fed_tables
from pipeline.serve.feed.ddl import Dialect
from pipeline.serve.feed.loading import README, Part, ddl, load
from pipeline.serve.feed.outcome import Fed
from pipeline.serve.reading import opened
from pipeline.store.files import sync_files, sync_folders

MANIFEST = "manifest.json"


def feed(lake: Path, series: Path, dialect: Dialect) -> Fed:
    """Write what changed since the last folder of a series, as one folder more in it, named by its last batch.

    The folder appears whole or not at all, and none does where nothing is new. Raises FeedError where it cannot be
    written or the series is not this lake's.
    """
    with opened(lake) as connection:
        since, told = _mark(series)
        until = due(connection, since, str(series), "Name an empty folder.")
        if since == until:
            return Fed(since=since, until=until, upserts=0, deletes=0)
        try:
            return _folder(series, changes(connection, since, fed_tables() - told), (since, until), dialect)
        except OSError as error:
            raise FeedError(f"{series} could not be written ({error.strerror}).") from None


def _mark(series: Path) -> tuple[int, set[str]]:
    """Give the last batch of a series of folders, 0 where there is none, and the tables that its folders tell of."""
    manifests = [json.loads(path.read_bytes()) for path in series.glob(f"*/{MANIFEST}")]
    told = {Path(name).name.partition(".")[0] for manifest in manifests for name in manifest["files"]}
    return max((int(manifest["until"]) for manifest in manifests), default=0), told


def _folder(series: Path, changed: Iterable[Change], batches: tuple[int, int], dialect: Dialect) -> Fed:
    """Write one folder aside and move it to its name."""
    aside = series / f".{uuid.uuid4().hex}"
    try:
        (aside / "data").mkdir(parents=True)
        parts = [_part(change, aside / "data") for change in changed]
        done = Fed(since=batches[0], until=batches[1], upserts=sum(part.upserts for part in parts),
                   deletes=sum(part.deletes for part in parts))
        for name, text in _texts(parts, done, dialect):
            (aside / name).write_text(text, encoding="utf-8")
        manifest = {**done.model_dump(), "dialect": dialect, "files": dict(_sums(aside))}
        (aside / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
        _last(aside)        # before the name: whoever sees the folder may rely on every byte of it
        aside.replace(series / f"{done.until:010d}")
        return done
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _last(folder: Path) -> None:
    """Make a folder and all within it last: to sync the whole machine instead waits for what others write."""
    within = [*folder.rglob("*")]
    sync_files(path for path in within if path.is_file())
    sync_folders((folder, *(path for path in within if path.is_dir())))


def _part(change: Change, data: Path) -> Part:
    """Write one table's changes as two files."""
    deletes = _file(data / f"{change.table}.deletes.parquet", change.deletes.to_reader())
    upserts = _file(data / f"{change.table}.upserts.parquet", change.upserts)
    return Part(table=change.table, key=change.key, unique=change.unique, schema=change.schema,
                upserts=upserts, deletes=deletes)


def _file(path: Path, rows: pa.RecordBatchReader) -> int:
    """Write rows in encodings that every engine reads; give how many they were."""
    count = 0
    with pq.ParquetWriter(path, rows.schema, compression="zstd", version="2.6") as writer:
        for batch in rows:
            writer.write_batch(batch)
            count += batch.num_rows
    return count


def _texts(parts: list[Part], done: Fed, dialect: Dialect) -> Iterator[tuple[str, str]]:
    yield "01_ddl.sql", ddl(parts, dialect)
    yield "02_load.sql", load(parts, done, dialect)
    yield "README.txt", README[dialect]


def _sums(folder: Path) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield every file's name in the folder, with its bytes and SHA-256."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            yield str(path.relative_to(folder)), {"bytes": path.stat().st_size,
                                                  "sha256": file_digest(file, "sha256").hexdigest()}
