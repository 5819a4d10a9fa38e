"""Articles on one line each ("Outlet: Headline - text ..."), cut into the line of the headline and the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.lexicon.layout import Layout
from pipeline.segment.names import is_outlet
from pipeline.segment.rows import Row

# An outlet, a headline of 15 to 160 characters, a dash, and text that begins as a sentence.
ITEM = re.compile(r"(?P<source>[^:\n]{2,40}): (?P<title>[^\n]{15,160}?) [-–—] (?=[A-Z\"“'‘(])")
FEWEST = 2      # a page has the habit when it does so twice at least
TEXT = 60       # characters of the shortest text


def with_items(rows: Sequence[Row], layout: Layout) -> tuple[Row, ...]:
    """Give the rows of a flat page, those that hold a whole article cut in two where the page has several such."""
    found = {n: item for n, row in enumerate(rows) if (item := _item(row, layout))}
    if len(found) < FEWEST:
        return tuple(rows)
    return tuple(part for n, row in enumerate(rows) for part in (_cut(row, found[n]) if n in found else (row,)))


def _item(row: Row, layout: Layout) -> re.Match[str] | None:
    item = ITEM.match(row.text) if row.kind == "prose" else None
    return item if item and len(row.text) - item.end() >= TEXT and is_outlet(item["source"], layout) else None


def _cut(row: Row, item: re.Match[str]) -> Iterator[Row]:
    line, at = row.line, item.end()
    head = replace(line, end_char=line.start_char + item.end("title"), text=line.text[:item.end("title")], breaks=True)
    yield Row(head, "source", blank=True, publisher=item["source"], headline=item["title"])
    yield Row(replace(line, start_char=line.start_char + at, text=line.text[at:], breaks=False), "prose", blank=False)
