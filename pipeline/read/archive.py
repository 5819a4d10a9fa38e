"""Web archives (WARC): every response with an HTML page is a page."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from pipeline.read.bodies import body
from pipeline.read.digests import differs
from pipeline.read.frames import LARGER, Frame, frames
from pipeline.read.given import given
from pipeline.read.limits import ReadLimits
from pipeline.read.stretches import stretches
from pipeline.read.unpack import Problem
from pipeline.read.whole import name_of, unfit
from schemas.page import Page
from schemas.reject import Reject
from schemas.vocabulary import Reason

HTML = re.compile(r"(?:text/html|application/xhtml\+xml)\b", re.IGNORECASE)
MARKUP = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
PAGES = (WarcRecordType.response, WarcRecordType.unknown)       # kinds of records that may be pages
SHOWN = 512         # bytes kept of what is no page, as pictures are: enough to see what it was


class Unfit(Exception):
    """A record is no page, for this reason."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.problem: Problem = reason, detail


def read_archive(path: Path, fetched_at: datetime | None, limits: ReadLimits) -> Iterator[Page | Reject]:
    """Yield the page of every response, and a reject for every record that is damaged or holds no page.

    Records of other kinds (requests, revisits, descriptions) are passed over. A page's uri is its target's, and it was
    fetched at the record's date. A reject's line is the number of its record.
    """
    seen, given_out = 0, False
    for stretch in stretches(path, limits):
        for frame in frames(stretch, limits):
            seen += 1
            for found in response(Place(name_of(path), seen, frame), fetched_at, limits):
                yield found
                given_out = True
    if not given_out:
        detail = f"{name_of(path)} holds {f'{seen:,} records and no page among them' if seen else 'no records'}."
        yield Reject.of(name_of(path), "read", "empty", detail, size=path.stat().st_size)


@dataclass(frozen=True, slots=True)
class Place:
    """A record of a file, by its number."""

    name: str
    number: int
    frame: Frame

    def reject(self, problem: Problem) -> Reject:
        """Give the reject of this record."""
        reason, what = problem
        head, block = self.frame.head, self.frame.block
        shown = head + (block[:SHOWN] if reason == "unsupported" else block)
        return Reject.of(self.name, "read", reason, f"Record {self.number:,} of {self.name} {what}.", shown,
                         line=self.number, size=self.frame.size)


def response(place: Place, fetched_at: datetime | None, limits: ReadLimits) -> Iterator[Page | Reject]:
    """Yield the page of one record, or a reject, or nothing where it is no response."""
    frame = place.frame
    record = _parsed(frame)
    kind = record.record_type if record else WarcRecordType.response    # what does not read might have been a page
    if frame.problem and kind in PAGES:
        yield place.reject(frame.problem)
    elif record is None or kind == WarcRecordType.unknown:
        yield place.reject(("malformed", "has a head that cannot be read, or of no kind that archives know"))
    elif kind == WarcRecordType.response:
        try:
            yield _page(record, frame, fetched_at, limits)
        except Unfit as unfit_:
            yield place.reject(unfit_.problem)


def _parsed(frame: Frame) -> WarcRecord | None:
    """Parse a record's own head and, where its block is whole, that of the HTTP answer; None where it does not read."""
    if not frame.head:
        return None
    raw = frame.head + (b"" if frame.problem else frame.block)
    try:
        return next(iter(ArchiveIterator(io.BytesIO(raw), stream_detect=False, parse_http=not frame.problem,
                                         auto_decode="none")), None)
    except (OSError, ValueError):
        return None


def _page(record: WarcRecord, frame: Frame, fetched_at: datetime | None, limits: ReadLimits) -> Page:
    headers, http = record.headers, record.http_headers
    url = (headers.get("WARC-Target-URI") or "").strip("<> \t")
    if not url:
        raise Unfit("malformed", "names no target")
    if http is None or not http.status_code:
        raise Unfit("unsupported", f"is no HTTP answer ({url})")
    if http.status_code != 200:
        raise Unfit("unsupported", f"was answered with status {http.status_code} ({url})")
    raw = record.reader.read(limits.max_page_bytes + 1)
    payload = body(raw, http.get("Transfer-Encoding"), http.get("Content-Encoding"), limits.max_page_bytes)
    if len(payload) > limits.max_page_bytes:
        raise Unfit("too_large", f"unpacks to more than {limits.max_page_bytes:,} bytes ({url}); {LARGER}")
    if differs(headers.get("WARC-Block-Digest"), frame.block) or (
            not headers.get("WARC-Truncated") and differs(headers.get("WARC-Payload-Digest"), raw, payload)):
        raise Unfit("malformed", f"does not have the digest that it says ({url}): it was altered, fetch it again")
    _check(record, payload, url)
    said = given({"url": url, "fetched_at": headers.get("WARC-Date"), "charset": record.http_charset}, fetched_at)
    return Page.of(said.url or url, "record", "text/html", payload, said)


def _check(record: WarcRecord, payload: bytes, url: str) -> None:
    """Raise Unfit where a payload is no HTML page."""
    kind = record.http_content_type or ""
    if not HTML.match(kind) and (kind or not MARKUP.match(payload)):
        raise Unfit("unsupported", f"holds no HTML but {kind or 'bytes of no kind'} ({url})")
    if refusal := unfit(payload):
        raise Unfit(refusal, f"holds {'nothing' if refusal == 'empty' else 'binary data'} ({url})")
