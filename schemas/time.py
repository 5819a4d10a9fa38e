"""Time as the text tells it, and as an interval."""

from datetime import date, datetime

from schemas.noun import Noun
from schemas.span import Span
from schemas.vocabulary import TimeBasis, TimePrecision


class Anchor(Noun):
    """What relative times are counted from: an article's publication, in its local time written as UTC."""

    published_at: datetime
    precision: str


class TimeSpan(Span):
    """A time expression resolved: a half-open interval [start, end) in UTC; an open end is null."""

    text: str
    start: datetime | None
    end: datetime | None
    precision: TimePrecision
    basis: TimeBasis
    day: date | None          # the local day to group by: "overnight" on the day it ends on, a period its last day
