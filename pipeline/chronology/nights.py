"""A night told apart from its day: "an overnight raid in Gao on Thursday" is the night that ends on Thursday."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.lexicon import Lexicon
from schemas.time import Expression

Point = tuple[int, int, Expression]  # where it begins and ends in the code, and what it says
PHRASE = re.compile(r"(?:\s+[^\W\d_][\w'’-]*){1,9}\s+")
OVERNIGHT = "overnight"


def nightly(text: str, points: Sequence[Point], lexicon: Lexicon) -> Iterator[Point]:
    """Yield the points, a bare `overnight` made one with the day that ends its own phrase."""
    at = 0
    while at < len(points):
        one, other = points[at], points[at + 1] if at + 1 < len(points) else None
        if other is not None and _one_phrase(text, one[2], other[2], lexicon):
            yield (other[0], other[1], replace(other[2], hours=lexicon.calendar.overnight))
            at += 1
        else:
            yield one
        at += 1


def _one_phrase(text: str, night: Expression, day: Expression, lexicon: Lexicon) -> bool:
    """Say whether only nouns, places and prepositions stand between a night without a day and a day without hours."""
    bare = day.kind in ("weekday", "date", "day") and day.hours is None and day.clock is None
    gap = text[night.end_char : day.start_char]
    if night.text.lower() != OVERNIGHT or not bare or not PHRASE.fullmatch(gap):
        return False
    words = set(gap.lower().split())
    verbs = lexicon.cues["be|perfect|clause"] | lexicon.cues.finite | {"and", "or"}
    return verbs.isdisjoint(words) and not any(word.endswith(("ed", "ing")) for word in words)
