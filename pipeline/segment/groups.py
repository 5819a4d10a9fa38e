"""Heads over several articles of a page: an outlet or a day on a line of its own, which all below it have in common."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.segment.headers import Header
from pipeline.segment.names import EDGES
from pipeline.segment.rows import Row
from pipeline.segment.sources import names_source
from pipeline.segment.stamp import with_clock

COUNTED = re.compile(r"\s*[(\[]\d+\b[^()\[\]]{0,20}[)\]]$")       # "Harbour Star (3 new)"
FEWEST = 2      # heads of groups, the first above the page's first article


def with_groups(headers: Sequence[Header], rows: Sequence[Row], lexicon: Lexicon) -> list[Header]:
    """Give the headers of a page with what the heads of their groups say, where the page has such heads."""
    outlets = _heads(headers, rows, lambda row: row.stamp is None and names_source(_name(row), lexicon.layout))
    days = _heads(headers, rows, lambda row: row.stamp is not None and row.headline is None)
    found, said = [], Header(0, 0)
    for n, header in enumerate(headers):
        if n in outlets or n in days:
            row = rows[header.start - 1]
            said = replace(said, publisher=_name(row)) if n in outlets else replace(said, stamp=row.stamp)
            header = replace(header, start=header.start - 1, spent=(header.start - 1, *header.spent))
        title = "" if header.title is None else rows[header.title].text
        day = said.stamp and with_clock(said.stamp, title, lexicon.stamps)
        found.append(replace(header, publisher=header.publisher or said.publisher, stamp=header.stamp or day))
    return found


def _heads(headers: Sequence[Header], rows: Sequence[Row], says: Callable[[Row], bool]) -> frozenset[int]:
    """Give the headers with a line of a kind right above them that stands alone; none where the first has none."""
    found = frozenset(n for n, header in enumerate(headers) if header.start and says(rows[header.start - 1])
                      and (header.start < 2 or _stands_alone(rows, header.start - 1)))
    return found if 0 in found and FEWEST <= len(found) < len(headers) else frozenset()


def _stands_alone(rows: Sequence[Row], n: int) -> bool:
    """Say whether a line is set apart from what is above it; not the foot of a text, set apart from what is below."""
    return rows[n].blank or (_text(rows[n - 1]) and not rows[n + 1].blank)


def _text(row: Row) -> bool:
    return row.kind in ("prose", "mark", "foot")


def _name(row: Row) -> str:
    """Give the words of a head without the count of its articles."""
    return COUNTED.sub("", row.text).strip(EDGES)
