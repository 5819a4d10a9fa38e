"""Heads and feet of printed pages ("Press review", "Page 3 of 9"), which a dump of them leaves within sentences."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from pipeline.clean.pieces import Piece
from pipeline.clean.unwrapped import NARROW, WORD, column_of, is_full
from pipeline.lexicon.layout import closed

FIGURES = re.compile(r"\d+")
LONGEST = 80        # characters of such a line
FEWEST = 2          # times that the same one cuts a sentence in two
SHARE = 0.4         # and of the places where it stands
BEFORE, BEHIND = 8, 3       # words of a sentence that it may do so to


def without_folios(text: str) -> tuple[str, tuple[Piece, ...], frozenset[int]]:
    """Give a text with blanks for its running heads and feet, these, and where a paragraph goes on behind one."""
    lines = text.split("\n")
    gone = folios(lines)
    if not gone:
        return text, (), frozenset()
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    taken = tuple(Piece(starts[n] + _indent(lines[n]), starts[n] + len(lines[n].rstrip()), lines[n].strip(), "folio")
                  for n in sorted(gone))
    left = [" " * len(line) if n in gone else line for n, line in enumerate(lines)]
    column = column_of(left)
    gaps = (gap for gap in _runs([not line.strip() for line in left]) if not gone.isdisjoint(gap))
    ends = (gap[-1] + 1 for gap in gaps if _is_full(left, gap, column) or _cuts(left, gap, column))
    return "\n".join(left), taken, frozenset(starts[n] + _indent(left[n]) for n in ends)


def folios(lines: Sequence[str]) -> frozenset[int]:
    """Give which lines are running heads and feet: the same ones, figures aside, cut several sentences in two."""
    shapes = [_shape(line) for line in lines]
    times = Counter(filter(None, shapes))
    again = [times[shape] >= FEWEST if shape else not line.strip() for shape, line in zip(shapes, lines, strict=True)]
    column = column_of(lines) if any(count >= FEWEST for count in times.values()) else None
    stands, cuts = Counter[str](), Counter[str]()
    for gap in _runs(again):
        held = {shape for n in gap if (shape := shapes[n])}
        stands.update(held)
        cuts.update(held if held and _cuts(lines, gap, column) else ())
    known = {shape for shape, count in cuts.items() if count >= max(FEWEST, SHARE * stands[shape])}
    return frozenset(n for n, shape in enumerate(shapes) if shape in known)


def _shape(line: str) -> str:
    """Give a short line's words without regard to its figures; nothing for a long or an empty one."""
    return FIGURES.sub("0", line.strip()) if len(line) <= LONGEST else ""


def _cuts(lines: Sequence[str], gap: Sequence[int], column: int | None) -> bool:
    """Say whether a sentence goes on behind some lines that began before them; a headline alone is none."""
    above, before, behind = (_line(lines, n) for n in (gap[0] - 2, gap[0] - 1, gap[-1] + 1))
    text = above or len(before) > LONGEST or _is_full(lines, gap, column)
    return bool(text) and WORD.match(behind) is not None and not closed(before) \
        and len(before.split()) >= BEFORE and len(behind.split()) >= BEHIND and (closed(behind) or len(behind) > NARROW)


def _is_full(lines: Sequence[str], gap: Sequence[int], column: int | None) -> bool:
    """Say whether the line above some is full, as those are within a paragraph of a text broken at a column."""
    return column is not None and is_full(_line(lines, gap[0] - 1), _line(lines, gap[-1] + 1), column)


def _line(lines: Sequence[str], n: int) -> str:
    return lines[n].strip() if 0 <= n < len(lines) else ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _runs(there: Sequence[bool]) -> Iterator[list[int]]:
    """Yield the numbers of lines next to each other of which something holds."""
    return (list(run) for held, run in groupby(range(len(there)), key=there.__getitem__) if held)
