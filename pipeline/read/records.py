"""Files of records: one JSON object a line, one page each, packed or not."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pipeline.read.given import given, whole
from pipeline.read.limits import ReadLimits
from pipeline.read.lines import RawLine, lines
from pipeline.read.unpack import Broken, Problem, pieces
from pipeline.read.whole import name_of
from schemas.identity import digest
from schemas.page import Page
from schemas.reject import Reject


def read_records(path: Path, fetched_at: datetime | None, limits: ReadLimits) -> Iterator[Page | Reject]:
    """Yield a page or a reject for every line; where the file breaks off, what came before it stands."""
    name, seen, last = name_of(path), 0, 0
    try:
        for line in lines(pieces(path, limits), limits.max_line_bytes):
            last = line.number
            if line.head.strip():
                seen += 1
                yield record(name, line, fetched_at, limits)
    except Broken as broken:
        detail = f"{name} cannot be read on after line {last}: {broken.detail}."
        yield Reject.of(name, "read", broken.reason, detail, line=last + 1, size=path.stat().st_size)
    else:
        if not seen:
            yield Reject.of(name, "read", "empty", f"{name} holds no records.")


def record(name: str, line: RawLine, fetched_at: datetime | None, limits: ReadLimits) -> Page | Reject:
    """Give the page of one line of a file, or a reject."""
    if line.cut:
        detail = (f"Line {line.number} of {name} has {line.size:,} bytes, more than {limits.max_line_bytes:,}: "
                  "raise EVENTWIRE_MAX_LINE_BYTES and ingest it again.")
        return Reject.of(name, "read", "too_large", detail, line.head, line=line.number, size=line.size)
    found, problem = _record(line.head)
    if problem:
        reason, what = problem
        detail = f"Line {line.number} of {name} {what}."
        return Reject.of(name, "read", reason, detail, line.head, line=line.number)
    media_type = "text/html" if _filled(found.get("html")) else "text/plain"
    payload = whole(str(found["html" if media_type == "text/html" else "text"])).encode()
    said = given(found, fetched_at)
    return Page.of(said.url or f"{name}#{digest(payload)}", "record", media_type, payload, said)


def _record(raw: bytes) -> tuple[dict[str, object], Problem | None]:
    """Give the record of a line, or what is wrong with it."""
    try:
        record = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return {}, ("encoding", f"is not UTF-8 at byte {error.start}")
    except RecursionError:
        return {}, ("malformed", "is nested too deeply")
    except ValueError as error:
        return {}, ("malformed", f"is not JSON ({getattr(error, 'msg', error)})")
    if not isinstance(record, dict):
        return {}, ("malformed", "is not a JSON object")
    return record, _lack(record)


def _lack(record: dict[str, object]) -> Problem | None:
    """Say what keeps a record from being a page: text or html that is no string, or neither."""
    for field in ("text", "html"):
        if record.get(field) is not None and not isinstance(record[field], str):
            return "malformed", f"has a {field!r} that is not a string"
    bodies = [record[field] for field in ("text", "html") if isinstance(record.get(field), str)]
    if not bodies:
        return "malformed", "has neither 'text' nor 'html'"
    return None if any(map(_filled, bodies)) else ("empty", "has a blank text")


def _filled(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
