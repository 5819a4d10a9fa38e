"""The day of a numbered release: the day that its head names, in the year that its number gives (`2010-04-CA-067`)."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from pipeline.lexicon import Lexicon
from pipeline.lexicon.stamps import day_of
from pipeline.segment.dateline import dateline
from pipeline.segment.published import Published
from pipeline.segment.stamp import Stamp, stamp_in

HEAD = 8  # lines of a release above its text, blank ones aside
NUMBER = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-[A-Z]{1,4}-\d{2,5}(?![\w-])")
FAR = 45  # days that may lie between the day and the middle of the number's month
OPENS = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}(?=:)")  # "Apr. 23: Operations in the North"


def from_number(title: str | None, body: str, lexicon: Lexicon) -> Published | None:
    """Give the day that the head of a release names without its year; None without a number, or in another month."""
    lines = [line.strip() for line in (title or "", *body.split("\n")) if line.strip()][:HEAD]
    number = next((found for line in lines if (found := NUMBER.match(line))), None)
    if number is None:
        return None
    middle = datetime(int(number["year"]), int(number["month"]), 15, tzinfo=UTC)
    for stamp in _days(lines, lexicon):
        for year in (middle.year, middle.year - 1, middle.year + 1):
            at = stamp.at or day_of(year, *(stamp.month_day or (0, 0)))
            if at is not None and abs((at - middle).days) <= FAR:
                return Published(at=at, precision="day", method="dateline", evidence=f"{stamp.words}; {number[0]}")
    return None


def _days(lines: list[str], lexicon: Lexicon) -> Iterator[Stamp]:
    """Yield the days that open a line or stand in its dateline."""
    for line in lines:
        opening = OPENS.match(line)
        words = opening[0] if opening else dateline(line, lexicon.layout).day
        found = stamp_in(words, lexicon.stamps) if words else None
        if found:
            yield found[0]
