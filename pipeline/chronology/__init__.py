"""When: time expressions of a text, and the intervals they mean."""

from collections.abc import Callable

from pipeline.chronology.offsets import counted
from pipeline.chronology.recognise import recognise
from pipeline.chronology.resolve import resolve
from pipeline.lexicon import Lexicon
from schemas.time import Anchor, TimeSpan
from schemas.vocabulary import Tense

__all__ = ["counted", "find_times", "recognise", "resolve"]


def find_times(text: str, anchor: Anchor | None, tense_at: Callable[[int, int], Tense],
               lexicon: Lexicon) -> tuple[TimeSpan, ...]:
    """Give the intervals that a text names, in its order; offsets count code points of `text`.

    tense_at(start, end) says in which tense the words around a stretch speak; it is asked only where an expression was
    found. Expressions that fix no interval ("before Friday", "Friday" without an anchor) are left out.
    """
    found = ((expression, tense_at(expression.start_char, expression.end_char))
             for expression in recognise(text, lexicon))
    spans = (resolve(expression, anchor, tense) for expression, tense in found)
    return tuple(span for span in spans if span is not None)
