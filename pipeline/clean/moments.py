"""Times as the markup of pages gives them: ISO 8601 and its relatives, time elements, and what htmldate finds."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Any

import htmldate

from schemas.page import EARLIEST_YEAR

Tree = Any        # an element of lxml, which ships no types
Moment = tuple[datetime, str]       # in UTC, with its precision: minute or day

# Seconds and milliseconds since 1970 have so many digits from 2001 to 2286.
SECONDS, MILLISECONDS = 10, 13
MOST_ELEMENTS = 40
LATER = ("updat", "modif")
# htmldate takes no date behind this day; left alone it would ask the clock.
LAST_DAY = "2099-12-31"


def moment(value: object) -> Moment | None:
    """Read a time; midnight sharp without a zone is taken for a day, and None for what is no time."""
    if not isinstance(value, str):
        return None
    text = value.strip()[:60]
    try:
        found = _stamp(text) if text.isdecimal() and len(text) in (SECONDS, MILLISECONDS) else _read(text)
        bare = found.tzinfo is None and (found.hour, found.minute, found.second) == (0, 0, 0)
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError, TypeError):
        return None
    return (found, "day" if bare else "minute") if found.year >= EARLIEST_YEAR else None


def _stamp(digits: str) -> datetime:
    return datetime.fromtimestamp(int(digits[:SECONDS]), UTC)


def _read(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return parsedate_to_datetime(text)      # RFC 2822: "Wed, 05 Mar 2031 08:00:00 GMT"


def shown(tree: Tree) -> Moment | None:
    """Give the time of the element that says it is the publication's, else of the first behind the page's heading."""
    behind, first = False, None
    for element in islice(tree.iter("h1", "time", "span", "meta"), 20 * MOST_ELEMENTS):
        behind = behind or element.tag == "h1"
        stated = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        if not stated and (element.tag != "time" or first or not behind):
            continue
        names = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        if any(word in names for word in LATER) or _of_a_comment(element):
            continue
        found = moment(element.get("datetime") or element.get("content"))
        if found and stated:
            return found
        first = first or found
    return first


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
