"""The short lines above an article on a page: source, age or date, echo, writer and title, in whatever order."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.lexicon.layout import Layout, folded
from pipeline.segment.rows import Row, is_name, is_outlet, is_title, unmarked
from pipeline.segment.stamp import Stamp

# Lines above or below the line that gives a card away; real cards have at most four in all.
REACH = 4


@dataclass(frozen=True, slots=True)
class Header:
    """The lines [start, end) above an article; `title` is a row's number, `spent` those that say something else."""

    start: int
    end: int
    title: int | None = None
    publisher: str | None = None
    byline: str | None = None
    stamp: Stamp | None = None
    spent: tuple[int, ...] = ()


def cards(rows: Sequence[Row], start: int, layout: Layout, *, sure: bool) -> list[Header]:
    """Give the headers of the cards from `start` on: groups of short lines with a time, an echo or a source.

    With `sure` a card needs both a source and a time: a record or an HTML page is one article, whose lists and diaries
    only look like cards.
    """
    found: list[Header] = []
    here = start
    while here < len(rows):
        if _gives_away(rows, here, layout):
            first = found[-1].end if found else start
            header = _card(rows, here, first, layout)
            if header and (_surely(header, layout) if sure else _holds(rows, header)):
                found.append(header)
                here = header.end
                continue
        here += 1
    return found


def _gives_away(rows: Sequence[Row], here: int, layout: Layout) -> bool:
    """Say whether a line belongs to a card's header for sure: a time, a labelled source, or an echo of a line above."""
    row = rows[here]
    if row.kind in ("stamp", "source"):
        return True
    if row.kind == "echo":
        echo = folded(row.publisher or "")
        return any(folded(above.text) == echo for above in rows[max(0, here - 3):here])
    return row.kind == "short" and row.blank and folded(row.text) in layout.outlets


def _card(rows: Sequence[Row], here: int, first: int, layout: Layout) -> Header | None:
    """Give the header around a line; None where no title stands in it, or nothing but a title."""
    top = here
    while top > max(first, here - REACH) and not rows[top].blank and _short(rows[top - 1]):
        top -= 1
    end = here + 1
    while end < min(len(rows), here + 1 + REACH) and _short(rows[end]) and not rows[end].blank:
        end += 1
    header = _read(rows, top, end, here, layout)
    if header is None or (header.publisher is None and header.stamp is None):
        return None
    return header


def _surely(header: Header, layout: Layout) -> bool:
    """Say whether a header is a card's also within what is one article: it has an outlet, and an age or a full date."""
    stamp = header.stamp
    return stamp is not None and stamp.month_day is None \
        and header.publisher is not None and is_outlet(header.publisher, layout)


def _holds(rows: Sequence[Row], header: Header) -> bool:
    """Say whether a header is a card's: a date with nothing else must stand apart from the text before it."""
    stamp = header.stamp
    aged = stamp is not None and stamp.age is not None
    apart = rows[header.start].blank or header.start == 0 or rows[header.start - 1].kind == "mark"
    return aged or header.publisher is not None or apart


def _short(row: Row) -> bool:
    return row.kind not in ("prose", "mark")


def _read(rows: Sequence[Row], top: int, end: int, here: int, layout: Layout) -> Header | None:
    """Read the lines [top, end) around line `here`: which is the title, the source, and what the others are."""
    said = _said(rows, top, end)
    free = [n for n in range(top, end) if rows[n].kind == "short"]
    outlet = next((n for n in free if _is_source(rows, n, said, layout)), None)
    titles = [here] if rows[here].headline else [n for n in free if n != outlet and is_title(rows[n].text)]
    if outlet is None and said.publisher is None and len(titles) > 1:
        outlet = next((n for n in titles if is_name(rows[n].text) and len(rows[n].text.split()) <= REACH), None)
        titles = [n for n in titles if n != outlet]
    if not titles:
        return None
    title = _chosen(rows, titles, here, outlet)
    publisher = unmarked(rows[outlet].text) if outlet is not None else said.publisher
    if publisher is None and said.byline and is_outlet(said.byline, layout):
        publisher = said.byline
    used = {title, *said.spent} | ({outlet} if outlet is not None else set())
    start = min((n for n in used if n <= title), default=title)
    last = max(used)
    spent = tuple(sorted(n for n in used if n != title or rows[n].headline))
    # Short lines between what was used belong to the header too; those before or after it are an article's.
    between = tuple(n for n in range(start, last + 1) if n not in used)
    return Header(start, last + 1, title, publisher, said.byline, said.stamp, spent + between)


def _said(rows: Sequence[Row], top: int, end: int) -> Header:
    """Gather what the stamps, echoes, sources and bylines of some lines say."""
    group = rows[top:end]
    publisher = next((row.publisher for row in group if row.publisher and row.kind != "echo"), None)
    echo = next((row.publisher for row in group if row.kind == "echo"), None)
    return Header(
        top, end, publisher=publisher or echo, byline=next((row.byline for row in group if row.byline), None),
        stamp=next((row.stamp for row in group if row.stamp), None),
        spent=tuple(n for n in range(top, end) if rows[n].kind in ("stamp", "echo", "source", "byline")))


def _is_source(rows: Sequence[Row], n: int, said: Header, layout: Layout) -> bool:
    """Say whether a short line is the source: echoed beside it, or an outlet's name where none is said yet."""
    text = rows[n].text
    if said.publisher is not None:
        return folded(text) == folded(said.publisher)
    return is_outlet(text, layout)


def _chosen(rows: Sequence[Row], titles: Sequence[int], here: int, outlet: int | None) -> int:
    """Choose the title among lines that could be one.

    A source line stands outside the pair of time and title, so the title is on the other side of the time; else the
    line just above the time is the title, and what is below it a heading of the text.
    """
    if here in titles:
        return here
    above, below = [n for n in titles if n < here], [n for n in titles if n > here]
    if not above or not below:
        return (above or below)[-1 if above else 0]
    if outlet is not None and outlet < here - 1 and outlet > above[-1]:
        return below[0]
    if outlet is not None and outlet > here:
        return below[0]
    return below[0] if rows[here].kind in ("echo", "source") else above[-1]
