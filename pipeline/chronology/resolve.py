"""What days and hours an expression means, seen from an article's publication."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta

from pipeline.chronology.longer import decade, season
from pipeline.chronology.spans import (
    Interval,
    day_of,
    months_from,
    real_day,
    section_of_month,
    section_of_year,
    year_of,
)
from schemas.time import Anchor, Expression, Section, TimeSpan
from schemas.vocabulary import Tense

DAY = timedelta(days=1)
# A month-day without a year that lies this little ahead is the coming one even where the verb is past
# ("the summit, which was called for June 15"); nobody names a day a year back without its year.
AHEAD = timedelta(days=14)
FORESEEN = timedelta(days=300)  # nor one so far ahead: "plans that come in the wake of the test on May 3"


def resolve(expression: Expression, anchor: Anchor | None, tense: Tense) -> TimeSpan | None:
    """Give the interval that an expression means; null where it needs an anchor that is not there or fixes none.

    Hours and weekdays follow CONTRACT section 3. A full date needs no anchor. The anchor's precision decides what it
    can carry: one known to the month resolves months and years, not days.
    """
    try:
        found = _interval(expression, anchor, tense)
    except (ValueError, OverflowError):     # February 30; the year 0
        return None
    if found is None:
        return None
    return TimeSpan(start_char=expression.start_char, end_char=expression.end_char, text=expression.text,
                    start=found.start, end=found.end, precision=found.precision,
                    basis="explicit" if _explicit(expression) else "relative", day=found.day)


def _explicit(said: Expression) -> bool:
    if said.kind in {"since", "by", "range"}:
        return all(_explicit(part) for part in (said.first, said.last) if part is not None)
    return said.kind in {"date", "month", "year", "season", "decade"} and said.year is not None


def _interval(said: Expression, anchor: Anchor | None, tense: Tense) -> Interval | None:
    return _RESOLVERS[said.kind](said, anchor, tense)


def _published(anchor: Anchor | None, precisions: str = "minute hour day") -> date | None:
    """Give the day of publication where it is known to one of the precisions."""
    return anchor.published_at.date() if anchor is not None and anchor.precision in precisions.split() else None


def _date(said: Expression, anchor: Anchor | None, tense: Tense) -> Interval | None:
    month, day = said.month or 1, said.day or 1
    if said.year is not None:
        return day_of(date(said.year, month, day), said)
    published = _published(anchor)
    if published is None:
        return None
    years = range(published.year - 4, published.year + 5)       # any February 29 is among nine years
    candidates = [found for year in years if (found := real_day(year, month, day))]
    fitting = [found for found in candidates if published <= found < published + FORESEEN] if tense == "future" else []
    if not fitting:
        fitting = [found for found in reversed(candidates) if found <= published + AHEAD]
    return day_of(_named(fitting, said), said) if fitting else None


def _named(candidates: Sequence[date], said: Expression) -> date:
    """Give the nearest of the days, or among the nearest two the one on the weekday told: "Wednesday, October 26"."""
    return next((found for found in candidates[:2] if found.weekday() == said.weekday), candidates[0])


def _month(said: Expression, anchor: Anchor | None, tense: Tense) -> Interval | None:
    first = _first_of_month(said, anchor, tense)
    return None if first is None else section_of_month(first, said.section)


def _first_of_month(said: Expression, anchor: Anchor | None, tense: Tense) -> date | None:
    month = said.month or 1
    if said.year is not None:
        return date(said.year, month, 1)
    published = _published(anchor, "minute hour day month")
    if published is None:
        return None
    if said.unit == "year" or said.shift == 0:
        return date(published.year + (said.shift or 0), month, 1)
    this = published.replace(day=1)
    here = date(published.year, month, 1)
    if said.shift == 1 or (said.shift is None and tense == "future"):
        return here if here >= this and not (said.shift and here == this) else date(published.year + 1, month, 1)
    return here if here <= this and not (said.shift and here == this) else date(published.year - 1, month, 1)


def _year(said: Expression, _: Anchor | None, __: Tense) -> Interval:
    return section_of_year(said.year or 1, said.section)


def _weekday(said: Expression, anchor: Anchor | None, tense: Tense) -> Interval | None:
    published = _published(anchor)
    if published is None or anchor is None or said.weekday is None:
        return None
    if said.unit == "week":         # "Thursday of last week"
        monday = published - DAY * published.weekday()
        return day_of(monday + DAY * (7 * (said.shift or 0) + said.weekday), said)
    back = (published.weekday() - said.weekday) % 7
    if said.shift == -1:
        return day_of(published - DAY * (back or 7), said)
    if said.shift == 1:
        return day_of(published + DAY * (-back % 7 or 7), said)
    if tense == "future":       # the day itself too: "will vote on Wednesday", printed on a Wednesday
        return day_of(published + DAY * (-back % 7), said)
    begun = back or anchor.precision == "day" or _begun(said, anchor)
    return day_of(published - DAY * (back if begun else 7), said)


def _begun(said: Expression, anchor: Anchor) -> bool:
    """Say whether the hours of a day that is named had begun at publication: no "Friday night" at noon on Friday."""
    hour = said.clock / 60 if said.clock is not None else max(0, said.hours[0]) if said.hours else 0
    moment = anchor.published_at
    return moment.hour + moment.minute / 60 > hour


def _day(said: Expression, anchor: Anchor | None, tense: Tense) -> Interval | None:
    published = _published(anchor)
    if published is None or anchor is None:
        return None
    ahead = not said.shift and said.hours is not None and said.hours[0] > 0 and not _begun(said, anchor)
    if ahead and tense == "past" and anchor.precision != "day":
        return day_of(published - DAY, said)  # "this morning", printed at one o'clock at night
    return day_of(published + DAY * (said.shift or 0), said)


def _unit(said: Expression, anchor: Anchor | None, tense: Tense) -> Interval | None:
    wide = said.unit in {"month", "year"}
    published = _published(anchor, "minute hour day month" if wide else "minute hour day")
    if published is None:
        return None
    shift = said.shift or 0
    if said.unit == "month":
        whole = section_of_month(months_from(published, shift), _third(said))
    elif said.unit == "year":
        whole = section_of_year(published.year + shift, _third(said))
    else:
        whole = _week(said, published, tense)
    return whole if shift or said.unit == "weekend" else _so_far(whole, published, said, tense)


def _third(said: Expression) -> Section | None:
    """Give the third of a month or year that is meant; "earlier" and "later" mean no third."""
    return said.section if said.section in {"early", "late"} else None


def _week(said: Expression, published: date, tense: Tense) -> Interval:
    """Give the days of a week (from Monday) or weekend."""
    monday = published - DAY * published.weekday()
    shift = said.shift or 0
    if said.unit == "weekend":
        saturday = monday + DAY * 5
        if (said.shift is None or shift == -1 or shift == 0) and tense == "past" and saturday > published:
            shift -= 1 if shift == 0 else 0
        return Interval.days(saturday + DAY * 7 * shift, saturday + DAY * (7 * shift + 1), "period")
    monday += DAY * 7 * shift
    low, high = {"early": (0, 2), "late": (3, 6)}.get(said.section or "", (0, 6))
    return Interval.days(monday + DAY * low, monday + DAY * high, "week")


def _so_far(whole: Interval, published: date, said: Expression, tense: Tense) -> Interval:
    """Cut the current week, month or year at publication: what is told as past has happened by then."""
    first, last = whole.first_day, whole.last_day
    if first > published:       # "the end of the year", told in spring
        return whole
    if said.section == "later" or (tense == "future" and said.section != "earlier"):
        return Interval.days(max(first, min(published, last)), last, "period")
    return Interval.days(first, min(max(published, first), last), whole.precision if published >= last else "period")


def _ago(said: Expression, anchor: Anchor | None, _: Tense) -> Interval | None:
    published, count = _published(anchor), said.count or 0
    if published is None or anchor is None:
        return None
    if said.unit in {"minute", "hour"}:
        return _hours_ago(said, anchor)
    if said.unit == "month":
        return section_of_month(months_from(published, -count), None)
    if said.unit == "year":
        return year_of(published.year - count)
    days = {"day": 1, "week": 7}.get(said.unit or "")
    return None if days is None else day_of(published - DAY * days * count, said)


def _hours_ago(said: Expression, anchor: Anchor) -> Interval:
    count = said.count or 0
    if anchor.precision == "day":
        return day_of(anchor.published_at.date(), said)
    moment = anchor.published_at - (timedelta(hours=count) if said.unit == "hour" else timedelta(minutes=count))
    if said.unit == "minute" and anchor.precision == "minute":
        return Interval(moment, moment + timedelta(minutes=1), "minute", moment.date())
    moment = moment.replace(minute=0, second=0, microsecond=0)
    return Interval(moment, moment + timedelta(hours=1), "hour", moment.date())


def _window(said: Expression, anchor: Anchor | None, tense: Tense) -> Interval | None:
    published, count = _published(anchor), said.count or 1
    if said.shift == 1 and tense == "past":     # "over the next two days they fled": counted from an earlier act
        return None
    if published is None or anchor is None or said.unit in {"decade", "weekend", "minute"}:
        return None
    low, high = _edges(anchor)
    if said.unit in {"month", "year"}:
        months = (said.shift or -1) * count * (12 if said.unit == "year" else 1)
        other = _months_away(low if said.shift == -1 else high, months)
    else:
        length = {"hour": timedelta(hours=count), "day": DAY * count, "week": DAY * 7 * count}[said.unit or "day"]
        length = length if anchor.precision != "day" else max(DAY, timedelta(days=-(-length // DAY)))
        other = low - length if said.shift == -1 else high + length
    if said.shift == -1:
        return Interval(other, high, "period", published)
    return Interval(low, other, "period", (other - timedelta(microseconds=1)).date())


def _edges(anchor: Anchor) -> tuple[datetime, datetime]:
    """Give publication as an interval: a moment, or the whole day where no more is known."""
    moment = anchor.published_at
    return (moment, moment + DAY) if anchor.precision == "day" else (moment, moment)


def _months_away(moment: datetime, months: int) -> datetime:
    first = months_from(moment.date(), months)
    last = section_of_month(first, None).last_day
    return datetime.combine(first.replace(day=min(moment.day, last.day)), moment.timetz())


def _since(said: Expression, anchor: Anchor | None, _: Tense) -> Interval | None:
    begin = _interval(said.first, anchor, "past") if said.first else None
    if begin is None:
        return None
    published = _published(anchor)
    if published is None:
        return Interval(begin.start, None, "period", None)
    end = datetime.combine(published, time(), UTC) + DAY
    return Interval(begin.start, end, "period", published) if begin.start and begin.start < end else None


def _by(said: Expression, anchor: Anchor | None, tense: Tense) -> Interval | None:
    end = _interval(said.first, anchor, tense) if said.first else None
    published = _published(anchor)
    if end is None or end.end is None:
        return None
    begin = end.start
    if published is not None and begin is not None:
        begin = min(begin, datetime.combine(published, time(), UTC)) if tense == "future" else begin
    return Interval(begin, end.end, "period" if begin != end.start else end.precision, end.day)


def _range(said: Expression, anchor: Anchor | None, tense: Tense) -> Interval | None:
    if said.first is None or said.last is None:
        return None
    last = _interval(said.last, anchor, tense)
    first = _interval(said.first, anchor, tense)
    if first is None or last is None or first.start is None or last.end is None:
        return None
    if first.start >= last.end:
        first = _pulled(said.first, first, last)
    if first.start is None or first.start >= last.end:
        return None
    return Interval(first.start, last.end, "period", last.day)


def _pulled(said: Expression, first: Interval, last: Interval) -> Interval:
    """Bring the begin before the end: of "Friday to Monday" told on a Saturday the Friday is the one before."""
    if said.kind == "weekday" and first.start and last.end:
        return first.moved(-DAY * 7) if first.start - DAY * 7 < last.end else first
    if said.kind == "date" and said.year is None and first.start:
        return day_of(first.start.date().replace(year=first.start.year - 1), said)
    return first


def _aside(_: Expression, __: Anchor | None, ___: Tense) -> None:
    return None


_RESOLVERS: dict[str, Callable[[Expression, Anchor | None, Tense], Interval | None]] = {
    "date": _date, "month": _month, "year": _year, "weekday": _weekday, "day": _day, "unit": _unit, "ago": _ago,
    "window": _window, "season": season, "decade": decade, "since": _since, "by": _by, "range": _range, "aside": _aside}
