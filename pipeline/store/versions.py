"""The Delta tables of one lake, each opened once; the only place that speaks to the Delta library."""

import json
import time
from pathlib import Path

import pyarrow as pa
from deltalake import CommitProperties, DeltaTable, Schema
from deltalake.transaction import AddAction, RemoveAction, Transaction

from pipeline.errors import LakeError
from pipeline.store.files import DataFile
from pipeline.store.layout import is_table, log_folder
from schemas.noun import Noun
from schemas.tables import SCHEMAS

APPLICATION = "eventwire"       # one application id a lake, its version the batch's sequence
CHECKPOINT_COMMITS = 20         # a table opens in the time that the log since its last checkpoint takes
KEPT_VERSIONS = 100             # a commit takes the longer the more log entries there are, 10 microseconds each
CONFIGURATION = {"delta.checkpointInterval": str(CHECKPOINT_COMMITS),
                 "delta.deletedFileRetentionDuration": "interval 1 days"}      # files merged away, in checkpoints


class Change(Noun):
    """What one batch does to one table: rows that are new, and small files that one bigger file replaces."""

    table: str
    added: tuple[DataFile, ...]
    merged: tuple[DataFile, ...] = ()
    removed: tuple[DataFile, ...] = ()


class Versions:
    """Handles of a lake's tables, kept between batches because opening costs more than committing."""

    def __init__(self, lake: Path) -> None:
        self.lake = lake
        self._open: dict[str, DeltaTable] = {}
        self._sequences: dict[str, int] = {}

    def create(self) -> None:
        """Make every table that is not there yet, and add the columns that one of an older eventwire lacks.

        Raises LakeError where a table has columns that this eventwire does not know, and would lose.
        """
        for table, schema in SCHEMAS.items():
            if is_table(self.lake, table):
                self._widen(table, schema)
            else:
                (self.lake / table).mkdir(exist_ok=True)
                DeltaTable.create(self.lake / table, schema, mode="ignore", name=table,
                                  configuration=CONFIGURATION)

    def _widen(self, table: str, schema: pa.Schema) -> None:
        delta = self._table(table)
        there = {field.name for field in delta.schema().fields}
        if unknown := there.difference(schema.names):
            raise LakeError(f"Table {table} of the lake {self.lake} has columns that this eventwire does not know "
                            f"({', '.join(sorted(unknown))}): install the newer eventwire that wrote it.")
        missing = [field for field in schema if field.name not in there]
        if missing:
            delta.alter.add_columns(list(Schema.from_arrow(pa.schema(missing)).fields))
            delta.update_incremental()

    def commit(self, change: Change, sequence: int) -> None:
        """Make a change visible, once: a batch that the table knows already is passed over."""
        table = self._table(change.table)
        if self.sequence(change.table) >= sequence:
            return
        actions: list[AddAction | RemoveAction] = [
            *(self._add(change.table, file, data_change=True) for file in change.added),
            *(self._add(change.table, file, data_change=False) for file in change.merged),
            *(_remove(file) for file in change.removed)]
        table.create_write_transaction(actions, "append", table.schema(), commit_properties=CommitProperties(
            app_transactions=[Transaction(APPLICATION, sequence)]))
        table.update_incremental()
        self._sequences[change.table] = sequence

    def forget_log(self, table: str) -> None:
        """Delete log entries that only versions before the last hundred need, each time that a checkpoint was written.

        A version that the ledger's last row names is among the last; which files the older ones had, nobody asks.
        """
        newest = self.version(table)
        if (newest + 1) % CHECKPOINT_COMMITS:
            return
        entries = {int(path.name[:20]): path for path in log_folder(self.lake, table).glob("0*.checkpoint.parquet")}
        first = max((version for version in entries if version <= newest - KEPT_VERSIONS), default=0)
        for path in sorted(log_folder(self.lake, table).glob("0*")):
            if int(path.name[:20]) < first:
                path.unlink()

    def version(self, table: str) -> int:
        """Give the newest version of a table."""
        return int(self._table(table).version())

    def sequence(self, table: str) -> int:
        """Give the last batch that touched a table, 0 where none did."""
        if table not in self._sequences:
            self._sequences[table] = self._table(table).transaction_version(APPLICATION) or 0
        return self._sequences[table]

    def live(self, table: str, version: int | None = None) -> tuple[DataFile, ...]:
        """Give the files of a table, at its newest version unless another is named."""
        open_ = self._table(table)      # most often at the version asked for; opening one takes longer than a commit
        handle = open_ if version in (None, open_.version()) else DeltaTable(self.lake / table, version=version)
        adds = handle.get_add_actions(flatten=True)
        columns = (adds.column(name).to_pylist() for name in ("path", "size_bytes", "num_records"))
        return tuple(DataFile(name=name, size=size, rows=rows or 0) for name, size, rows in zip(*columns, strict=True))

    def _table(self, table: str) -> DeltaTable:
        if table not in self._open:
            self._open[table] = DeltaTable(self.lake / table)
        return self._open[table]

    def _add(self, table: str, file: DataFile, *, data_change: bool) -> AddAction:
        written = (self.lake / table / file.name).stat().st_mtime
        return AddAction(path=file.name, size=file.size, partition_values={}, modification_time=int(written * 1000),
                         data_change=data_change, stats=json.dumps({"numRecords": file.rows}))


def _remove(file: DataFile) -> RemoveAction:
    return RemoveAction(path=file.name, data_change=False, deletion_timestamp=int(time.time() * 1000), size=file.size,
                        partition_values={})
