"""Furniture beside the fields of a line ("Outlet • 2 hours ago • 4 min read"): parts that the page repeats as such."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import folded, lowered
from pipeline.segment.likeness import FEWEST
from pipeline.segment.looks import shape
from pipeline.segment.names import LONGEST_TITLE, byline_of, is_name, source_of
from pipeline.segment.rows import Row, reread
from pipeline.segment.slots import PARTS
from pipeline.segment.stamp import stamp_in
from pipeline.segment.titles import NUMBER

LONGEST = 5     # words of a part that is furniture
BARS = re.compile(r"[|·•\t]")


def unfurnished(rows: Sequence[Row], lexicon: Lexicon) -> tuple[Row, ...]:
    """Give a page's rows, those that marks part read without the parts that are furniture."""
    parts = {n: cells for n, row in enumerate(rows)
             if row.kind != "mark" and len(row.text) <= LONGEST_TITLE and len(cells := _parts(row)) > 1}
    differ = {NUMBER.sub("", rows[n].text): cells for n, cells in parts.items()}      # a title and its link are one
    often = Counter(shape(cell) for cells in differ.values() for cell in cells)
    idle = {n: [_idle(cell, often, lexicon) and not _only_age(cell, cells, lexicon) for cell in cells]
            for n, cells in parts.items()}
    left = {n: tuple(_left(rows[n], parts[n], gone)) for n, gone in idle.items() if any(gone) and not all(gone)}
    return tuple(reread(row, left[n], lexicon) if n in left else row for n, row in enumerate(rows))


def _left(row: Row, cells: Sequence[str], idle: Sequence[bool]) -> Iterator[str]:
    """Yield the parts that are no furniture; a sentence's marks between two part none ("Bridge shut; two dead")."""
    end, held = 0, ""
    for cell, gone in zip(cells, idle, strict=True):
        start = row.text.find(cell, end)
        joins = held and not gone and not row.cells and not BARS.search(row.text, end, start)
        if held and not joins:
            yield held
        held = "" if gone else row.text[end - len(held):start + len(cell)] if joins else cell
        end = start + len(cell)
    if held:
        yield held


def _parts(row: Row) -> Sequence[str]:
    return row.cells or tuple(filter(None, PARTS.split(row.text)))


def _only_age(cell: str, cells: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether minutes are a line's only time on a page that tells ages without "ago" ("Outlet | 37 min")."""
    if not lexicon.stamps.by_minutes or cell[-1].isdigit() or not cell[0].isdigit():
        return False
    return stamp_in(cell, lexicon.stamps) is not None \
        and sum(stamp_in(one, lexicon.stamps) is not None for one in cells) == 1


def _idle(cell: str, often: Counter[str], lexicon: Lexicon) -> bool:
    """Say whether a part is a count, a link, a length: the page repeats it but for its figures, and it is no field."""
    layout, words = lexicon.layout, folded(cell)
    if words in layout.junk or layout.counter.fullmatch(words):
        return True
    return often[shape(cell)] >= FEWEST and len(cell.split()) <= LONGEST and not is_name(cell) \
        and not stamp_in(cell, lexicon.stamps) and not lexicon.stamps.clock.search(lowered(cell)) \
        and not source_of(cell, layout) and not byline_of(cell, layout)
