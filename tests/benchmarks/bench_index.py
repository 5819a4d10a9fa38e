"""The index alone: articles a second looked up and taken in as it grows, and what it takes on disk."""

import os
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pipeline.link import fingerprint
from pipeline.settle.links import linked
from pipeline.store.index import Index
from schemas.fingerprint import Wording
from schemas.identity import digest

ARTICLES = int(os.environ.get("BENCH_ARTICLES", "20000"))      # issue 4 asks for 100,000
BATCH = 1000
WORDS = 450             # the median of the development corpora
TARGET, TARGET_BYTES = 1500, 1300
FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def figures() -> Iterator[tuple[str, str]]:
    """Link batches of made-up articles, one in ten a copy; of the last ten batches the CPU seconds of each are given.

    What shingling takes (which does not hang on the lake's size) is told apart: lookup and insertion are the rest.
    """
    rng = random.Random(1)
    known: dict[str, Wording] = {}
    spent, shingling = [], []
    with tempfile.TemporaryDirectory() as folder:
        index = Index.open(Path(folder))
        for sequence in range(1, ARTICLES // BATCH + 1):
            batch = [_article(rng, sequence * BATCH + number, known) for number in range(BATCH)]
            begun = time.process_time()
            for body in {wording.body for wording in batch}:
                fingerprint(body)
            between = time.process_time()
            linked(batch, index, lambda ids: {name: known[name] for name in ids})
            index.commit(sequence, str(sequence))
            spent.append(time.process_time() - between - (between - begun))
            shingling.append(between - begun)
            known.update((wording.article_id, wording) for wording in batch)
        index.close()
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    yield "articles", f"{len(known):,}, {WORDS} words each"
    for name, part in (("the last ten batches", spent[-10:]), ("all batches", spent)):
        yield f"looked up and taken in a second, {name}", f"{BATCH * len(part) / sum(part):,.0f} (target {TARGET:,})"
    yield "shingled a second", f"{BATCH * len(shingling) / sum(shingling):,.0f}"
    yield "slowest batch", f"{max(spent):.2f} s"
    yield "on disk an article", f"{size / len(known):,.0f} bytes (target {TARGET_BYTES:,})"


def _article(rng: random.Random, number: int, known: dict[str, Wording]) -> Wording:
    """Make an article of its own words, or one that another outlet prints again."""
    name = digest("bench", number)
    copied = known[digest("bench", rng.randrange(BATCH, BATCH + len(known)))] if known and number % 10 == 0 else None
    body = copied.body if copied else " ".join(map(str, rng.choices(range(100_000), k=WORDS)))
    return Wording.model_construct(
        article_id=name, document_id=digest("document", number), page_id=digest("page", number), extractor="bench/1",
        url=None, publisher=f"Outlet {number % 97}", title=None, agency=None, dateline=None,
        published_at=FIRST + timedelta(minutes=number), fetched_at=None, body=body)
