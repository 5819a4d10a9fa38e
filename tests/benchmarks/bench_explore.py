"""The page of `eventwire explore` over made-up mentions: seconds until it opens, paints and is whole."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.synthetic import made_up
from tests.browser.chromium import Look, opened
from tests.serve.explore.served import Page, serving

MENTIONS = int(os.environ.get("MENTIONS", "25000"))         # issue 7 asks for 1,000,000: make bench MENTIONS=1000000
LAKE = os.environ.get("BENCH_QUERIES_LAKE")                 # a lake that `tests.benchmarks.synthetic` made before
MARK = 1.0                                                  # seconds until the first paint
VIEWS = ("/nights", "/claims", "/map", "/articles", "/health", "/nights?actor=air+force", "/claims?place=Ukraine")
# A browser may note its first paint after the page is whole, so the note is waited for; null is none in that time.
PAINTED = """new Promise(told => {
    setTimeout(() => told(null), 20_000);
    const first = seen => seen.getEntriesByName('first-contentful-paint').forEach(one => told(one.startTime / 1000));
    new PerformanceObserver(first).observe({type: 'paint', buffered: true});
})"""
WHOLE = "performance.getEntriesByType('navigation')[0].responseEnd / 1000"


def figures() -> Iterator[tuple[str, str]]:
    """Open each view once in a fresh window, and give its first paint and its last byte by the wall clock."""
    if (chromium := shutil.which("chromium")) is None:
        yield "left out", "there is no Chromium"
        return
    with tempfile.TemporaryDirectory() as folder:
        lake = Path(LAKE or Path(folder) / "lake")
        if not LAKE:
            made_up(lake, MENTIONS)
        begun = time.perf_counter()
        with serving(lake) as page, opened(chromium) as browser:
            yield "until the page opens", f"{time.perf_counter() - begun:.1f} s"
            page.get("/health")
            for view in (*VIEWS, *_one_of_each(page)):
                with Look.at(browser, page, "desktop") as look:
                    look.open(view)
                    painted, whole = (look.tab.evaluate(timing) for timing in (PAINTED, WHOLE))
                yield view[:40], f"{_painting(painted)}, whole {whole:.2f} s"


def _painting(painted: float | None) -> str:
    """Say when a view first painted, against the mark."""
    if painted is None:
        return "no paint told by the browser"
    return f"first paint {painted:.2f} s (mark {MARK} s: {'met' if painted <= MARK else 'missed'})"


def _one_of_each(page: Page) -> list[str]:
    """Give an event, and an article with its words lit."""
    shown = page.get("/claims")
    return [shown.links("/claims/")[0], shown.links("/article/")[0]]
