"""HTML pages a second: the whole chain, and cleaning and dividing alone, beside trafilatura on the same pages."""

import gzip
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

import trafilatura

from pipeline import chain
from pipeline.clean import clean
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.segment import segment
from schemas.page import Given, Page

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold" / "cleaning" / "html"
ROUNDS = 10
TARGET = 0.7            # of trafilatura's pages a second, issue 5


def figures() -> Iterator[tuple[str, str]]:
    """Give the median of ten rounds; in each the three read all pages in turn, so that all are disturbed alike."""
    pages, lexicon = _pages(), load_lexicon()
    rounds = [_round(pages, lexicon) for _ in range(ROUNDS + 1)][1:]        # the first one warms up
    theirs, cleaned, whole = (median(column) for column in zip(*rounds, strict=True))
    share = [their / all_ for their, _, all_ in rounds]
    yield "pages", f"{len(pages)}, {sum(len(page.payload) for page in pages) / len(pages) / 1000:,.0f} kB each"
    yield "trafilatura (default), pages a second", f"{len(pages) / theirs:,.1f}"
    yield "cleaning and dividing, pages a second", f"{len(pages) / cleaned:,.1f}"
    yield "the whole chain, pages a second", f"{len(pages) / whole:,.1f}"
    yield "the whole chain against trafilatura", \
        f"{median(share):.2f} (target {TARGET}; {min(share):.2f} to {max(share):.2f})"


def _pages() -> list[Page]:
    if GOLD.is_dir():
        found = [(path.name[:-3], gzip.decompress(path.read_bytes())) for path in sorted(GOLD.glob("*.gz"))]
    else:
        found = [(path.name, path.read_bytes()) for path in sorted((ROOT / "seeds" / "articles").glob("*.html"))]
    return [Page.of(name, "file", "text/html", payload, Given()) for name, payload in found]


def _round(pages: Sequence[Page], lexicon: Lexicon) -> tuple[float, float, float]:
    return (_seconds(pages, lambda page: trafilatura.extract(page.payload, include_comments=False)),
            _seconds(pages, lambda page: segment(clean(page, lexicon), lexicon)),
            _seconds(pages, lambda page: list(chain.process(page, lexicon))))


def _seconds(pages: Sequence[Page], work: Callable[[Page], object]) -> float:
    begun = time.process_time()
    for page in pages:
        work(page)
    return time.process_time() - begun
