"""The days that a page prints as its article's own within running text ("... Updated 9:40 GMT March 3, 2031 ...")."""

import re
from collections.abc import Iterator

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import lowered
from pipeline.segment.clues import Clue
from pipeline.segment.stamp import stamp_in

# A date with the time of day beside it is the article's own only so near its beginning, in characters.
HEAD = 600
LABELLED = 60       # characters before a date in which its label begins
CLOCK = 12          # characters of the longest time of day
MARKS = re.compile(r"[\s,|/–-]{1,3}")      # what stands between a date and its time; "at" is a sentence's


def printed(text: str, lexicon: Lexicon) -> Iterator[Clue]:
    """Yield the days with a label before them, and near the beginning those with the time of day beside them."""
    low = lowered(text)
    if len(low) != len(text):
        return
    for found in lexicon.stamps.date.finditer(low):
        start, end = found.span()
        labelled = lexicon.stamps.printed.search(text, max(0, start - LABELLED), start)
        if not labelled and (start > HEAD or not _timed(low, start, end, lexicon)):
            continue
        stamp = stamp_in(text[start:end], lexicon.stamps)
        if stamp and stamp[0].at:
            yield Clue("date", stamp[0].words, day=stamp[0].at.date(), exact=True, printed=True, own=True)


def _timed(low: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a time of day stands right beside a date, divided by marks alone."""
    gap = MARKS.match(low, end)
    if gap and lexicon.stamps.clock.match(low, gap.end()):
        return True
    near = low[max(0, start - CLOCK):start]
    return any(MARKS.fullmatch(near[clock.end():]) for clock in lexicon.stamps.clock.finditer(near))
