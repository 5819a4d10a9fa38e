"""A page's lines without those that speak of nothing the paragraphs around them do, and how well titles fit texts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from pipeline.lexicon.layout import Layout
from pipeline.lexicon.weight import weighty
from pipeline.segment.headers import Header
from pipeline.segment.likeness import FEWEST
from pipeline.segment.looks import label_of
from pipeline.segment.names import is_title
from pipeline.segment.rows import LEAST_HEADLINE, Row
from pipeline.segment.strangers import LONGEST, could_be
from pipeline.segment.topic import topic

MOST_TITLE = 20     # words
BESIDE = 2      # lines below a headline that may hold its fields
FIELDS = ("stamp", "source", "echo", "byline")
AROUND = 4      # paragraphs above and below a line that tell what is spoken of there


class Fit(NamedTuple):
    """How well a page's headers fit its texts."""

    titles: int
    fields: int


def bared(rows: Sequence[Row], layout: Layout) -> tuple[Row, ...]:
    """Give the lines but for such as are neither a title of the text below or above nor a heading within one.

    What a label opens that the page repeats is a field ("From: ...").
    """
    labels = Counter(label_of(row.text) for row in rows if row.kind == "short")
    prose = [n for n, row in enumerate(rows) if row.kind == "prose"]
    left, above = [], 0
    for n, row in enumerate(rows):
        above += row.kind == "prose"
        label = label_of(row.text) if row.kind == "short" else None
        if _could_go(rows[n:n + 1 + BESIDE]) and not (label and labels[label] >= FEWEST):
            told = topic((rows[at] for at in prose[max(0, above - AROUND):above + AROUND]), layout)
            if told and told.isdisjoint(weighty(row.text, layout)):
                continue
        left.append(row)
    return tuple(left)


def _could_go(rows: Sequence[Row]) -> bool:
    """Say whether the first of some lines is a short one, and no headline with its fields below it."""
    row, *below = rows
    words = len(row.text.split())
    titled = is_title(row.text) and words >= LEAST_HEADLINE \
        and any(one.kind in FIELDS for one in takewhile(lambda one: one.kind != "prose", below))
    return row.kind == "short" and words <= LONGEST and not row.text.endswith(":") and not titled \
        and could_be(row, edge=False)


def fitting(rows: Sequence[Row], headers: Sequence[Header], layout: Layout) -> Fit:
    """Count the titles that share words with the text below them, less those that share none, and what else is said."""
    ends = [*(header.start for header in headers[1:]), len(rows)]
    fits = [_fits(rows, header, end, layout) for header, end in zip(headers, ends, strict=True)]
    above = sum(bool(header.publisher) + bool(header.stamp)
                for header, fit in zip(headers, fits, strict=True) if fit >= 0)
    below = sum(bool(row.publisher) + bool(row.stamp) for row in rows if row.kind == "foot")
    return Fit(sum(fits), above + below)


def _fits(rows: Sequence[Row], header: Header, end: int, layout: Layout) -> int:
    told = topic(rows[header.end:end], layout)
    title = rows[header.title].title if header.title is not None else ""
    if not told:
        return 0
    return -1 if told.isdisjoint(weighty(title, layout)) or len(title.split()) > MOST_TITLE else 1


def fitted(rows: Sequence[Row], headers: Sequence[Header], layout: Layout) -> list[Header]:
    """Give headers, the title of each the line that fits its text where the one that was read does not, or is of it."""
    ends = [*(header.start for header in headers[1:]), len(rows)]
    return [_retitled(rows, header, topic(rows[header.end:end], layout), layout)
            for header, end in zip(headers, ends, strict=True)]


def _retitled(rows: Sequence[Row], header: Header, told: frozenset[str], layout: Layout) -> Header:
    """Give a header with another title of its lines if its own shares nothing with what is told below."""
    own = header.title
    shared = {n: len(told & weighty(rows[n].title, layout)) for n in range(header.start, header.end)
              if rows[n].kind == "short" and is_title(rows[n].title) and len(rows[n].title.split()) >= LEAST_HEADLINE}
    best = max((n for n in shared if n != own), key=lambda n: shared[n], default=None)
    if best is None or own is None or not told:
        return header
    if rows[own].kind == "prose" and best < own == header.end - 1:      # the text's first sentence
        return replace(header, title=best, end=own, spent=tuple(n for n in header.spent if n not in (best, own)))
    if not shared[best] or not told.isdisjoint(weighty(rows[own].title, layout)):
        return header
    return replace(header, title=best, spent=tuple(sorted({own, *header.spent} - {best})))
