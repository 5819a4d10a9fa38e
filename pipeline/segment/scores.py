"""How well a day fits as that on which a text was written: by each of its clues."""

from collections.abc import Sequence
from datetime import date

from pipeline.segment.clues import Clue

# How much less likely a text that names a past weekday was written so many days later, fitted to half of the crawled
# articles: the first in its first sentences, else one on which somebody said so, and any other (DECISIONS 103).
LEAD_LAG = (0.0, -0.7, -2.7, -3.5, -3.5, -3.5, -3.5)
SAID_LAG = (0.0, -0.35, -1.3, -1.6, -2.3, -2.3, -2.3)
PLAIN_LAG = (-0.55, 0.0, -0.6, -1.2, -1.4, -1.8, -2.0)
# A weekday to come is most often the day of writing itself ("is to meet later on Friday").
NOT_TODAY = -0.7
WEEK = 7
# A day within the last week is named by its weekday, one further back by its date (AP Stylebook, "dates").
NAMED_LATE, MISSED, FAR = -0.25, -8.0, 60.0
# How far before the fetching of a page its main article is looked for, and how much less likely each day is.
LATEST, STALE = 10, -0.2


def score(day: date, clues: Sequence[Clue]) -> float:
    """Say how well a day of writing fits the clues: 0 is best."""
    return sum(_SCORES[clue.kind](day, clue) for clue in clues)


def _weekday(day: date, clue: Clue) -> float:
    named = clue.weekday or 0
    if clue.future:
        return 0.0 if named == day.weekday() else NOT_TODAY
    lag = (day.weekday() - named) % WEEK
    return (LEAD_LAG if clue.lead else SAID_LAG if clue.said else PLAIN_LAG)[lag]


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
