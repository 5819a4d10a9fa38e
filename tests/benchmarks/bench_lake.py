"""Many small batches: what a commit costs as the lake grows, and how many files live in it."""

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from pipeline import store
from pipeline.batch.ingest import Ingest
from pipeline.settings import Settings
from schemas.page import Given, Page

BATCHES = int(os.environ.get("BENCH_BATCHES", "200"))


def figures() -> Iterator[tuple[str, str]]:
    """Commit batches of one page in one warm process; the first one is left out."""
    with tempfile.TemporaryDirectory() as folder:
        lake = Path(folder) / "lake"
        seconds = [_batch(lake, number) for number in range(BATCHES + 1)][1:]
        begun = time.perf_counter()
        state = store.pinned(lake)
        opened = time.perf_counter() - begun
    tenth = max(1, BATCHES // 10)
    yield "batches of one page", str(BATCHES)
    yield "a batch, median of the first tenth", f"{statistics.median(seconds[:tenth]) * 1000:.0f} ms"
    yield "a batch, median of the last tenth", f"{statistics.median(seconds[-tenth:]) * 1000:.0f} ms"
    yield "slowest batch", f"{max(seconds) * 1000:.0f} ms"
    yield "most files of one table", str(max(len(files) for files in state.files.values()))
    yield "opening all tables as the ledger pins them", f"{opened * 1000:.0f} ms"


def _batch(lake: Path, number: int) -> float:
    text = f"Ferry {number} sails again\n\nThe ferry to Skye sailed with {number} people on board on Monday.\n"
    page = Page.of(f"{number}.txt", "file", "text/plain", text.encode(), Given())
    begun = time.perf_counter()
    Ingest(lake, Settings()).run(iter([page]))
    return time.perf_counter() - begun
