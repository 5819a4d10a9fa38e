"""Parquet files, whole or not at all, named by their content."""

import functools
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from schemas.identity import ID_BYTES
from schemas.noun import Noun
from schemas.tables import BATCH_ID, SCHEMAS, TABLES

SUFFIX = ".parquet"
SYNCS = 16          # at once
ROW_GROUP_ROWS = 65536
ARTICLE_GROUP_ROWS = 1024       # one body is read by unpacking those of its group, three megabytes
PACKED_GROUP_ROWS = 16384       # a day of a month of a big lake; smaller groups cost more to open than they save
# Dictionaries pay only where few values repeat; ids and texts are all different (notes of the storage bench).
PLAIN = frozenset({"body", "text", "evidence", "payload", "detail"})


class Packing(Noun):
    """How a compacted file is packed: which part of its table it is, the column that sorts its rows, how many."""

    part: str
    sorted_by: str
    rows: int


class DataFile(Noun):
    """One Parquet file of a table: its name within the table's folder, its bytes and rows."""

    name: str
    size: int
    rows: int

    @property
    def part(self) -> str | None:
        """Part of its table that a compacted file holds, which its name begins with; null for any other file."""
        part, dot, _ = self.name.removesuffix(SUFFIX).rpartition(".")
        return part if dot else None


def to_arrow(table: str, rows: Sequence[Noun], batch_id: str) -> pa.Table:
    """Give rows of one table as Arrow, column by column: ten times as quick as a dictionary a row."""
    schema = SCHEMAS[table]
    names = [name for name in schema.names if name != BATCH_ID]
    columns = [pa.array(list(map(attrgetter(name), rows)), schema.field(name).type) for name in names]
    return pa.Table.from_arrays([*columns, pa.repeat(pa.scalar(batch_id), len(rows))], schema=schema)


def in_order(table: str, rows: pa.Table) -> pa.Table:
    """Sort rows by the table's key, then by batch, so that the same rows always give the same file."""
    return rows.sort_by([(column, "ascending") for column in (*TABLES[table].key, BATCH_ID)]).combine_chunks()


def folded(table: str, rows: pa.Table) -> pa.Table:
    """Keep the first of rows in order that have one key."""
    if rows.num_rows < 2:
        return rows
    columns = [rows[column].combine_chunks() for column in TABLES[table].key]
    same = [pc.equal(values[1:], values[:-1]) for values in columns]
    repeats = functools.reduce(pc.and_, same)
    return rows.filter(pa.concat_arrays([pa.array([True]), pc.invert(repeats)]))


def encoded(table: str, rows: pa.Table, packing: Packing | None = None) -> pa.Buffer:
    """Give the bytes of a Parquet file; the same rows, packed alike, give the same bytes."""
    schema = SCHEMAS[table]
    low = [name for name in schema.names if schema.field(name).type == pa.string() and not unique(name)]
    buffer = pa.BufferOutputStream()
    pq.write_table(rows.cast(schema), buffer, compression="zstd", compression_level=3, use_dictionary=low,
                   row_group_size=_group_rows(table, packing),
                   bloom_filter_options=_filters(schema, packing) if packing else None)
    return buffer.getvalue()


def _group_rows(table: str, packing: Packing | None) -> int:
    if table == "articles":
        return ARTICLE_GROUP_ROWS
    return PACKED_GROUP_ROWS if packing else ROW_GROUP_ROWS


def _filters(schema: pa.Schema, packing: Packing) -> dict[str, dict[str, float]] | None:
    """Give a Bloom filter for every id that rows are looked up by, the sorted one aside, whose bounds tell as much."""
    looked_up = [name for name in schema.names if _is_id(name) and name != packing.sorted_by]
    distinct = max(1, min(packing.rows, PACKED_GROUP_ROWS))
    return {name: {"ndv": distinct, "fpp": 0.01} for name in looked_up} or None


def _is_id(column: str) -> bool:
    return column.endswith("_id") and column not in (BATCH_ID, "geoname_id")


def unique(column: str) -> bool:
    """Say whether values of a column hardly repeat, so that a dictionary of them would only cost."""
    return column in PLAIN or _is_id(column)


def read_files(table: str, files: tuple[Path, ...], columns: list[str] | None = None,
               where: ds.Expression | None = None) -> pa.Table:
    """Give the rows of some files of a table; no files, no rows."""
    schema = SCHEMAS[table]
    if not files:
        empty = schema.empty_table()
        return empty.select(columns) if columns else empty
    data = ds.dataset([str(file) for file in files], schema=schema, format="parquet")
    return data.to_table(columns=columns, filter=where)


def write_content(folder: Path, table: str, rows: pa.Table, packing: Packing | None = None, *,
                  lasting: bool = False) -> DataFile:
    """Write rows as one file whose name is a digest of its bytes, behind its part where it is compacted.

    What waits in staging need not outlast a power cut: whoever decides on it syncs all of it at once, which takes a
    disk hardly longer than one file.
    """
    data = encoded(table, rows, packing)
    name = (f"{packing.part}." if packing else "") + blake2b(data, digest_size=ID_BYTES).hexdigest() + SUFFIX
    write_whole(folder / name, data, lasting=lasting)
    return DataFile(name=name, size=data.size, rows=rows.num_rows)


def write_whole(path: Path, data: "bytes | pa.Buffer", *, lasting: bool = True) -> None:
    """Write a file so that its name holds all of it or nothing, even after a crash; `lasting`: of the machine, too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with new.open("wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def sync_folders(folders: Iterable[Path]) -> None:
    """Make the names in folders last: a rename is only safe once its folder is on disk."""
    _sync_all(folders, os.O_RDONLY | os.O_DIRECTORY)


def sync_files(files: Iterable[Path]) -> None:
    """Make files last that somebody else wrote."""
    _sync_all(files, os.O_RDONLY)


def _sync_all(paths: Iterable[Path], flags: int) -> None:
    """Sync some paths at once: a disk takes hardly longer for all of them than for one."""
    list(_pool(os.getpid()).map(lambda path: _sync(path, flags), paths))


@functools.lru_cache(maxsize=1)
def _pool(_process: int) -> ThreadPoolExecutor:
    """Give the threads that wait for the disk; a process that was forked has none of its parent's."""
    return ThreadPoolExecutor(SYNCS, "sync")


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
