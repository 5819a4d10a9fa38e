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
from pipeline.batch.compact import compact
from pipeline.settings import Settings
from schemas.batch import Batch
from schemas.tables import SCHEMAS, TABLES

COMMITS = int(os.environ.get("BENCH_COMMITS", "60"))         # issue 6 asks for 5,000
TABLED = [table for table in TABLES if table != store.LEDGER][:int(os.environ.get("BENCH_TABLES", "99"))]
STRETCHES = (10, 100, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500)      # batches, of which so many are told
TOLD = 20
MERGE_FILES = 16
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def figures() -> Iterator[tuple[str, str]]:
    """Commit batches in one warm process; the ledger alone has a row of its own making. Then compact, and commit on.

    Between the stretches that are told nothing is published, as that hangs on the files that stand, not on what was
    published before.
    """
    with tempfile.TemporaryDirectory() as folder:
        lake = Path(folder) / "lake"
        versions = store.Versions(lake)
        lake.mkdir()
        number = 1
        for first in (*sorted({first for first in STRETCHES if first <= COMMITS - TOLD} | {COMMITS - TOLD}), None):
            if first is None:
                compact(lake, Settings())
                versions, number = store.Versions(lake), number + 1     # compaction was a batch
                first = number
            while number < first:
                _commit(versions, number, lambda *_: None)
                number += 1
            seen = [_commit(versions, number + nth, serve.publish) for nth in range(TOLD)]
            yield f"batches {number} to {number + TOLD}", _said(lake, seen)
            number += TOLD


def _said(lake: Path, seen: list[tuple[float, float, float, float]]) -> str:
    clock, commit, publish, merging = (statistics.median(column) * 1000 for column in zip(*seen, strict=True))
    files = [len(found) for found in store.pinned(lake).files.values()]
    logs = max(len(list((lake / table / "_delta_log").iterdir())) for table in TABLES)
    return (f"commit {commit:.0f} ms of CPU ({clock:.0f} ms by the clock), of it publish {publish:.0f} ms; merging "
            f"before it {merging:.0f} ms; {sum(files)} files, {max(files)} of one table, {logs} entries of a log")


def _commit(versions: store.Versions, number: int, published: store.Publish) -> tuple[float, float, float, float]:
    """Give the seconds of one commit by the clock, its CPU seconds, those of its publishing, of the merging before."""
    publishing: list[float] = []

    def publish(lake: Path, files: dict[str, tuple[Path, ...]]) -> None:
        begun = time.process_time()
        published(lake, files)
        publishing.append(time.process_time() - begun)

    staging = uuid.uuid4().hex
    out = store.staging_folder(versions.lake) / staging / "out"
    changes = [store.Change(table=table, added=(_file(out, table, number),)) for table in TABLED]
    begun = time.process_time()
    merged = store.with_merges(versions, changes, out, MERGE_FILES)
    merging = time.process_time() - begun
    row = Batch(sequence=number, started_at=NOON, committed_at=NOON, runner="none", pages=0, articles=0, mentions=0,
                rejects=0, versions="{}", seconds=0)
    pending = store.Pending(batch_id=f"{number}", batch=row, staging=staging, changes=merged)
    begun, at = time.process_time(), time.perf_counter()
    store.commit(versions, pending, publish, lambda _: None)
    return time.perf_counter() - at, time.process_time() - begun, sum(publishing), merging


def _file(out: Path, table: str, number: int) -> store.DataFile:
    """Write a file of one row, which no other batch has."""
    values = {"string": f"{number}", "int64": number, "double": 0.0, "bool": False, "binary": b"",
              "date32[day]": NOON.date(), "timestamp[us, tz=UTC]": NOON}
    schema = SCHEMAS[table]
    rows = pa.Table.from_arrays([pa.array([values[str(field.type)]], field.type) for field in schema], schema=schema)
    return store.write_content(out / table, table, rows)


if __name__ == "__main__":
    for figure in figures():
        print(*figure, flush=True)
