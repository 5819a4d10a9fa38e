"""What was rejected while it was read, read again from the bytes that its reject keeps."""

from collections.abc import Iterator
from datetime import datetime

from pipeline.read.archive import Place, response
from pipeline.read.frames import frames
from pipeline.read.limits import ReadLimits
from pipeline.read.lines import RawLine
from pipeline.read.records import record
from pipeline.read.sources import RECORDS
from schemas.page import Page
from schemas.reject import Reject


def read_again(reject: Reject, fetched_at: datetime | None, limits: ReadLimits) -> Iterator[Page | Reject]:
    """Yield what the record of a file gives now: a page or a reject; nothing where its bytes were not kept whole.

    Nothing for a file that is one page either: its sidecar was not kept, so its file must be ingested again.
    """
    if reject.line is None or reject.bytes != len(reject.payload):
        return
    if reject.uri.lower().endswith(RECORDS):
        line = RawLine(reject.line, reject.payload, reject.bytes, reject.bytes > limits.max_line_bytes)
        yield record(reject.uri, line, fetched_at, limits)
    else:
        for frame in frames(iter((reject.payload,)), limits):
            yield from response(Place(reject.uri, reject.line, frame), fetched_at, limits)
