"""The short lines above an article on a page, read: source, age or date, echo, writer and title, in whatever order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from pipeline.lexicon.layout import Layout, folded
from pipeline.segment.names import is_name, is_outlet, is_title, unmarked
from pipeline.segment.rows import Row
from pipeline.segment.stamp import Stamp
from pipeline.segment.titles import same

# An outlet's name that no list knows has no more words than these.
LONGEST_NAME = 4
Side = Literal["above", "below"]


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

    def moved(self, by: int) -> "Header":
        """Give the header as of a page that has so many lines more before it."""
        return replace(self, start=self.start + by, end=self.end + by, spent=tuple(n + by for n in self.spent),
                       title=None if self.title is None else self.title + by)


class Group(NamedTuple):
    """Lines [top, end) around line `here`, which gives a card away; `side` is where this page's titles stand of it."""

    top: int
    end: int
    here: int
    side: Side | None


def header_of(rows: Sequence[Row], group: Group, layout: Layout) -> Header | None:
    """Read a group of lines: which is the title, the source, and what the others are; None without a title."""
    top, end, here, _ = group
    said = _said(rows, top, end)
    free = [n for n in range(top, end) if rows[n].kind == "short"]
    outlet = next((n for n in free if _is_source(rows, n, said, layout)), None)
    titles = [here] if rows[here].headline \
        else [n for n in free if n != outlet and is_title(rows[n].headline or rows[n].text)]
    if outlet is None and said.publisher is None and len(titles) > 1:
        outlet = next((n for n in titles if is_name(rows[n].text) and len(rows[n].text.split()) <= LONGEST_NAME), None)
        titles = [n for n in titles if n != outlet]
    if not titles:
        return None
    title = _chosen(rows, titles, group, outlet)
    publisher = unmarked(rows[outlet].text) if outlet is not None else said.publisher
    if publisher is None and said.byline and is_outlet(said.byline, layout):
        publisher = said.byline
    again = [n for n in titles if same(rows[n].text, rows[title].title)]
    used = {title, *again, *said.spent} | ({outlet} if outlet is not None else set())
    # A short line above the title of what stands apart is the name of a section.
    apart = rows[top].blank or top == 0 or rows[top - 1].kind in ("mark", "foot")
    start = top if apart and title - top < LONGEST_NAME else min((n for n in used if n <= title), default=title)
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


def _chosen(rows: Sequence[Row], titles: Sequence[int], group: Group, outlet: int | None) -> int:
    """Choose the title among lines that could be one.

    The page's habit decides where it is known. A source line stands outside the pair of time and title, so the title is
    on the other side of the time; else the line just above the time is the title, and what is below it a heading.
    """
    here = group.here
    if here in titles:
        return here
    asks = [n for n in titles if rows[n].text.endswith("?")]        # a question may be the end of the text above
    above, below = [n for n in titles if n < here], [n for n in titles if n > here]
    above = above if not below or set(below) <= set(asks) else [n for n in above if n not in asks]
    if not above or not below:
        return (above or below)[-1 if above else 0]
    if group.side and rows[here].kind == "stamp":
        return above[-1] if group.side == "above" else below[0]
    if outlet is not None and outlet < here - 1 and outlet > above[-1]:
        return below[0]
    if outlet is not None and outlet > here:
        return below[0]
    return below[0] if rows[here].kind in ("echo", "source") else above[-1]
