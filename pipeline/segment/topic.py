"""What a text speaks of: the words of weight that a line has in common with the paragraphs beside it."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from pipeline.lexicon.layout import Layout
from pipeline.lexicon.weight import weighty
from pipeline.segment.rows import LEAST_HEADLINE, Row

PARAGRAPH = 60      # characters; what is shorter may itself be furniture
LONGEST_HEADLINE = 14   # words; what is longer sums a text up
SURE = 2            # words of a text that its headline has, if any line above it has as many
FRONT = 6           # lines at the top of a page
GREETING = 14       # words
FEWEST = 12         # words of weight, below which a text tells too little of itself


def topic(rows: Iterable[Row], layout: Layout) -> frozenset[str]:
    """Give what the paragraphs among some lines speak of; nothing where they are too few to tell."""
    told = frozenset[str]().union(*(weighty(row.text, layout) for row in rows
                                    if row.kind == "prose" and len(row.text) > PARAGRAPH))
    return told if len(told) >= FEWEST else frozenset()


def nearest(rows: Sequence[Row], places: Iterable[int], told: frozenset[str], layout: Layout) -> Sequence[int]:
    """Give those of some lines that share words with what is told; all of them where no headline shares any."""
    shared = {n: len(told & weighty(rows[n].title, layout)) for n in places}
    most = max((count for n, count in shared.items() if len(rows[n].title.split()) <= LONGEST_HEADLINE), default=0)
    return [n for n, count in shared.items() if count >= min(most, SURE)]


def beginning(rows: Sequence[Row], layout: Layout) -> int:
    """Give where a page begins that opens with sentences of nobody's text ("This site counts its visits."), else 0.

    The line behind them is a headline of the text below it, which shares no word with them; one speaks to readers.
    """
    said = list(takewhile(_greets, rows[:FRONT]))
    told = topic(rows[len(said) + 1:len(said) + 1 + FRONT], layout)
    title = rows[len(said)] if len(said) < len(rows) else None
    if title is None or title.kind != "short" or any(row.ruled for row in (*said, title)) \
            or not any(row.kind == "prose" for row in said) or not any(layout.speaks(row.text) for row in said) \
            or len(told & weighty(title.title, layout)) < SURE:
        return 0
    return len(said) if all(told.isdisjoint(weighty(row.text, layout)) for row in said) else 0


def _greets(row: Row) -> bool:
    return (row.kind == "prose" and len(row.text.split()) <= GREETING) \
        or (row.kind == "short" and len(row.text.split()) <= LEAST_HEADLINE)
