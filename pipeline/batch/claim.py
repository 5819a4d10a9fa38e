"""What of the inputs is new, in bounded batches; a page counts as ingested when the ledger says so, not before."""

from collections.abc import Iterable, Iterator

from pipeline.read import ReadLimits
from pipeline.settings import Settings
from pipeline.store import Pinned, Places, held, places
from schemas.identity import digest
from schemas.page import Page
from schemas.reject import Reject

Element = Page | Reject


class Known:
    """The ids of all pages and rejects that a lake holds as its ledger pins it, and of those claimed since.

    They are looked up where they stand, so that a batch into a lake of millions costs what one into a small lake does.
    """

    def __init__(self, state: Pinned | None, *, again: bool = False) -> None:
        """Take the lake's state; with `again`, pages that were rejected count as new."""
        self._pages = _stored(state, ("pages", "page_id"))
        self._rejects = _stored(state, ("rejects", "reject_id"), ("rejects", "page_id"))
        self._stored = self._pages if again else (*self._pages, *self._rejects)
        self._claimed: set[str] = set()

    def unseen(self, elements: Iterable[Element]) -> list[Element]:
        """Give those never seen, each id once, and remember them."""
        by_id = {identity(element): element for element in elements}
        new = {key: element for key, element in by_id.items() if key not in self._claimed}
        for key in held(self._stored, new):
            del new[key]
        self._claimed.update(new)
        return list(new.values())

    def rejected(self, elements: Iterable[Element]) -> int:
        """Give how many of some elements the lake holds as rejects, and not as pages by now."""
        asked = list(map(identity, elements))
        rejects = held(self._rejects, asked)
        rejects -= held(self._pages, rejects)
        return sum(key in rejects for key in asked)


def _stored(state: Pinned | None, *columns: tuple[str, str]) -> tuple[Places, ...]:
    """Give where the ids of some columns stand, each given with its table."""
    if not state:
        return ()
    return tuple(found for table, column in columns
                 for found in places(state.lake, table, column, state.files[table]).values())


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
    return ReadLimits(**settings.model_dump(include=set(ReadLimits.model_fields)))


def chunks(elements: Iterable[Element], settings: Settings) -> Iterator[list[Element]]:
    """Divide a stream into lists that reach a limit of a batch, only the last may not; none waits for what follows."""
    held: list[Element] = []
    held_bytes = 0
    for element in elements:
        held.append(element)
        held_bytes += size(element)
        if len(held) >= settings.batch_pages or held_bytes >= settings.batch_bytes:
            yield held
            held, held_bytes = [], 0
    if held:
        yield held
