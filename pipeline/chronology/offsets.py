"""Times counted from an act told before: "the next day", "two weeks later", "that night"."""

import re
from datetime import datetime, timedelta

from pipeline.chronology.spans import months_from, section_of_month, year_of
from pipeline.lexicon import Lexicon
from pipeline.lexicon.patterns import sieve
from schemas.time import TimeSpan

hinted = sieve(r"\b(?:[Ll]ater|[Ee]arlier|before|[Nn]ext|[Ff]ollowing|previous|preceding|[Tt]hat|same)\b")
_PART = r"(?P<part>day|morning|afternoon|evening|night)"
_WHAT = r"(?:the|an?|its?|his|her|their|he|she|they|we|I|yesterday|last|[A-Z]\w+)\b"  # "the day before the vote"
_NEAR = re.compile(
    rf"\b(?:[Tt]he\s+)?(?P<next>[Nn]ext|[Ff]ollowing)\s+{_PART}\b"
    rf"|\b[Tt]he\s+(?:previous|preceding)\s+{_PART.replace('part', 'before')}\b"
    rf"|\b[Tt]he\s+{_PART.replace('part', 'back')}\s+before\b(?!\s+{_WHAT})"
    rf"|\b(?:[Tt]hat|[Tt]he)\s+same\s+{_PART.replace('part', 'same')}\b"
    rf"|\b[Tt]hat\s+{_PART.replace('part', 'that')}\b|\b(?:[Ee]arlier|[Ll]ater)\s+in\s+the\s+(?P<within>day)\b"
)
_FAR = re.compile(
    r"\b(?P<count>an?|\d{1,2}|[a-z]{3,8})\s+(?P<unit>day|week)s?\s+(?P<way>later|earlier)\b", re.IGNORECASE
)
# At the head of a sentence only: "a year earlier" behind a figure compares.
_LONG = re.compile(
    r"\W*(?:But |And )?(?:(?P<count>[Aa]n?|\d{1,2}|[A-Za-z]{3,8})\s+(?P<unit>month|year)s?\s+(?P<way>later|earlier)"
    r"|[Tt]he\s+(?:following|next)\s+(?P<next>month|year))\b"
)
_COMING = re.compile(
    r"\b(?P<verb>comes?|came|follows?|followed)\s+(?:just\s+|only\s+)?(?P<count>an?|\d{1,2}|[a-z]{3,8})\s+"
    r"(?P<unit>day|week)s?\s+after\b"
)
_SOON = re.compile(r"\b(?:minutes|hours|moments|shortly|soon)\s+(?:after|afterwards?|later)\b", re.IGNORECASE)
# What only says that an act was not when another was: no day of its own can be told from it.
_ASIDE = re.compile(
    r"\b(?:months?|years?|days|weeks)\s+(?:later|earlier)\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"\b(?:days?|weeks?|months?|years?|decades?|time)\s+ago\b", re.IGNORECASE)
_SETS_ASIDE = ("later", "earlier")  # without one of which it is no such sentence
NIGHT = (-6, 6)  # hours of the day on which a night ends, as CONTRACT has "overnight"
_DAYS = {"day": 1, "week": 7}


def apart(text: str) -> bool:
    """Say whether a sentence sets its act apart from another's day without telling by how much: "weeks after"."""
    low = text.lower()
    if not any(word in low for word in _SETS_ASIDE):
        return False
    return bool(_ASIDE.search(text)) and counts(text) is None


def long_ago(text: str) -> int | None:
    """Give where a text tells of days ago, however many: "some two months ago"; null elsewhere."""
    found = _AGO.search(text) if "ago" in text else None
    return found.start() if found else None


def counted(text: str, start: TimeSpan, lexicon: Lexicon) -> TimeSpan | None:
    """Give the time that a sentence counts from another act's; null where it counts none.

    Offsets of the result index `text`; `start` has a begin.
    """
    if start.start is None or not hinted(text):
        return None
    if long := _LONG.match(text):
        return _months_on(long, start, lexicon)
    far = _FAR.search(text)
    if far:
        count = _count(far["count"].lower(), lexicon)
        days = (count or 0) * _DAYS[far["unit"].lower()] * (1 if far["way"].lower() == "later" else -1)
        return _span(far, start, days, None) if count else None
    near = _NEAR.search(text)
    if near is None:
        return None
    part = next(value for name, value in near.groupdict().items() if value and name != "next")
    days = 1 if near["next"] else -1 if near["before"] or near["back"] else 0
    if days < 0 and part == "night" and start.day and start.start.date() < start.day:
        return _span(near, start, days, NIGHT)  # before a night that ends on its day: "overnight ... the night before"
    return _span(near, start, days, lexicon.calendar.parts.get(part))


def counts(text: str) -> tuple[int, bool] | None:
    """Give where a sentence counts its time from another act's, and whether it is the same day; null elsewhere."""
    found = _LONG.match(text) or _FAR.search(text)
    if found:
        return found.start(), False
    near = _NEAR.search(text)
    return (near.start(), not (near["next"] or near["before"] or near["back"])) if near else None


def _months_on(found: re.Match[str], start: TimeSpan, lexicon: Lexicon) -> TimeSpan | None:
    """Give the month or year that lies so many after or before another act's."""
    base = start.day or (start.start.date() if start.start else None)
    count = 1 if found["next"] else _count(found["count"].lower(), lexicon)
    if base is None or not count:
        return None
    count = -count if found["way"] == "earlier" else count
    month = (found["next"] or found["unit"]) == "month"
    span = section_of_month(months_from(base, count), None) if month else year_of(base.year + count)
    return TimeSpan(
        start_char=found.start(),
        end_char=found.end(),
        text=found[0],
        start=span.start,
        end=span.end,
        precision=span.precision,
        basis="relative",
        day=span.day,
    )


def soon_after(text: str) -> bool:
    """Say whether a sentence tells of the same day as the one before: "minutes after", "shortly afterwards"."""
    return bool(_SOON.search(text))


def told_before(text: str) -> tuple[int, str] | None:
    """Give the character behind "it comes a day after", where the earlier act is told, and the verb; else null."""
    found = _COMING.search(text)
    return (found.end(), found["verb"]) if found else None


def days_before(text: str, later: TimeSpan, lexicon: Lexicon) -> TimeSpan | None:
    """Give the day of what is told behind "it comes a day after", counted back from a later one that has a begin."""
    found = _COMING.search(text)
    count = _count(found["count"].lower(), lexicon) if found else None
    if found is None or not count or later.start is None:
        return None
    return _span(found, later, -count * _DAYS[found["unit"]], None)


def _count(word: str, lexicon: Lexicon) -> int | None:
    if word in ("a", "an"):
        return 1
    return int(word) if word.isdecimal() else int(lexicon.calendar.numbers.get(word, 0)) or None


def _span(found: re.Match[str], start: TimeSpan, days: int, hours: tuple[int, int] | None) -> TimeSpan:
    base = start.day or (start.start.date() if start.start else None)
    midnight = datetime.combine(base, datetime.min.time(), start.start.tzinfo) if base and start.start else None
    assert midnight is not None  # the caller saw to a begin
    low, high = hours or (0, 24)
    day = midnight + timedelta(days=days)
    return TimeSpan(
        start_char=found.start(),
        end_char=found.end(),
        text=found[0],
        start=day + timedelta(hours=low),
        end=day + timedelta(hours=high),
        precision="part_of_day" if hours else "day",
        basis="relative",
        day=day.date(),
    )
