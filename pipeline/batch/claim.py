"""What of the inputs is new, in bounded batches; a page counts as ingested when the ledger says so, not before."""

from collections.abc import Iterable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.read import ReadLimits
from pipeline.settings import Settings
from pipeline.store import Pinned, read_files
from schemas.identity import digest
from schemas.page import Page
from schemas.reject import Reject

Element = Page | Reject
NONE = pa.chunked_array([], pa.string())


class Known:
    """The ids of all pages and rejects that a lake holds as its ledger pins it, and of those claimed since."""

    def __init__(self, state: Pinned | None, *, again: bool = False) -> None:
        """Take the lake's state; with `again`, pages that were rejected count as new."""
        self._pages, self._rejects = _stored(state) if state else (NONE, NONE)
        rejects = () if again else self._rejects.chunks
        self._stored = pa.chunked_array([*self._pages.chunks, *rejects], pa.string())
        self._claimed: set[str] = set()

    def unseen(self, elements: Iterable[Element]) -> list[Element]:
        """Give those never seen, each id once, and remember them."""
        by_id = {identity(element): element for element in elements}
        wanted = pa.array(list(by_id), pa.string())
        stored = self._stored.filter(pc.is_in(self._stored, value_set=wanted)).to_pylist()
        new = {key: element for key, element in by_id.items() if key not in self._claimed}
        for key in stored:
            new.pop(key, None)
        self._claimed.update(new)
        return list(new.values())


    def rejected(self, elements: Iterable[Element]) -> int:
        """Give how many of some elements the lake holds as rejects, and not as pages by now."""
        wanted = pa.array([identity(element) for element in elements], pa.string())
        rejects = pc.filter(wanted, pc.is_in(wanted, value_set=self._rejects))
        return len(rejects) - int(pc.sum(pc.is_in(rejects, value_set=self._pages)).as_py() or 0)


def _stored(state: Pinned) -> tuple[pa.ChunkedArray, pa.ChunkedArray]:
    """Give the ids of pages, and those of rejects and rejected pages."""
    pages = read_files("pages", state.files["pages"], ["page_id"])["page_id"]
    rejects = read_files("rejects", state.files["rejects"], ["reject_id", "page_id"])
    return pages, pa.chunked_array([*rejects["reject_id"].chunks, *rejects["page_id"].drop_null().chunks], pa.string())


def identity(element: Element) -> str:
    """Give the id of a page or of a reject."""
    return element.page_id if isinstance(element, Page) else element.reject_id


def size(element: Element) -> int:
    """Give the bytes of a page or of what was rejected, as held in memory."""
    return len(element.payload)


def batch_id(elements: Iterable[Element]) -> str:
    """Give the digest of a batch's page and reject ids, whatever their order."""
    return digest(*sorted(map(identity, elements)))


def limits(settings: Settings) -> ReadLimits:
    """Give how much of an input is read before it is refused."""
    return ReadLimits(**{name: getattr(settings, name) for name in ("max_page_bytes", "max_line_bytes", "max_ratio")})


def chunks(elements: Iterable[Element], settings: Settings) -> Iterator[list[Element]]:
    """Divide a stream into lists within the limits of a batch; one element above the limit stands alone."""
    held: list[Element] = []
    held_bytes = 0
    for element in elements:
        if held and (len(held) >= settings.batch_pages or held_bytes + size(element) > settings.batch_bytes):
            yield held
            held, held_bytes = [], 0
        held.append(element)
        held_bytes += size(element)
    if held:
        yield held

