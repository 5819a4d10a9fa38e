"""Rejected inputs run again, from the bytes that the lake kept: after a fix, some of them are pages."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow.dataset as ds
import zstandard

from pipeline import chain, store
from pipeline.batch.claim import Element, Known, identity, limits
from pipeline.batch.ingest import Ingest
from pipeline.batch.outcome import Outcome
from pipeline.batch.prepare import Plan, decided, through_beam
from pipeline.extract import load_engine
from pipeline.lexicon import load_lexicon
from pipeline.read.again import read_again
from pipeline.settings import Settings
from schemas.identity import digest
from schemas.noun import Noun
from schemas.page import Given, Page
from schemas.reject import Reject

AT_ONCE = 200       # rejects whose bytes are held at a time


class Asked(Noun):
    """Which rejects are run again: all of them unless some are named, by the beginnings of their ids or by a reason."""

    ids: tuple[str, ...] = ()
    reason: str | None = None
    fetched_at: datetime | None = None      # aware; for records that name none


class Replayed(Noun):
    """What came of rejects that were run again."""

    tried: int = 0
    pages: int = 0          # that are in the lake now
    still: int = 0          # rejected as before
    otherwise: int = 0      # rejected now for another reason, which stands in the lake beside the first
    lost: int = 0           # of which the lake kept too little; their files must be ingested again
    seconds: float = 0.0


def replay(lake: Path, asked: Asked, settings: Settings) -> Replayed:
    """Run rejects of a lake again, and bring in what is a page now; what is rejected as before changes nothing.

    Raises LakeError where no lake stands or it cannot be written.
    """
    tries = _Tries(lake, asked, settings)
    # The bytes of rejected pages are in the lake already, those of rejected records are not.
    without = settings.model_copy(update={"keep_payloads": False})
    pages, records = _taken(Ingest(lake, without), tries.of(_page)), _taken(Ingest(lake, settings), tries.of(_record))
    return tries.told([pages, records])


def _taken(run: Ingest, elements: Iterator[Element]) -> Outcome:
    return run.take(lambda state: run.unseen(elements, Known(state, again=True)), _prepare)


def _prepare(plan: Plan, elements: list[Element]) -> store.Pending:
    """Give all that the batch changes, by a name of its own: the batch that rejected the same pages has theirs."""
    name = digest("replay", str(plan.sequence), *sorted(map(identity, elements)))
    return decided(plan, name, through_beam(plan, elements, name))


class _Tries:
    """Rejects taken one by one, judged by the chain, and counted."""

    def __init__(self, lake: Path, asked: Asked, settings: Settings) -> None:
        self.asked, self._settings = asked, settings
        self.state, self.limits = store.pinned(lake), limits(settings)
        self._pages = settings.page()
        self._lexicon = load_lexicon(settings.language, settings.frames, settings.lines)
        self._engine = load_engine(settings.extractor, self._lexicon)
        self._counts = dict.fromkeys(("tried", "still", "lost"), 0)

    def of(self, again: "Again") -> Iterator[Element]:
        """Yield what is no longer rejected as it was, of those rejects that one way of reading again is for."""
        for reject in self._rejects(pages=again is _page):
            self._counts["tried"] += 1
            found = list(again(self, reject))
            if not found:
                self._counts["lost"] += 1
            for element in found:
                judged = self._judged(element)
                if isinstance(judged, Reject) and judged.reject_id == reject.reject_id:
                    self._counts["still"] += 1
                else:
                    yield element if isinstance(element, Page) else judged

    def told(self, done: list[Outcome]) -> Replayed:
        """Give the counts, once all has been taken."""
        return Replayed(pages=sum(outcome.pages for outcome in done), seconds=sum(one.seconds for one in done),
                        otherwise=sum(outcome.rejects for outcome in done), **self._counts)

    def payload(self, page_id: str) -> dict[str, Any] | None:
        """Give the row of a rejected page's bytes, None where they were not kept."""
        rows = store.read_files("payloads", self.state.files["payloads"], ["payload", "given"],
                                ds.field("page_id") == page_id).to_pylist()
        return rows[0] if rows else None

    def _judged(self, element: Element) -> Element:
        """Give a page's reject where the chain still rejects it, else the element."""
        if isinstance(element, Reject):
            return element
        rows = chain.process(element, self._lexicon, self._engine, self._pages)
        return next((row for _, row in rows if isinstance(row, Reject)), element)

    def _rejects(self, *, pages: bool) -> Iterator[Reject]:
        """Yield the rejects that are asked for and not mended yet: of pages, or of what never was one."""
        known = set(store.read_files("pages", self.state.files["pages"], ["page_id"])["page_id"].to_pylist())
        where = ~ds.field("page_id").is_null() if pages else ds.field("page_id").is_null()
        columns = list(Reject.model_fields)
        rows = store.read_files("rejects", self.state.files["rejects"], columns, where)
        for batch in rows.to_batches(AT_ONCE):
            for row in batch.to_pylist():
                reject = Reject.model_construct(**row)
                if reject.page_id not in known and self._asked(reject):
                    yield reject

    def _asked(self, reject: Reject) -> bool:
        ids, reason = self.asked.ids, self.asked.reason
        return (not ids or reject.reject_id.startswith(ids)) and reason in (None, reject.reason)


Again = Callable[[_Tries, Reject], Iterator[Element]]


def _page(tries: _Tries, reject: Reject) -> Iterator[Element]:
    """Yield a page that the chain rejected, as it came; nothing where the lake did not keep it."""
    kept = tries.payload(reject.page_id or "")
    if kept and reject.source and reject.media_type:
        payload = zstandard.ZstdDecompressor().decompress(kept["payload"])
        yield Page.of(reject.uri, reject.source, reject.media_type, payload, Given.model_validate_json(kept["given"]))


def _record(tries: _Tries, reject: Reject) -> Iterator[Element]:
    """Yield what a record gives that was rejected while it was read."""
    yield from read_again(reject, tries.asked.fetched_at, tries.limits)
