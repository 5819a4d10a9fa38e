"""The day and the time of day that a page prints below its heading, where its markup gives no more than a day."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice

from pipeline.clean.blocks import Block
from pipeline.clean.moments import LATER, Moment
from pipeline.lexicon.layout import closed, lowered
from pipeline.lexicon.stamps import Stamps, clock_minutes, date_of

DEPTH = 8           # blocks behind the heading
LONGEST = 100       # characters of a block that prints a time; of one that prints a day alone fewer
SHORT = 60
LEAST = 4           # words of a title without the site's name
NEAR = 24           # characters between a date and its time of day


def printed_at(given: Moment | None, blocks: Sequence[Block], title: str | None, fetched_at: datetime | None,
               stamps: Stamps) -> Moment | None:
    """Give the moment that a page prints, in UTC, or its day: of the day that is given, where one is."""
    heads = (n for n, block in enumerate(blocks) if block.tag == "h1" or _is_title(block.text, title or ""))
    heading = next(heads, None)
    if heading is None or (given and given[1] != "day"):
        return given
    near = [block.text for block in islice(blocks, heading + 1, heading + 1 + DEPTH)
            if len(block.text) <= LONGEST and not closed(block.text)]
    told = [one for text in near for one in _told(text, stamps)
            if (one[0].date() == given[0].date() if given else not fetched_at or one[0] <= fetched_at)]
    exact = next(((day + timedelta(minutes=clock), "minute") for day, clock in told if clock is not None), None)
    return exact or given or next(((day, "day") for day, _ in told), None)


def _is_title(text: str, title: str) -> bool:
    """Say whether a block is the page's title, which may name the site too ("Ferry sinks off Orlin | Harbour Star")."""
    return text == title or (title.startswith(text) and len(text.split()) >= LEAST and not title[len(text)].isalnum())


def _told(text: str, stamps: Stamps) -> Iterator[tuple[datetime, int | None]]:
    """Yield the days that a line prints, those of an update aside, with minutes after midnight UTC where it does."""
    words = lowered(text)
    for found in stamps.date.finditer(words):
        start, end = found.span()
        date = date_of(found, stamps)
        clock = stamps.clock.search(words, end, end + NEAR) or stamps.clock.search(words, max(0, start - NEAR), start)
        if date and date[0] and not any(word in words[max(0, start - NEAR):start] for word in LATER) \
                and (clock or len(text) <= SHORT):
            day = datetime(date[0], date[1], date[2], tzinfo=UTC)
            yield day, clock_minutes(clock, stamps, day) if clock else None
