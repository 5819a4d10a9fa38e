"""What must hold of any input: each page of it is committed or rejected with a reason that is its own fault."""

from collections.abc import Iterator
from pathlib import Path

from pipeline import chain
from pipeline.lexicon import Lexicon
from pipeline.read import ReadLimits, read
from pipeline.store import to_arrow
from schemas.noun import Noun
from schemas.page import Page, PageRow
from schemas.reject import Reject

LIMITS = ReadLimits(max_page_bytes=2 << 20, max_line_bytes=2 << 20)


def judged(folder: Path, name: str, data: bytes, lexicon: Lexicon) -> Iterator[str]:
    """Read an input as `ingest` does and yield what came of each page: `page`, or the reason of its reject.

    Raises AssertionError where a page vanished, or failed by a fault of ours.
    """
    path = folder / name
    path.write_bytes(data)
    try:
        for element in read([path], None, LIMITS):
            yield _outcome(element, lexicon)
    finally:
        path.unlink()


def _outcome(element: Page | Reject, lexicon: Lexicon) -> str:
    if isinstance(element, Reject):
        to_arrow("rejects", [element], "fuzz")
        return element.reason
    rows: dict[str, list[Noun]] = {}
    for table, row in chain.process(element, lexicon):
        rows.setdefault(table, []).append(row)
    for table, found in rows.items():       # what no table can carry would stop a whole batch
        to_arrow(table, found, "fuzz")
    pages, rejects = rows.get("pages", []), rows.get("rejects", [])
    assert len(pages) + len(rejects) == 1, "a page is committed or rejected, once"
    if pages:
        assert isinstance(pages[0], PageRow) and pages[0].page_id == element.page_id
        return "page"
    reject = rejects[0]
    assert isinstance(reject, Reject) and reject.reason != "failed", getattr(reject, "detail", "")
    return reject.reason
