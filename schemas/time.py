"""Time as the text tells it, and as an interval."""

from datetime import date, datetime
from typing import Literal

from schemas.noun import Noun
from schemas.span import Span
from schemas.value import value
from schemas.vocabulary import TimeBasis, TimePrecision

ExpressionKind = Literal["date", "month", "year", "weekday", "day", "unit", "ago", "window", "since", "by", "range",
                         "aside", "season", "decade"]
TimeUnit = Literal["minute", "hour", "day", "week", "weekend", "month", "year", "decade"]
Section = Literal["early", "middle", "late", "earlier", "later", "first_half", "second_half", "first_quarter",
                  "second_quarter", "third_quarter", "fourth_quarter"]


class Anchor(Noun):
    """What relative times are counted from: an article's publication, in its local time written as UTC."""

    published_at: datetime
    precision: str


@value(frozen=True, slots=True, kw_only=True)
class Expression(Span):
    """What a time expression says, before it is known which days it means.

    kind tells which fields count: date (month, day, perhaps year), month (perhaps year), year, weekday, day (shift days
    from publication), season (its first month and how many), decade (year), unit ("last week": unit and shift), ago
    (count and unit), window ("the past 24 hours": count and unit), since, by (first), range (first and last), aside
    (a time beside which the act did not fall: "before Friday").
    """

    text: str
    kind: ExpressionKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None                  # 0 is Monday
    shift: int | None = None                    # last -1, this 0, next 1; for days the days from publication
    count: int | None = None
    unit: TimeUnit | None = None
    section: Section | None = None              # "early March", "the end of 2013", "earlier this week"
    hours: tuple[int, int] | None = None        # part of the day, [first, last) hour; negative is the day before
    clock: int | None = None                    # minutes since midnight; to the hour where a whole one is named
    first: "Expression | None" = None
    last: "Expression | None" = None


@value(frozen=True, slots=True, kw_only=True)
class TimeSpan(Span):
    """A time expression resolved: a half-open interval [start, end) in UTC; an open end is null."""

    text: str
    start: datetime | None
    end: datetime | None
    precision: TimePrecision
    basis: TimeBasis
    day: date | None          # the local day to group by: "overnight" on the day it ends on, a period its last day
