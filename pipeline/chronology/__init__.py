"""When: time expressions of a text, and the intervals they mean."""

import re
from collections.abc import Callable

from pipeline.chronology.offsets import counted
from pipeline.chronology.recognise import recognise
from pipeline.chronology.resolve import resolve
from pipeline.lexicon import Lexicon
from schemas.time import Anchor, TimeSpan
from schemas.vocabulary import Tense

__all__ = ["counted", "find_times", "recognise", "resolve"]

# A day with its year, and right behind it the clock; "on 4 March 2026 at 8:24 pm" tells, "4 March 2026 8:24 pm" stamps.
_STAMP = re.compile(r"\b(?:19|20)\d\d(?:,?\s+|\s+[-–|]\s+)\d{1,2}(?::\d\d|\.\d\d\s?[AP]M\b)")
_BEHIND = 12    # characters behind a date in which its clock may stand
_DATED = frozenset({"day", "hour", "minute"})


def find_times(text: str, anchor: Anchor | None, tense_at: Callable[[int, int], Tense],
               lexicon: Lexicon) -> tuple[TimeSpan, ...]:
    """Give the intervals that a text names, in its order; offsets count code points of `text`.

    tense_at(start, end) says in which tense the words around a stretch speak; it is asked only where an expression was
    found. Expressions that fix no interval ("before Friday", "Friday" without an anchor) are left out, and so is the
    stamp of a page, glued to its first sentence: "Updated: 3 Feb 2017 10:42 AM" dates no act.
    """
    found = ((expression, tense_at(expression.start_char, expression.end_char))
             for expression in recognise(text, lexicon))
    spans = (resolve(expression, anchor, tense) for expression, tense in found)
    return tuple(span for span in spans if span is not None and not _stamps(text, span))


def _stamps(text: str, span: TimeSpan) -> bool:
    return span.precision in _DATED and bool(_STAMP.search(text[: span.end_char + _BEHIND], span.start_char))
