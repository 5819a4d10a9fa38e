"""How a page writes the times of its articles, by all its lines: which figure is the day, weekdays or ages alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import lowered
from pipeline.lexicon.stamps import FIGURE, LEAP, Stamps, by_numbers, day_of, year_of
from pipeline.segment.names import LONGEST_STAMP, LONGEST_TITLE, unmarked
from pipeline.segment.stamp import is_length
from schemas.page import PageText

NEWS = timedelta(days=31)
FEWEST = 2      # lines with a weekday alone
MONTHS = 12
Figures = tuple[int, int, int | None]       # of a date, in the page's order, and its year
FIGURED = re.compile(r"\d[-/]\d\d?(?:[-/](?:[12]\d)?\d\d|(?!\d).{1,6}\d:\d\d)|:\d\d \d\d/\d\d")


def accustomed(page: PageText, lexicon: Lexicon) -> Lexicon:
    """Give a language's data as a page uses it: what its dates of figures mean, whether it stamps with weekdays."""
    lines = [page.text[line.start_char:line.end_char] for line in page.lines if len(line.text) <= LONGEST_TITLE]
    day_first = _day_first(lines, page.given.fetched_at, lexicon.stamps)
    by_weekday = sum(_is_weekday(line, lexicon.stamps) for line in lines) >= FEWEST
    by_minutes = any(_is_age(line, lexicon.stamps) for line in lines if len(line) <= LONGEST_STAMP)
    if day_first is None and not by_weekday and not by_minutes:
        return lexicon
    told = replace(lexicon.stamps, day_first=day_first, by_weekday=by_weekday, by_minutes=by_minutes)
    return replace(lexicon, stamps=told)


def _is_age(line: str, stamps: Stamps) -> bool:
    """Say whether a line holds hours or days without "ago": beside such, minutes are an age and no length."""
    ages = stamps.age.finditer(lowered(line)) if FIGURE.search(line) else ()
    return any(stamps.ages[found["short_unit"]] in ("hour", "day") and not found[0].endswith(stamps.ago)
               and not is_length(found, stamps) for found in ages if found["short_unit"])


def _day_first(lines: Sequence[str], fetched_at: datetime | None, stamps: Stamps) -> bool | None:
    """Say whether the day stands first in a page's dates of figures, where only one order fits, or makes them news."""
    found = [date for line in lines if FIGURE.search(line) and FIGURED.search(line) for date in _dates(line, stamps)]
    fits = [order for order in (True, False) if found and all(_fits(date, order, fetched_at) for date in found)]
    if len(fits) > 1 and fetched_at and (len(set(found)) > 1 or found[0][2] is None):
        fits = [order for order in fits if all(_recent(date, order, fetched_at) for date in found)]
    return fits[0] if len(fits) == 1 else None


def _recent(date: Figures, day_first: bool, fetched_at: datetime) -> bool:
    """Say whether a date read in an order is of the weeks before a page was fetched, as those of news are."""
    day = _read(date, day_first, fetched_at)
    return day is not None and fetched_at - day <= NEWS


def _dates(line: str, stamps: Stamps) -> Iterator[Figures]:
    for found in stamps.figures.finditer(line):
        if found["a4"] and found["s4"] != ".":
            yield int(found["a4"]), int(found["b4"]), year_of(found["y4"])
        elif found["a5"] and found["s5"] != ".":
            yield int(found["a5"]), int(found["b5"]), None


def _read(date: Figures, day_first: bool, fetched_at: datetime | None) -> datetime | None:
    """Give the day that figures are in an order, the last such one where the year is left out; None for no day."""
    year = date[2] or (fetched_at.year if fetched_at else LEAP)
    if (date[1] if day_first else date[0]) > MONTHS:
        return None
    read = by_numbers(date[0], date[1], year, day_first)
    day = day_of(*read) if read else None
    if day and date[2] is None and fetched_at and day > fetched_at:
        return day_of(year - 1, day.month, day.day)
    return day


def _fits(date: Figures, day_first: bool, fetched_at: datetime | None) -> bool:
    """Say whether a date can be read in an order: it is a day, and had come when the page was fetched."""
    day = _read(date, day_first, fetched_at)
    return day is not None and (fetched_at is None or day.date() <= fetched_at.date())


def _is_weekday(line: str, stamps: Stamps) -> bool:
    """Say whether a weekday is a field of a line."""
    low = lowered(unmarked(line))
    return any(map(low.__contains__, stamps.weekdays)) and stamps.weekday.search(low) is not None
