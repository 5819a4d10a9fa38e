"""Words a second of the chain alone, on one core, without any engine."""

import time
from collections.abc import Iterator
from pathlib import Path

from pipeline import chain
from pipeline.lexicon import load_lexicon
from pipeline.read import read
from schemas.page import Page

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
TARGET = 40_000         # words a second, issue 2


def corpus(name: str) -> Path:
    """Give a corpus of the folder beside the project, or the sample pages where there is none."""
    return CORPORA / name if (CORPORA / name).exists() else ROOT / "seeds" / "articles"


def figures(runs: int = 3) -> Iterator[tuple[str, str]]:
    """Give the best of some runs over a corpus: the others were disturbed."""
    source, lexicon = corpus("war_news_dev"), load_lexicon()
    pages = [found for found in read([source]) if isinstance(found, Page)]
    best, words, mentions = min(_run(pages, lexicon) for _ in range(runs))
    yield "corpus", f"{source.name}, {len(pages)} pages, {words:,} words in articles"
    yield "words a second", f"{words / best:,.0f} (target {TARGET:,})"
    yield "pages a second", f"{len(pages) / best:,.1f}"
    yield "mentions", f"{mentions:,}"


def _run(pages: list[Page], lexicon: object) -> tuple[float, int, int]:
    begun = time.process_time()
    rows = [row for page in pages for row in chain.process(page, lexicon)]
    spent = time.process_time() - begun
    words = sum(len(row.body.split()) for table, row in rows if table == "articles")
    return spent, words, sum(table == "mentions" for table, _ in rows)
