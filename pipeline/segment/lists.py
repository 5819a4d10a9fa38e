"""Lists within a text: lines with bullets behind a line that leads in ("What is known so far:")."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.segment.rows import BULLET, Row

FEWEST = 2          # lines of a list
LONGEST = 140       # characters of a line that leads in, or of one of the list


def with_lists(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Give a page's rows, the lines of lists told as text: they are neither titles nor links."""
    listed = {n for found in _lists(rows) for n in found}
    return tuple(replace(row, kind="prose", headline=None) if n in listed else row for n, row in enumerate(rows))


def _lists(rows: Sequence[Row]) -> Iterator[range]:
    """Yield each list with the line that leads in."""
    for n, row in enumerate(rows):
        end = n + 1
        while end < len(rows) and _is_item(rows[end]) and rows[end].text[0] == rows[n + 1].text[0]:
            end += 1
        if end > n + FEWEST and row.kind in ("short", "prose") and row.text.endswith(":") and len(row.text) <= LONGEST:
            yield range(n, end)


def _is_item(row: Row) -> bool:
    return row.kind in ("short", "prose", "echo") and len(row.text) <= LONGEST and BULLET.match(row.text) is not None
