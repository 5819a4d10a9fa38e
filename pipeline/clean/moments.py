"""Times as the markup of pages gives them: ISO 8601 and its relatives, time elements, and what htmldate finds."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from itertools import islice
from types import MappingProxyType
from typing import Any

import htmldate

from pipeline.lexicon.zones import Zone
from schemas.page import EARLIEST_YEAR, known_to

Tree = Any        # an element of lxml, which ships no types
Moment = tuple[datetime, str]       # in UTC, with its precision: minute or day

# Seconds and milliseconds since 1970 have so many digits from 2001 to 2286.
SECONDS, MILLISECONDS = 10, 13
MOST_ELEMENTS = 40
LATER = ("updat", "modif")
NEAR = 20       # characters before a time in which they stand
DATE = "datePublished"
ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
FORMS = ("%B %d, %Y %I:%M %p", "%b %d, %Y %I:%M %p", "%Y-%m-%d %I:%M %p")      # as some sites write meta elements
NO_ZONES: Mapping[str, Zone] = MappingProxyType({})
# htmldate takes no date behind this day; left alone it would ask the clock.
LAST_DAY = "2099-12-31"


def moment(value: object, zones: Mapping[str, Zone] = NO_ZONES) -> Moment | None:
    """Read a time; midnight sharp in its own zone is taken for that day, and None for what is no time.

    `zones` are those that a time may name at its end, by name in lower case.
    """
    if not isinstance(value, str | int):
        return None
    text = str(value).strip()[:60]
    try:
        found = _stamp(text) if text.isdecimal() and len(text) in (SECONDS, MILLISECONDS) else _read(text, zones)
        at, precision = known_to(found)
    except (ValueError, OverflowError, TypeError):
        return None
    return (at, precision) if at.year >= EARLIEST_YEAR else None


def _stamp(digits: str) -> datetime:
    return datetime.fromtimestamp(int(digits[:SECONDS]), UTC)


def _read(text: str, zones: Mapping[str, Zone]) -> datetime:
    bare, _, name = text.rpartition(" ")
    if name.isalpha() and (zone := zones.get(name.lower())) is not None:
        at = _bare(bare)
        return at.replace(tzinfo=timezone(timedelta(minutes=zone.east(at))))
    return _bare(text)


def _bare(text: str) -> datetime:
    for form in FORMS:
        with suppress(ValueError):
            return datetime.strptime(text, form)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return parsedate_to_datetime(text)      # RFC 2822: "Wed, 05 Mar 2031 08:00:00 GMT"


def shown(tree: Tree, zones: Mapping[str, Zone] = NO_ZONES) -> Moment | None:
    """Give the time of the element that says it is the publication's, else of the first behind the page's heading."""
    behind, first = False, None
    for element in islice(tree.iter("h1", "time", "span", "meta", "abbr"), 20 * MOST_ELEMENTS):
        behind = behind or element.tag == "h1"
        stated = DATE in (element.get("itemprop"), element.get("property")) or element.get("pubdate") is not None \
            or (element.tag == "abbr" and "published" in (element.get("class") or ""))
        if not stated and (first or not behind or not (element.tag == "time" or _dated(element))):
            continue
        names = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        if any(word in names + _before(element) for word in LATER) or _of_a_comment(element):
            continue
        found = moment(element.get("datetime") or element.get("content") or element.get("title"), zones)
        if found and stated:
            return found
        first = first or found
    return first


def _dated(element: Tree) -> bool:
    """Say whether an element shows a date or an age to readers and holds the moment in a title for pointers."""
    return ISO.match(element.get("title") or "") is not None


def _before(element: Tree) -> str:
    """Give the words right before an element, in small letters ("Updated ")."""
    before, around = element.getprevious(), element.getparent()
    words = before.tail if before is not None else around.text if around is not None else None
    return (words or "")[-NEAR:].lower()


def _of_a_comment(element: Tree) -> bool:
    """Say whether a time is a reader's, told by the class or id of what is around it."""
    return any("comment" in f"{around.get('class') or ''} {around.get('id') or ''}".lower()
               for around in islice(element.iterancestors("div", "li", "section", "article", "ol", "ul"), 4))


def guessed(html: str, fetched_at: datetime | None) -> Moment | None:
    """Give the date that htmldate finds, none behind the fetching; its own errors on odd pages count as none."""
    last = f"{fetched_at:%Y-%m-%d}" if fetched_at else LAST_DAY
    try:
        found = htmldate.find_date(html, extensive_search=False, original_date=True, max_date=last,
                                   outputformat="%Y-%m-%dT%H:%M:%S")
    except (ValueError, TypeError, AttributeError, OverflowError, LookupError):
        return None
    return moment(found)
