"""How a page writes the times of its articles, by all its lines: which figure is the day, weekdays or ages alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import lowered
from pipeline.lexicon.stamps import Stamps, by_numbers, day_of, year_of
from pipeline.segment.names import LONGEST_STAMP, LONGEST_TITLE, unmarked
from pipeline.segment.stamp import is_length
from schemas.page import PageText

NEWS = timedelta(days=31)
FEWEST = 2      # lines with a weekday alone
FIGURED = re.compile(r"\d[-/]\d\d?[-/](?:[12]\d)?\d\d")


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
    return any(stamps.ages[found["short_unit"]] in ("hour", "day") and not found[0].endswith(stamps.ago)
               and not is_length(found, stamps) for found in stamps.age.finditer(lowered(line)) if found["short_unit"])


def _day_first(lines: Sequence[str], fetched_at: datetime | None, stamps: Stamps) -> bool | None:
    """Say whether the day stands first in a page's dates of figures, where only one order fits, or makes them news."""
    found = [date for line in lines if FIGURED.search(line) for date in _dates(line, stamps)]
    fits = [order for order in (True, False) if found and all(_fits(date, order, fetched_at) for date in found)]
    if len(fits) > 1 and fetched_at and len(set(found)) > 1:
        fits = [order for order in fits if all(_recent(date, order, fetched_at) for date in found)]
    return fits[0] if len(fits) == 1 else None


def _recent(date: tuple[int, int, int], day_first: bool, fetched_at: datetime) -> bool:
    """Say whether a date read in an order is of the weeks before a page was fetched, as those of news are."""
    read = by_numbers(date[0], date[1], date[2], day_first)
    day = day_of(*read) if read else None
    return day is not None and fetched_at - day <= NEWS


def _dates(line: str, stamps: Stamps) -> Iterator[tuple[int, int, int]]:
    for found in stamps.figures.finditer(line):
        if found["s4"] != ".":
            yield int(found["a4"]), int(found["b4"]), year_of(found["y4"])


def _fits(date: tuple[int, int, int], day_first: bool, fetched_at: datetime | None) -> bool:
    """Say whether a date can be read in an order: it is a day, and had come when the page was fetched."""
    day, month, year = date if day_first else (date[1], date[0], date[2])
    if month > 12 or by_numbers(date[0], date[1], year, day_first) is None:
        return False
    return fetched_at is None or (year, month, day) <= (fetched_at.year, fetched_at.month, fetched_at.day)


def _is_weekday(line: str, stamps: Stamps) -> bool:
    """Say whether a weekday is a field of a line."""
    low = lowered(unmarked(line))
    return any(map(low.__contains__, stamps.weekdays)) and stamps.weekday.search(low) is not None
