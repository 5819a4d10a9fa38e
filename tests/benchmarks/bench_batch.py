"""A batch of 1,000 articles in a warm process: what Beam, Parquet, links and the commit add to the chain."""

import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from pipeline import chain
from pipeline.batch.ingest import Ingest
from pipeline.batch.outcome import Outcome
from pipeline.batch.timings import Timings
from pipeline.lexicon import load_lexicon
from pipeline.read import read
from pipeline.settings import Settings
from schemas.page import Given, Page
from tests.benchmarks.bench_chain import corpus
from tests.benchmarks.parquet import parquet_seconds

ARTICLES = 1000
TARGET = 0.35           # what Beam and the commit may add, issue 2


def figures() -> Iterator[tuple[str, str]]:
    """Warm everything up with a few pages, then measure one whole batch, in CPU seconds as others may use the machine.

    What waits for the disk is not in them; the wall clock's seconds stand beside.
    """
    pages = _pages()
    with tempfile.TemporaryDirectory() as folder:
        _ingest(Path(folder) / "warm", pages[:5])
        alone, rows = _chain(pages)
        outcome, wall = _ingest(Path(folder) / "lake", pages)
        parquet = parquet_seconds(rows, Path(folder) / "parquet")
    spent = dict(outcome.timings)
    beam = max(0.0, spent["beam"] - alone - parquet)
    yield "batch", f"{outcome.pages:,} pages, {outcome.articles:,} articles, {outcome.mentions:,} mentions"
    for name, seconds in (("chain", alone), ("Beam", beam), ("Parquet", parquet), ("links and events", spent["link"]),
                          ("commit", spent["commit"]), ("publish", spent["publish"])):
        yield name, f"{seconds:.2f} s, {seconds / outcome.seconds:.1%}"
    yield "all", f"{outcome.seconds:.2f} s, {wall:.2f} s by the wall clock"
    yield "Beam and commit add to the chain", f"{(beam + spent['commit']) / alone:.1%} (target {TARGET:.0%})"
    yield "all that is added to the chain", f"{(outcome.seconds - alone) / alone:.1%}"
    yield "pages a second", f"{outcome.pages / outcome.seconds:.1f}"


def _pages() -> list[Page]:
    """Give as many pages as a batch holds; a small corpus is used again under other names."""
    found = [page for page in islice(read([corpus("webhose_conflict_dev.jsonl.gz")]), ARTICLES)
             if isinstance(page, Page)]
    return [page if number < len(found) else Page.of(f"{page.uri}#{number}", page.source, page.media_type, page.payload,
                                                     Given(url=f"bench:{number}"))
            for number, page in ((number, found[number % len(found)]) for number in range(ARTICLES))]


def _chain(pages: list[Page]) -> tuple[float, list[chain.Row]]:
    lexicon = load_lexicon()
    begun = time.process_time()
    rows = [row for page in pages for row in chain.process(page, lexicon)]
    return time.process_time() - begun, rows


def _ingest(lake: Path, pages: list[Page]) -> tuple[Outcome, float]:
    """Ingest pages as one batch; give the outcome in CPU seconds, and the wall clock's."""
    run = Ingest(lake, Settings(batch_pages=ARTICLES))
    run.timings = Timings(time.process_time)
    begun = time.monotonic()
    return run.run(iter(pages)), time.monotonic() - begun
