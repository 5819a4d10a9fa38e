"""A file that is one page: its bytes, and what its sidecar says of it."""

import json
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from pipeline.read.given import given, whole
from pipeline.read.limits import ReadLimits
from schemas.page import Page
from schemas.reject import KEPT_BYTES, Reject
from schemas.vocabulary import Reason

SIDECAR = ".meta.json"


def name_of(path: Path) -> str:
    """Give a file's base name as text that every table can carry."""
    return whole(path.name)


def read_whole(path: Path, media_type: str, fetched_at: datetime | None,
               limits: ReadLimits) -> Iterator[Page | Reject]:
    """Yield the one page of a file, or a reject; before it a reject of its sidecar where that cannot be read."""
    size = path.stat().st_size
    with path.open("rb") as file:
        payload = file.read(limits.max_page_bytes + 1)
    if len(payload) > limits.max_page_bytes:
        detail = (f"{name_of(path)} has more than {limits.max_page_bytes:,} bytes; "
                  "no news page is that long: split it, or raise EVENTWIRE_MAX_PAGE_BYTES and ingest it again.")
        yield Reject.of(name_of(path), "read", "too_large", detail, payload[:KEPT_BYTES], size=size)
        return
    refusal = unfit(payload)
    if refusal:
        yield Reject.of(name_of(path), "read", refusal, UNFIT[refusal].format(name_of(path)), payload)
        return
    said: Mapping[str, object] = {}
    for result in _sidecar(path.with_name(path.name + SIDECAR), limits):
        if isinstance(result, Reject):
            yield result
        else:
            said = result
    yield Page.of(name_of(path), "file", media_type, payload, given(said, fetched_at))


UNFIT: Mapping[Reason, str] = {
    "empty": "{} holds no text; fetch it again.",
    "binary": "{} is not text: it holds NUL bytes; bring pages as text or HTML.",
}


def unfit(payload: bytes) -> Reason | None:
    """Say why bytes cannot be a page: blank, or binary (NUL bytes without UTF-16's mark)."""
    if not payload.strip():
        return "empty"
    if b"\0" in payload and not payload.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "binary"
    return None


def _sidecar(path: Path, limits: ReadLimits) -> Iterator[Mapping[str, object] | Reject]:
    """Yield what a sidecar says, or a reject where it is there but unreadable; nothing where there is none."""
    try:
        with path.open("rb") as file:
            raw = file.read(limits.max_sidecar_bytes + 1)
    except FileNotFoundError:
        return
    except OSError as error:
        detail = f"{name_of(path)} could not be read ({error.strerror}), so its page goes without it."
        yield Reject.of(name_of(path), "read", "unreadable", detail)
        return
    yield _said(path, raw, limits)


def _said(path: Path, raw: bytes, limits: ReadLimits) -> Mapping[str, object] | Reject:
    if len(raw) > limits.max_sidecar_bytes:
        detail = f"{name_of(path)} is too long for a page's metadata, so its page goes without it."
        return Reject.of(name_of(path), "read", "too_large", detail, raw)
    try:
        said = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        said = None
    if isinstance(said, dict):
        return said
    detail = f"{name_of(path)} is not a JSON object, so its page goes without it; mend it and ingest again."
    return Reject.of(name_of(path), "read", "malformed", detail, raw)
