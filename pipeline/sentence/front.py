"""The dateline in front of a report: the words for where, when and by which agency it was written."""

import re
from functools import lru_cache
from typing import NamedTuple

LONGEST = 110  # characters of a dateline; it stands at the very front
_WORD = r"[A-ZÀ-Þ][\w.'’-]{0,24}"
_LOUD = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’]{1,24}(?:-[A-ZÀ-Þ]{1,20})?"
_BEYOND = rf"(?:, {_WORD}(?: {_WORD}){{0,3}}){{0,2}}"
# A stray point or no blank before the year does no harm: "(Nov. 1. 2011)", "(May 31,2011)".
_DAY = r"(?:[A-Z][A-Za-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][A-Za-z]{2,8}\.?)(?:(?:[,.] ?| )(?:\d{4}|\d\d\b))?"
_WIRE = r"\([^()]{2,60}\)"
_DASH = r"(?:\s*--?\s+|\s*[–—]\s*)"
# Every form once: "KYIV, Ukraine (AP) —", "KABUL, Afghanistan (Feb. 9, 2011)", "Lima, 8 Jan 89 --",
# "Geneva, March 3 (Reuters) -", "March 3 (Reuters) -", "JERUSALEM: ".
_FRONT = re.compile(
    rf"\s*(?:(?P<loud>{_LOUD}(?:[ /](?:& )?{_LOUD}){{0,4}}{_BEYOND})(?:,? (?P<day>{_DAY}))?"
    rf"(?:\s*\((?P<day2>{_DAY})\)(?P<end>{_DASH}|\s+|$)|(?:\s*(?P<wire>{_WIRE}))?(?P<end2>{_DASH}))"
    rf"|(?P<plain>(?!(?:A|An|The|At|By|In|On|Mr|Mrs|Dr)\b){_WORD}(?:[ /]{_WORD}){{0,4}}{_BEYOND})"
    rf"(?:, (?P<day3>{_DAY})(?:\s*(?P<wire2>{_WIRE}))?|\s*(?P<wire3>{_WIRE}))(?P<end3>{_DASH}|:?\s)"
    rf"|(?P<day4>{_DAY}) (?P<wire4>{_WIRE})(?P<end4>{_DASH})"
    rf"|(?P<loud2>{_LOUD}(?: {_LOUD}){{0,4}}{_BEYOND})(?P<end5>(?<=[A-Z]{{5}}):\s+)(?=[A-Z]))"
)
_MARKED = re.compile("[-–—(:]")  # a mark, without one of which there is no dateline


class Front(NamedTuple):
    """The parts of a dateline as written; `end` is where the report begins, `dashed` whether a dash leads there."""

    place: str | None
    day: str | None
    wire: str | None
    end: int
    dashed: bool
    loud: bool


def dateline_of(text: str) -> Front | None:
    """Read what looks like a dateline at the front of a text, or None; whether it is one callers know by its names."""
    return _read(text[:LONGEST])


@lru_cache(maxsize=512)
def _read(text: str) -> Front | None:
    """Read the front of a text; remembered, as several rules ask it of the sentences of one article."""
    if not (text[:1].isupper() or text[:1].isspace() or text[:1].isdigit()) or not _MARKED.search(text):
        return None
    found = _FRONT.match(text)
    if found is None:
        return None
    wire = _first(found, "wire", "wire2", "wire3", "wire4")
    end = _first(found, "end", "end2", "end3", "end4", "end5") or ""
    place = _first(found, "loud", "loud2", "plain")
    return Front(
        place=place,
        day=_first(found, "day", "day2", "day3", "day4"),
        wire=wire[1:-1] if wire else None,
        end=found.end(),
        dashed=bool(end.strip(" \n:")),
        loud=place is not None and (place.isupper() or place != found["plain"]),
    )


def _first(found: re.Match[str], *names: str) -> str | None:
    return next((found[name] for name in names if found[name]), None)
