"""Half-open intervals of days, parts of days, months and years, before they are tied to words."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from schemas.time import Expression, Section
from schemas.value import value
from schemas.vocabulary import TimePrecision

DAY = timedelta(days=1)
# Thirds, as the words are used: the first ten days of a month and the first four months of a year are early.
MONTH_SECTIONS = {"early": (1, 10), "middle": (11, 20), "late": (21, 31), "first_half": (1, 15),
                  "second_half": (16, 31)}
YEAR_SECTIONS = {"early": (1, 4), "middle": (5, 8), "late": (9, 12), "first_half": (1, 6), "second_half": (7, 12),
                 "first_quarter": (1, 3), "second_quarter": (4, 6), "third_quarter": (7, 9), "fourth_quarter": (10, 12)}


@value(frozen=True)
class Interval:
    """[start, end) in UTC with its precision, and the local day to group by; an open end is null."""

    start: datetime | None
    end: datetime | None
    precision: TimePrecision
    day: date | None

    @classmethod
    def days(cls, first: date, last: date, precision: TimePrecision) -> "Interval":
        """Give the interval from the first day to the last, both inclusive."""
        return cls(_midnight(first), _midnight(last) + DAY, precision, last)

    @property
    def first_day(self) -> date:
        """Its first day; only for intervals with a begin."""
        assert self.start is not None
        return self.start.date()

    @property
    def last_day(self) -> date:
        """Its last day, inclusive; only for intervals with an end."""
        assert self.end is not None
        return (self.end - timedelta(microseconds=1)).date()

    def moved(self, by: timedelta) -> "Interval":
        """Give the same interval, later by `by`."""
        return replace(self, start=self.start and self.start + by, end=self.end and self.end + by,
                       day=self.day and self.day + by)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def real_day(year: int, month: int, day: int) -> date | None:
    """Give a date; null where there is no such day, as February 29 of a common year."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of(day: date, said: Expression) -> Interval:
    """Give a day, or the part or moment of it that an expression names; the day it is tied to stays its day."""
    midnight = _midnight(day)
    if said.clock is not None:
        start = midnight + timedelta(minutes=said.clock)
        whole = said.clock % 60 == 0
        return Interval(start, start + timedelta(minutes=60 if whole else 1), "hour" if whole else "minute", day)
    if said.hours is not None:
        low, high = (midnight + timedelta(hours=hour) for hour in said.hours)
        return Interval(low, high, "part_of_day", day)
    return Interval(midnight, midnight + DAY, "day", day)


def months_from(day: date, months: int) -> date:
    """Give the first of the month that lies `months` after the day's month."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def month_of(first: date) -> Interval:
    """Give the month that begins on `first`."""
    return Interval.days(first, months_from(first, 1) - DAY, "month")


def section_of_month(first: date, section: Section | None) -> Interval:
    """Give a month or the part of it that a word like "late" names."""
    whole = month_of(first)
    if section not in MONTH_SECTIONS:
        return whole
    low, high = MONTH_SECTIONS[section]
    return Interval.days(first.replace(day=low), min(first + DAY * (high - 1), whole.last_day), "period")


def year_of(year: int) -> Interval:
    """Give a calendar year."""
    return Interval.days(date(year, 1, 1), date(year, 12, 31), "year")


def section_of_year(year: int, section: Section | None) -> Interval:
    """Give a year or the part of it that a word like "early" names."""
    if section not in YEAR_SECTIONS:
        return year_of(year)
    low, high = YEAR_SECTIONS[section]
    return Interval.days(date(year, low, 1), month_of(date(year, high, 1)).last_day, "period")
