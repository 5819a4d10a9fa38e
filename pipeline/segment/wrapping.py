"""Headlines over two or three lines of a flat page, joined, and a day and the time of day below it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout, lowered
from pipeline.segment.names import LONGEST_TITLE, is_name, is_outlet
from pipeline.segment.paragraphs import wrapped
from pipeline.segment.rows import Row, row_of
from pipeline.segment.sources import names_source

OFTEN = 2           # lines that open alike are fields
FEWEST = 2          # words of a headline's first line
ADDRESS = re.compile(r"\w\.[a-z]{2,}\b|://|@")
STOPS = ".!?;:…\"”"


def with_wrapped(rows: Sequence[Row], lexicon: Lexicon) -> tuple[Row, ...]:
    """Give a page's rows, the lines of a headline joined; the lines of a wrapped text stay as they are.

    A time of day on a line of its own below a day is joined to that.
    """
    rows = _joined(rows, [n for n in range(1, len(rows)) if _clocks(rows[n - 1:n + 1], lexicon)], lexicon)
    if not any(row.kind == "short" and row.text[0].islower() for row in rows) or wrapped(rows):
        return tuple(rows)
    seconds = [n for n in range(1, len(rows)) if _goes_on(rows, n)]
    openings = Counter(row.text.split(" ", 1)[0] for row in rows if row.kind != "prose")
    often = {word for word, times in openings.items() if times >= max(OFTEN, len(seconds) // 2 + 1)}
    seconds = [n for n in seconds if not _is_field(rows[n].text, often, lexicon.layout)]
    habit = {_place(rows, n) for n in seconds}
    if len(seconds) > 1:
        seconds += [n for n in range(1, len(rows))
                    if n not in seconds and _continues(rows, n) and _place(rows, n) in habit]
    return tuple(_joined(rows, sorted(seconds), lexicon))


def _clocks(pair: Sequence[Row], lexicon: Lexicon) -> bool:
    """Say whether a day, alone on its line, stands above a time of day."""
    day, clock = pair
    alone = day.kind == "stamp" and day.stamp is not None and day.stamp.precision == "day" and day.stamp.stated \
        and not (day.publisher or day.byline or day.headline)
    return alone and clock.kind == "short" and not clock.blank \
        and lexicon.stamps.clock.fullmatch(lowered(clock.text)) is not None


def _is_field(text: str, often: set[str], layout: Layout) -> bool:
    """Say whether a line opens as most others do that begin small ("via Outlet"), as a label or as furniture."""
    first, _, rest = text.partition(" ")
    return first in layout.junk or first in often or (layout.source_label.match(text) is not None
                                                      and names_source(rest, layout) and is_outlet(rest, layout))


def _goes_on(rows: Sequence[Row], n: int) -> bool:
    return rows[n].text[0].islower() and _continues(rows, n) and not ADDRESS.search(rows[n].text)


def _continues(rows: Sequence[Row], n: int) -> bool:
    """Say whether a short line may be the second one of a headline that begins right above it."""
    first, second = rows[n - 1], rows[n]
    apart = n < 3 or rows[n - 2].kind != "short" or any(row.line.breaks or row.ruled for row in rows[n - 2:n])
    return apart and first.kind == second.kind == "short" and not second.line.breaks and not second.ruled \
        and len(first.text.split()) >= FEWEST and first.text[-1] not in STOPS \
        and not first.text[0].islower() and len(first.text) + len(second.text) < LONGEST_TITLE \
        and n + 1 < len(rows) and not (rows[n + 1].kind == "short" and rows[n + 1].text[0].islower())


def _place(rows: Sequence[Row], n: int) -> tuple[str, bool, str, bool]:
    """Give what stands above and below two lines: where others like them are one headline, these are."""
    above = rows[n - 2].kind if n > 1 else "mark"
    below = rows[n + 1] if n + 1 < len(rows) else rows[n]
    return above, rows[n - 1].blank, below.kind, below.kind == "short" and is_name(below.text)


def _joined(rows: Sequence[Row], seconds: Sequence[int], lexicon: Lexicon) -> list[Row]:
    told: list[Row] = []
    for n, row in enumerate(rows):
        if n not in seconds:
            told.append(row)
            continue
        first = told.pop()
        line = replace(first.line, end_char=row.line.end_char, text=f"{first.text} {row.text}")
        told.append(replace(row_of(line, first.blank, lexicon), ruled=first.ruled))
    return told
