"""Files out of Beam: parts of bundles gathered to one file a table, and the manifest that names them all."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
from pydantic import TypeAdapter

from pipeline.beam.job import Job
from pipeline.beam.step import Step
from pipeline.store import DataFile, folded, in_order, to_arrow, write_content, write_whole
from schemas.noun import Noun
from schemas.tables import BATCH_ID, SCHEMAS

MANIFEST = TypeAdapter(dict[str, tuple[DataFile, ...]])


def write_part(staging: Path, table: str, rows: Sequence[Noun]) -> Path:
    """Spill rows of one table; no part is named downstream by a bundle that failed, so its name is free."""
    path = staging / "parts" / f"{table}-{uuid.uuid4().hex}.arrow"
    path.parent.mkdir(parents=True, exist_ok=True)
    # Arrow's own format: a part is read once, a moment later, so packing it as Parquet would be paid twice.
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, SCHEMAS[table]) as writer:
        writer.write_table(to_arrow(table, rows, ""))
    return path


def _read_part(path: str) -> pa.Table:
    with pa.memory_map(path) as file:
        return pa.ipc.open_file(file).read_all()


class Gather(Step):
    """All parts of one table: sorted by key, equal keys folded, stamped with the batch, written as one file."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job

    def process(self, parts: tuple[str, Iterable[str]]) -> Iterator[tuple[str, tuple[str, str]]]:
        """Write one table's file; its name is a digest of its bytes, so a second try writes the same file."""
        table, paths = parts
        rows = pa.concat_tables(_read_part(path) for path in sorted(set(paths)))
        rows = folded(table, in_order(table, self._stamped(table, rows)))
        elsewhere = self.job.engine.runner != "embedded"    # then only that machine can make a file of its own last
        file = write_content(self.job.staging / "out" / table, table, rows, lasting=elsewhere)
        yield "files", (table, file.model_dump_json())

    def _stamped(self, table: str, rows: pa.Table) -> pa.Table:
        stamps = {BATCH_ID: self.job.batch_id} | ({"rejected_at": self.job.started_at} if table == "rejects" else {})
        for column, value in stamps.items():
            field = rows.schema.field(column)
            values = pa.repeat(pa.scalar(value, field.type), rows.num_rows)
            rows = rows.set_column(rows.schema.get_field_index(column), field, values)
        return rows


class WriteManifest(Step):
    """Names every file of the run in one file, which is there when the run is whole."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job

    def process(self, named: tuple[str, Iterable[tuple[str, str]]]) -> Iterator[str]:
        """Write the manifest."""
        files: dict[str, tuple[DataFile, ...]] = {
            table: (DataFile.model_validate_json(file),) for table, file in sorted(set(named[1]))}
        path = _manifest(self.job.staging)
        write_whole(path, MANIFEST.dump_json(files), lasting=False)     # read in a moment, or never
        yield str(path)


def read_manifest(staging: Path) -> dict[str, tuple[DataFile, ...]]:
    """Give the files of each table that the run reported."""
    return MANIFEST.validate_json(_manifest(staging).read_bytes())


def _manifest(staging: Path) -> Path:
    return staging / "manifest.json"
