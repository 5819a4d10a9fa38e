"""How well a day fits as that on which a text was written: by each of its clues, and by when its page was fetched."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise
from math import exp, log

from pipeline.segment.clues import Clue

# Newsrooms write "said Friday" on that Friday; each day later is less likely.
LAG = (0.0, -1.0, -2.0, -3.0, -3.5, -4.0, -4.5)
# A weekday on which something was done is as often the day before; by what was measured on crawled articles.
PLAIN_LAG = (0.0, -0.1, -0.7, -1.8, -2.0, -2.1, -2.2)
# A day within the last week is named by its weekday, one further back by its date (AP Stylebook, "dates").
WEEK = 7
NAMED_LATE, MISSED, FAR = -1.5, -8.0, 60.0
# How far before the fetching of a page its main article is looked for, and how fast that grows unlikely where that
# moment is only supposed.
LATEST, STALE = 10, -0.15
# Where it is known: most pages are fetched within hours, the others within days; hours until a share is left of 1/e.
SOON, HOURS, DAYS = 0.8, 5.0, 96.0


def score(day: date, clues: Sequence[Clue]) -> float:
    """Say how well a day of writing fits the clues: 0 is best."""
    return sum(_SCORES[clue.kind](day, clue) for clue in clues)


def _weekday(day: date, clue: Clue) -> float:
    named = clue.weekday or 0
    if clue.future:
        return -0.5 if (named - day.weekday()) % WEEK == 0 else 0.0
    lag = (day.weekday() - named) % WEEK
    return (LAG if clue.said else PLAIN_LAG)[lag]


def _month_day(day: date, clue: Clue) -> float:
    """A past day of a month without weekday lies a week back or more; one to come lies near; a weekday must agree."""
    years = range(day.year, day.year + 9) if clue.future else range(day.year, day.year - 9, -1)
    month, number = clue.month_day or (1, 1)
    for year in years:
        try:
            named = date(year, month, number)
        except ValueError:
            continue
        away = (named - day).days if clue.future else (day - named).days
        if away >= 0:
            wrong = clue.weekday is not None and named.weekday() != clue.weekday
            late = not clue.future and clue.weekday is None and 0 < away < WEEK
            return (MISSED if wrong else 0.0) + (NAMED_LATE if late else 0.0) - away / FAR
    return MISSED


def _date(day: date, clue: Clue) -> float:
    """A date is past, unless its words speak of what is to come, which is not far."""
    named = clue.day or day
    if clue.future and named > day:
        return -((named - day).days / 3000)
    return MISSED if named > day else -min((day - named).days / 2000, 1.0)


def _elapsed(day: date, clue: Clue) -> float:
    years = (day - (clue.day or day)).days / 365.25
    low, high = clue.years
    return 0.0 if low <= years < high else -1.0 if low - 0.3 <= years < high + 0.2 else -4.0


_SCORES = {"weekday": _weekday, "month_day": _month_day, "date": _date, "elapsed": _elapsed}


def staleness(fetched_at: datetime | None) -> tuple[float, ...]:
    """Say how likely a page's article is so many days older than its fetching, 0 for its own day and the best.

    The time of day tells: what was fetched at two in the morning is as often of the day before.
    """
    if fetched_at is None:
        return tuple(STALE * back for back in range(LATEST + 1))
    hour = fetched_at.hour + fetched_at.minute / 60 or 24.0     # midnight is a day without its hour
    left = [1.0, *(SOON * exp(-(hour + 24 * back) / HOURS) + (1 - SOON) * exp(-(hour + 24 * back) / DAYS)
                   for back in range(LATEST + 1))]
    likely = [log(before - after) for before, after in pairwise(left)]
    return tuple(one - max(likely) for one in likely)
