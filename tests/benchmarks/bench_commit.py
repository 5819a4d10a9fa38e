"""What committing costs, beyond writing the files, as batches go by: every table gets a file in each, in CPU time."""

import os
import statistics
import tempfile
import time
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from pipeline import serve, store
from schemas.batch import Batch
from schemas.tables import SCHEMAS, TABLES

COMMITS = int(os.environ.get("BENCH_COMMITS", "60"))         # issue 6 asks for 5,000
TABLED = [table for table in TABLES if table != store.LEDGER][:int(os.environ.get("BENCH_TABLES", "99"))]
MERGE_FILES = 16
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def figures() -> Iterator[tuple[str, str]]:
    """Commit batches in one warm process; the ledger alone has a row of its own making."""
    with tempfile.TemporaryDirectory() as folder:
        lake = Path(folder) / "lake"
        versions = store.Versions(lake)
        lake.mkdir()
        spent = [_commit(versions, number) for number in range(1, COMMITS + 1)]
        files = max(len(found) for found in store.pinned(lake).files.values())
        logs = max(len(list((lake / table / "_delta_log").iterdir())) for table in TABLES)
    for first in sorted({10, COMMITS // 2, COMMITS - 20} - {0}):
        seen = spent[first:first + 20]
        commit, publish, merging = (statistics.median(column) * 1000 for column in zip(*seen, strict=True))
        yield (f"batches {first} to {first + len(seen)}",
               f"commit {commit:.0f} ms, of it publish {publish:.0f} ms; merging before it {merging:.0f} ms")
    yield "most files of one table, most entries of a log", f"{files}, {logs}"


def _commit(versions: store.Versions, number: int) -> tuple[float, float, float]:
    """Give the CPU seconds of one commit, of its publishing, and of the merging that went before."""
    published: list[float] = []

    def publish(lake: Path, files: dict[str, tuple[Path, ...]]) -> None:
        begun = time.process_time()
        serve.publish(lake, files)
        published.append(time.process_time() - begun)

    staging = uuid.uuid4().hex
    out = store.staging_folder(versions.lake) / staging / "out"
    changes = [store.Change(table=table, added=(_file(out, table, number),)) for table in TABLED]
    begun = time.process_time()
    merged = store.with_merges(versions, changes, out, MERGE_FILES)
    merging = time.process_time() - begun
    row = Batch(sequence=number, started_at=NOON, committed_at=NOON, runner="none", pages=0, articles=0, mentions=0,
                rejects=0, versions="{}", seconds=0)
    pending = store.Pending(batch_id=f"{number}", batch=row, staging=staging, changes=merged)
    begun = time.process_time()
    store.commit(versions, pending, publish, lambda _: None)
    return time.process_time() - begun, sum(published), merging


def _file(out: Path, table: str, number: int) -> store.DataFile:
    """Write a file of one row, which no other batch has."""
    values = {"string": f"{number}", "int64": number, "double": 0.0, "bool": False, "binary": b"",
              "date32[day]": NOON.date(), "timestamp[us, tz=UTC]": NOON}
    schema = SCHEMAS[table]
    rows = pa.Table.from_arrays([pa.array([values[str(field.type)]], field.type) for field in schema], schema=schema)
    return store.write_content(out / table, table, rows)
