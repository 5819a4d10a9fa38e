"""The Delta tables of one lake, each opened once; the only place that speaks to the Delta library."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from deltalake import DeltaTable, Schema

from pipeline.errors import LakeError
from pipeline.store.entries import APPLICATION, added, entry, removed, write_entry
from pipeline.store.files import DataFile
from pipeline.store.layout import is_table, log_folder
from schemas.noun import Noun
from schemas.tables import SCHEMAS, TABLES

CHECKPOINT_COMMITS = 20         # a table opens in the time that the log since its last checkpoint takes
ORDER = tuple(TABLES)
KEPT_VERSIONS = 100             # a commit takes the longer the more log entries there are, 10 microseconds each
CONFIGURATION = {"delta.checkpointInterval": str(CHECKPOINT_COMMITS),
                 "delta.deletedFileRetentionDuration": "interval 1 days"}      # files merged away, in checkpoints


class Change(Noun):
    """What one batch does to one table: rows that are new, and small files that one bigger file replaces."""

    table: str
    added: tuple[DataFile, ...]
    merged: tuple[DataFile, ...] = ()
    removed: tuple[DataFile, ...] = ()


@dataclass(slots=True)
class _Head:
    """A table as it stands: its version, the last batch that touched it (0: none did), its files by name."""

    version: int
    sequence: int
    files: dict[str, DataFile]


class Versions:
    """Heads of a lake's tables, kept between batches because opening costs more than committing.

    The library reads logs, makes tables and writes checkpoints. Entries are written here: it takes eight milliseconds
    for one, and each batch writes one for every table.
    """

    def __init__(self, lake: Path) -> None:
        self.lake = lake
        self._open: dict[str, DeltaTable] = {}
        self._heads: dict[str, _Head] = {}
        self._made = False

    def create(self) -> None:
        """Make every table that is not there yet, and add the columns that one of an older eventwire lacks.

        Raises LakeError where a table has columns that this eventwire does not know, and would lose.
        """
        if self._made:
            return
        for table, schema in SCHEMAS.items():
            if is_table(self.lake, table):
                self._widen(table, schema)
            else:
                (self.lake / table).mkdir(exist_ok=True)
                DeltaTable.create(self.lake / table, schema, mode="ignore", name=table,
                                  configuration=CONFIGURATION)
        self._made = True

    def _widen(self, table: str, schema: pa.Schema) -> None:
        delta = self._table(table)
        there = {field.name for field in delta.schema().fields}
        if unknown := there.difference(schema.names):
            raise LakeError(f"Table {table} of the lake {self.lake} has columns that this eventwire does not know "
                            f"({', '.join(sorted(unknown))}): install the newer eventwire that wrote it.")
        missing = [field for field in schema if field.name not in there]
        if missing:
            delta.alter.add_columns(list(Schema.from_arrow(pa.schema(missing)).fields))
            self._forget(table)

    def commit(self, change: Change, sequence: int) -> None:
        """Make a change visible, once: a batch that the table knows already is passed over."""
        head = self._head(change.table)
        if head.sequence >= sequence:
            return
        folder = self.lake / change.table
        data = entry((*added(folder, change.added, data_change=True), *added(folder, change.merged, data_change=False),
                      *removed(change.removed)), sequence)
        while not write_entry(log_folder(self.lake, change.table), head.version + 1, data):
            self._forget(change.table)      # somebody else wrote the table, which no lock of ours kept from it
            head = self._head(change.table)
        gone = {file.name for file in change.removed}
        files = {name: file for name, file in head.files.items() if name not in gone}
        files |= {file.name: file for file in (*change.added, *change.merged)}
        self._heads[change.table] = _Head(head.version + 1, sequence, files)
        self._checkpoint(change.table)

    def forget_log(self, table: str) -> None:
        """Delete log entries that only versions before the last hundred need, each time that a checkpoint was written.

        A version that the ledger's last row names is among the last; which files the older ones had, nobody asks.
        """
        newest = self.version(table)
        if not _is_checkpoint(table, newest):
            return
        entries = {int(path.name[:20]): path for path in log_folder(self.lake, table).glob("0*.checkpoint.parquet")}
        first = max((version for version in entries if version <= newest - KEPT_VERSIONS), default=0)
        for path in sorted(log_folder(self.lake, table).glob("0*")):
            if int(path.name[:20]) < first:
                path.unlink()

    def version(self, table: str) -> int:
        """Give the newest version of a table."""
        return self._head(table).version

    def sequence(self, table: str) -> int:
        """Give the last batch that touched a table, 0 where none did."""
        return self._head(table).sequence

    def live(self, table: str, version: int | None = None) -> tuple[DataFile, ...]:
        """Give the files of a table, at its newest version unless another is named."""
        head = self._head(table)        # most often at the version asked for; opening one takes longer than a commit
        if version in (None, head.version):
            return tuple(head.files.values())
        return _files(DeltaTable(self.lake / table, version=version))

    def _head(self, table: str) -> _Head:
        if table not in self._heads:
            delta = self._table(table)
            self._heads[table] = _Head(int(delta.version()), delta.transaction_version(APPLICATION) or 0,
                                       {file.name: file for file in _files(delta)})
        return self._heads[table]

    def _checkpoint(self, table: str) -> None:
        """Write a checkpoint where one is due."""
        if _is_checkpoint(table, self.version(table)):
            delta = self._table(table)
            delta.update_incremental()
            delta.create_checkpoint()

    def _forget(self, table: str) -> None:
        """Let a table be opened anew."""
        self._open.pop(table, None)
        self._heads.pop(table, None)

    def _table(self, table: str) -> DeltaTable:
        if table not in self._open:
            self._open[table] = DeltaTable(self.lake / table)
        return self._open[table]


def _is_checkpoint(table: str, version: int) -> bool:
    """Say whether a version is one that gets a checkpoint: another one of each table, as all take half a second."""
    return (version + 1 - ORDER.index(table)) % CHECKPOINT_COMMITS == 0


def _files(delta: DeltaTable) -> tuple[DataFile, ...]:
    adds = delta.get_add_actions(flatten=True)
    columns = (adds.column(name).to_pylist() for name in ("path", "size_bytes", "num_records"))
    return tuple(DataFile(name=name, size=size, rows=rows or 0) for name, size, rows in zip(*columns, strict=True))
