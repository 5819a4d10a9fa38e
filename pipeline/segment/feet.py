"""Times and sources that a page prints below each text instead of above it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from pipeline.lexicon.layout import Layout
from pipeline.segment.headers import LONGEST_NAME
from pipeline.segment.names import is_name, is_outlet, uncounted, unmarked
from pipeline.segment.rows import Row
from pipeline.segment.sources import names_source

FIELDS = ("stamp", "source", "echo", "byline")
# A page has the habit when it does so twice at least, its last text among them: above that stands no other text's.
FEWEST = 2


def with_feet(rows: Sequence[Row], layout: Layout) -> tuple[Row, ...]:
    """Give the rows of a page, those that are a text's foot by the page's habit told so."""
    groups = list(_groups(rows, layout))
    if len(groups) < FEWEST or any(row.kind == "prose" for row in rows[groups[-1].stop:]):
        return tuple(rows)
    last = groups[-1]
    if last.stop < len(rows) and rows[last.stop].kind != "mark":
        return tuple(rows)
    feet = {n for group in groups for n in group[:len(last)]}
    return tuple(_foot(row) if n in feet else row for n, row in enumerate(rows))


def _groups(rows: Sequence[Row], layout: Layout) -> Iterator[range]:
    """Yield the runs of lines right behind a paragraph that hold a time, a source or an outlet's name."""
    for n in range(1, len(rows)):
        if rows[n - 1].kind == "prose" and not rows[n].blank:
            end = n
            while end < len(rows) and (_field(rows[end], layout) or _named(rows[end:end + 2])) \
                    and not (end > n and rows[end].blank):
                end += 1
            if any(rows[at].kind in ("stamp", "source") or _signed(rows[at], layout) for at in range(n, end)):
                yield range(n, end)


def _signed(row: Row, layout: Layout) -> bool:
    """Say whether a line is a dash and an outlet's name, as some pages close their texts."""
    return row.kind == "echo" and is_outlet(row.publisher or "", layout)


def _field(row: Row, layout: Layout) -> bool:
    return (row.kind in FIELDS and row.headline is None) or (row.kind == "short" and is_outlet(row.text, layout))


def _named(pair: Sequence[Row]) -> bool:
    """Say whether a line right above a time and nothing else may name an outlet that no list knows."""
    if len(pair) < 2 or pair[0].kind != "short" or pair[1].kind != "stamp" or pair[1].blank:
        return False
    return is_name(pair[0].text) and len(pair[0].text.split()) <= LONGEST_NAME \
        and pair[1].publisher is None and pair[1].headline is None


def _foot(row: Row) -> Row:
    name = unmarked(row.text) if row.kind == "short" else row.publisher
    return replace(row, kind="foot", publisher=name)


def with_links(rows: Sequence[Row], layout: Layout) -> Sequence[Row]:
    """Give the rows of a page, links to the rest of its texts told with the outlet that each names, where these differ.

    ("Read the full story at Outlet")
    """
    links = {n: uncounted(unmarked(row.text), layout).split() for n, row in enumerate(rows) if row.line.mark == "cut"}
    shared = takewhile(lambda column: len(set(column)) == 1, zip(*links.values(), strict=False))
    opening = [column[0] for column in shared]
    while opening and opening[-1][0].isupper():       # "at The Courier"
        opening.pop()
    names = {n: " ".join(words[len(opening):]) for n, words in links.items()}
    named = all(names_source(name, layout) for name in names.values())
    if not opening or not named or len(set(names.values())) < FEWEST:
        return rows
    return [replace(row, publisher=names[n]) if n in names else row for n, row in enumerate(rows)]
