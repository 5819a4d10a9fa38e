"""What a text speaks of: the words of weight that a line has in common with the paragraphs beside it."""

from collections.abc import Iterable, Sequence

from pipeline.lexicon.layout import Layout
from pipeline.lexicon.weight import weighty
from pipeline.segment.rows import Row

PARAGRAPH = 60      # characters; what is shorter may itself be furniture
LONGEST_HEADLINE = 14   # words; what is longer sums a text up
SURE = 2            # words of a text that its headline has, if any line above it has as many
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
