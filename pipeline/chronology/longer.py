"""Seasons and decades as intervals."""

from datetime import date, timedelta

from pipeline.chronology.spans import Interval, months_from
from schemas.time import Anchor, Expression
from schemas.vocabulary import Tense

DAY = timedelta(days=1)
KNOWN = frozenset({"minute", "hour", "day", "month"})       # precisions of publication that carry a season


def season(said: Expression, anchor: Anchor | None, _: Tense) -> Interval | None:
    """Give the months of a season: of the year told, else of the last or next one; null without either."""
    known = anchor is not None and anchor.precision in KNOWN
    published = anchor.published_at.date() if anchor is not None and known else None
    month, count = said.month or 1, said.count or 3
    year = said.year if said.year is not None else published.year if published else None
    if year is None:
        return None
    first = date(year, month, 1)
    if said.year is None and published is not None:
        if said.shift == -1 and months_from(first, count) > published:      # not over yet: "last summer", told in July
            first = date(year - 1, month, 1)
        elif said.shift == 1 and first <= published:
            first = date(year + 1, month, 1)
    return Interval.days(first, months_from(first, count) - DAY, "period")


def decade(said: Expression, _: Anchor | None, __: Tense) -> Interval:
    """Give ten years, or the part of them that a word like "early" names."""
    low, high = {"early": (0, 3), "middle": (4, 6), "late": (7, 9)}.get(said.section or "", (0, 9))
    year = said.year or 1
    return Interval.days(date(year + low, 1, 1), date(year + high, 12, 31), "period")
