"""Feeds read: which pages an RSS or Atom feed names, and what it says of them."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urljoin

import fastfeedparser
import feedparser

from pipeline.poll.refused import Refused
from schemas.noun import Noun

# Entities of a feed's own are how a small feed unpacks to gigabytes, and no publisher's feed has them.
MOST_BROKEN = 2 << 20       # bytes; the parser that forgives reads about one megabyte a second
ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


class Entry(Noun):
    """One entry of a feed: its page, and what the feed says of it."""

    link: str
    title: str | None = None
    published: str | None = None        # as the feed's reader gives it, a time in words
    changed: str = ""                   # what differs when the entry was changed


def entries(payload: bytes, url: str, most: int) -> tuple[Entry, ...]:
    """Give a feed's entries in its order, each page once, at most so many; raise Refused where it is no feed."""
    if ENTITY.search(payload.replace(b"\0", b"")):
        raise Refused("no_feed", "it defines entities of its own, which may unpack without end")
    found: dict[str, Entry] = {}
    for raw in _parsed(payload):
        entry = _entry(raw, url)
        if entry is not None:
            found.setdefault(entry.link, entry)
        if len(found) == most:
            break
    return tuple(found.values())


def _parsed(payload: bytes) -> Sequence[Mapping[str, Any]]:
    """Read with the quick parser, and where an entry comes out without a page also with the one that forgives."""
    try:
        quick: Sequence[Mapping[str, Any]] = fastfeedparser.parse(
            payload, include_content=False, include_tags=False, include_media=False, include_enclosures=False).entries
    except Exception:       # whatever stops it, the other one may go on
        quick = []
    if quick and all(map(_link, quick)):
        return quick
    slow = _forgiven(payload)
    if slow is None and not quick:
        raise Refused("no_feed", "it is neither RSS nor Atom")
    return max(quick, slow or (), key=lambda found: sum(1 for raw in found if _link(raw)))


def _forgiven(payload: bytes) -> Sequence[Mapping[str, Any]] | None:
    """Read what is broken; None where it is no feed at all."""
    if len(payload) > MOST_BROKEN:
        return None
    try:        # as a file: text would be taken for the name of one, or for a url, and opened
        found = feedparser.parse(io.BytesIO(payload), sanitize_html=False, resolve_relative_uris=False)
    except Exception:
        return None
    entries: Sequence[Mapping[str, Any]] = found.get("entries") or ()
    return entries if entries or found.get("version") else None


def _link(raw: Mapping[str, Any]) -> str | None:
    return next(_texts(raw, "link", "id"), None)


def _entry(raw: Mapping[str, Any], url: str) -> Entry | None:
    link = _link(raw)
    if link is None:
        return None
    try:
        link = urljoin(url, link)
    except ValueError:
        return None
    published = next(_texts(raw, "published", "updated"), None)
    changed = next(_texts(raw, "updated", "published"), "")
    return Entry(link=link, title=next(_texts(raw, "title"), None), published=published, changed=changed)


def _texts(raw: Mapping[str, Any], *names: str) -> Iterator[str]:
    """Yield those of an entry's fields that hold words."""
    for name in names:
        value = raw.get(name)
        if isinstance(value, str) and value.strip():
            yield value.strip()[:4000]
