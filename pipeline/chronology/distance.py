"""How long after or before another act a text sets one: "two days after", "weeks before"."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from pipeline.chronology.spans import Interval, months_from, section_of_month, year_of
from pipeline.lexicon import Lexicon
from schemas.time import TimeSpan

# Without one of each a text sets nothing apart.
HINTS = ("after", "before", "since")
UNITS = ("minute", "hour", "day", "week", "month", "year", "decade", "shortly", "soon", "moments")
_COUNT = r"(?P<count>an?|\d{1,3}|[a-z]{3,9})"
_SPAN = re.compile(
    rf"\b(?:{_COUNT}\s+)?(?P<unit>minute|hour|day|week|month|year|decade)(?P<many>s)?\s+(?P<way>after|before|since)\b"
    r"|\b(?P<soon>shortly|soon|moments)\s+(?:after|before)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:more than|less than|over|almost|nearly|about|around|some|roughly|under|at least|within|in the|for"
    r"|during the|half|the|every|first|last|few|many|several|couple of)\s+(?:the\s+|only\s+)?$",
    re.IGNORECASE,
)
# A month or a year told so is still that one, more often than the day of the news.
_CLOSE = re.compile(r"\b(?:just over|almost|nearly|about|around|roughly)\s+$", re.IGNORECASE)
_REACH = 14  # characters before a span in which a word makes it loose
_DAYS = {"minute": 0, "hour": 0, "day": 1, "week": 7}


class Distance(NamedTuple):
    """Words that set an act apart: their place, how many of which unit (null where they leave it open), which way."""

    start: int
    end: int
    number: int | None
    unit: str
    after: bool

    def back(self, later: TimeSpan, text: str) -> TimeSpan | None:
        """Give the time of what is told behind these words from the other act's; null where they leave it open."""
        return _moved(self, later, text, -1 if self.after else 1)

    def forth(self, earlier: TimeSpan, text: str) -> TimeSpan | None:
        """Give the time of the other act from that of what is told behind these words."""
        return _moved(self, earlier, text, 1 if self.after else -1)


def distance_in(text: str, lexicon: Lexicon) -> Distance | None:
    """Give the first words of a text that set an act apart from another; null where none do."""
    may = any(hint in text for hint in HINTS) and any(map(text.lower().__contains__, UNITS))
    found = _SPAN.search(text) if may else None
    if found is None:
        return None
    after = " before" not in found[0].lower()
    if found["soon"]:
        return Distance(found.start(), found.end(), 1, "hour", after)
    unit, word = found["unit"].lower(), (found["count"] or "").lower()
    count = 1 if word in ("a", "an", "the") else int(word) if word.isdecimal() else lexicon.calendar.numbers.get(word)
    if count is None and not found["many"]:
        return None  # "this week after", "last year before"
    front = text[max(0, found.start() - _REACH) : found.start()]
    loose = _LOOSE.search(front) and not (unit in ("month", "year") and _CLOSE.search(front))
    same_day = unit in ("minute", "hour") and not (count and count > 1 and unit == "hour" and count >= 24)
    if same_day:
        return Distance(found.start(), found.end(), 1, "hour", after)
    known = int(count) if count and not loose and unit != "decade" else None
    return Distance(found.start(), found.end(), known, unit, after)


def _moved(distance: Distance, time: TimeSpan, text: str, sign: int) -> TimeSpan | None:
    base = time.day or (time.start.date() if time.start else None)
    known = time.precision in ("day", "part_of_day", "hour", "minute") or time.precision == distance.unit == "year"
    if distance.number is None or base is None or not known:
        return None
    found = _interval(distance, base, sign)
    if found is None:
        return None
    return TimeSpan(
        start_char=distance.start,
        end_char=distance.end,
        text=text[distance.start : distance.end],
        start=found.start,
        end=found.end,
        precision=found.precision,
        basis="relative",
        day=found.day,
    )


def _interval(distance: Distance, base: date, sign: int) -> Interval | None:
    """Give the day that lies days or weeks away, the month that lies months away, the year that lies years away."""
    count = (distance.number or 0) * sign
    try:
        if distance.unit in _DAYS:
            day = base + timedelta(days=_DAYS[distance.unit] * count)
            return Interval.days(day, day, "day")
        if distance.unit == "month":
            return section_of_month(months_from(base, count), None)
        return year_of(base.year + count)
    except (ValueError, OverflowError):  # the year 0
        return None
