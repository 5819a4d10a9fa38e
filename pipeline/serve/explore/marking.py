"""Which words of a text are marked as what: spans in code points, cut where any begins or ends."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

# What a word is outranks that it is evidence; of two, the earlier here gives the colour.
KINDS = ("quantity", "claimant", "source", "target", "participant", "time", "place", "evidence")


@dataclass(frozen=True)
class Mark:
    """A stretch of a text, end exclusive, that a mention uses; `number` is the mention's place on the page, from 1."""

    start: int
    end: int
    kind: str
    number: int
    lit: bool = False       # the evidence of the mention that was asked for


@dataclass(frozen=True)
class Piece:
    """A stretch of a text on all of which the same marks lie."""

    text: str
    kind: str | None        # the one that gives the colour; None where no mark lies
    numbers: tuple[int, ...]
    evidence: bool
    lit: bool
    sentence: bool          # it lies in the sentence that was asked for
    ends: tuple[int, ...]   # mentions whose evidence ends here


def pieces(text: str, marks: Sequence[Mark], start: int, end: int,
           sentence: tuple[int, int] | None = None) -> Iterator[Piece]:
    """Cut text[start:end] into pieces; marks that reach beyond it count for what of them lies inside.

    Spans are code points, as Python counts. One sweep over the borders, so that long articles cost no more than they
    are long.
    """
    opening, closing = defaultdict(list), defaultdict(list)
    for mark in marks:
        if mark.start < end and mark.end > start and mark.start < mark.end:
            opening[max(mark.start, start)].append(mark)
            closing[min(mark.end, end)].append(mark)
    borders = {start, end, *opening, *closing}
    if sentence:
        borders |= {border for border in sentence if start < border < end}
    on: list[Mark] = []
    for begin, until in pairwise(sorted(borders)):
        on = [mark for mark in on if mark.end > begin] + opening[begin]
        inside = sentence is not None and sentence[0] <= begin < sentence[1]
        ends = tuple(sorted(mark.number for mark in closing[until]
                            if mark.kind == "evidence" and mark.end == until and not mark.lit))
        yield _piece(text[begin:until], on, inside, ends)


def _piece(text: str, on: Sequence[Mark], sentence: bool, ends: tuple[int, ...]) -> Piece:
    kinds = {mark.kind for mark in on}
    return Piece(text=text, kind=next((kind for kind in KINDS if kind in kinds), None),
                 numbers=tuple(sorted({mark.number for mark in on})), evidence="evidence" in kinds,
                 lit=any(mark.lit for mark in on), sentence=sentence, ends=ends)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each paragraph of a body begins and ends; they are divided by empty lines."""
    start = 0
    while start < len(text):
        found = text.find("\n\n", start)
        end = len(text) if found < 0 else found
        if text[start:end].strip():
            yield start, end
        start = end + 2
