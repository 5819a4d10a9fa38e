"""A page's lines divided among its articles: the main one first, then the cards; the rest is kept as removals."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import folded
from pipeline.segment.bared import bared, fitting
from pipeline.segment.drafts import Division, Draft
from pipeline.segment.edges import (
    CHRONICLE,
    REPEATED,
    trim,
    without_biography,
    without_bodies,
    without_contents,
    without_head,
    without_preface,
    without_repeats,
    without_sections,
    without_teasers,
)
from pipeline.segment.farewells import without_leave, without_rest
from pipeline.segment.feet import with_links
from pipeline.segment.headers import Header
from pipeline.segment.holders import with_holders
from pipeline.segment.induced import Induced
from pipeline.segment.names import is_outlet
from pipeline.segment.reading import reading
from pipeline.segment.rows import Row
from pipeline.segment.strangers import without_strangers
from pipeline.segment.titles import parted
from pipeline.segment.topic import beginning
from schemas.page import PageText
from schemas.vocabulary import Role


def divide(page: PageText, rows: Sequence[Row], lexicon: Lexicon) -> Division:
    """Give the articles of a page in order, the main one first where the page has one."""
    layout = lexicon.layout
    division = Division(page, layout)
    reading = _best(division, rows, lexicon)
    rows, (head, *headers) = reading.rows, reading.headers
    _start(division, rows, head, "main")
    bounds = [head.end, *(h.start for h in headers), _end(division, rows, reading.end)]
    boxes = _boxes(rows)
    _fill(division, rows[bounds[0]:bounds[1]], boxes, more=bool(headers))
    for header, end in zip(headers, bounds[2:], strict=True):
        _start(division, rows, header, "related")
        _fill(division, rows[header.end:end], boxes, more=True)
    without_contents(division)
    without_teasers(division)
    without_repeats(division)
    without_sections(division)
    without_head(division, headers, rows)
    without_leave(division)
    without_rest(division, headers, rows)
    without_preface(division)
    for draft in division.drafts:
        trim(division, draft)
        without_biography(division, draft)
    without_strangers(division)
    without_bodies(division, lexicon.stamps)
    with_holders(division, lexicon.stamps)
    return division


def _best(division: Division, rows: Sequence[Row], lexicon: Lexicon) -> Induced:
    """Read a page; again without the lines that speak of nothing around them, where its titles fit its texts better."""
    page, layout = division.page, lexicon.layout
    flat = page.source == "file" and page.media_type != "text/html"
    start = beginning(rows, layout) if flat and not page.given.title else 0
    for row in rows[:start]:
        division.drop(row, "preface")
    rows = with_links(rows[start:], layout)
    plain = reading(page, rows, lexicon)
    left = bared(rows, layout) if flat else rows
    if len(left) == len(rows) or any(row.kind == "entry" for row in rows):
        return plain
    bare = reading(page, left, lexicon)
    fit, usual = fitting(bare.rows, bare.headers, layout), fitting(plain.rows, plain.headers, layout)
    if sum(fit) <= sum(usual) or fit.titles < max(usual.titles, FEWEST, len(bare.headers) * FITTING):
        return plain
    kept = {row.line.start_char for row in left}
    for row in rows:
        if row.line.start_char not in kept:
            division.drop(row, "stranger")
    return bare


def _end(division: Division, rows: Sequence[Row], last: int | None) -> int:
    """Give where the articles end: what is below the foot of the last one is dropped, unless it goes on at length."""
    if last is None or not _rest_short(rows, last):
        return len(rows)
    for row in rows[last:]:
        division.drop(row, "tail")
    return last


def _start(division: Division, rows: Sequence[Row], header: Header, role: Role) -> None:
    """Begin an article by its header; the header's other lines are spent."""
    live = role == "related" and rows[header.start].kind == "entry"
    publisher = header.publisher or (division.drafts[0].publisher if live else None)
    draft = Draft(role, None, publisher, header.byline, header.stamp, live=live)
    if header.title is not None:
        _name(division, draft, rows[header.title], header)
    division.drafts.append(draft)
    for n in header.spent:
        division.drop(rows[n], "header")
    kept = {header.title, *header.spent}
    draft.body.extend(rows[n] for n in range(header.start, header.end) if n not in kept)


def _name(division: Division, draft: Draft, row: Row, header: Header) -> None:
    """Take a title from a line, without the site's name; where that is not all of it, the line counts as taken out."""
    draft.title, outlet = parted(row.title, header.publisher, division.page.given.url, division.layout)
    draft.publisher = draft.publisher or outlet
    if draft.title == row.text:
        draft.titled = row
    elif not row.headline:
        division.drop(row, "title")


def _boxes(rows: Sequence[Row]) -> frozenset[str]:
    """Give the heads that stand on a page again and again: each is of a box in a text, and none ends an article."""
    times = Counter(folded(row.text) for row in rows if row.line.mark in ("links", "cards"))
    return frozenset(head for head, count in times.items() if count >= REPEATED)


def _fill(division: Division, rows: Sequence[Row], boxes: frozenset[str], *, more: bool) -> None:
    """Give the lines up to the next header to the article begun last; `more` says that cards follow on the page.

    A section's head ends the article where nothing but short lines follows it; where paragraphs go on behind it, it
    was a box beside them, and only its short lines go.
    """
    draft, rule = division.drafts[-1], None
    rows = _without_heads(rows)
    for n, row in enumerate(rows):
        if row.kind == "mark":
            division.drop(row, "cut" if row.line.mark == "cut" else "section")
            if row.line.mark == "cut":
                draft.cut, draft.publisher = True, draft.publisher or row.publisher
            elif draft.body and folded(row.text) not in boxes:
                rule = row.line.mark
            continue
        if rule and row.kind == "prose" and rule != "comments" \
                and (rows[n - 1].kind == "mark" or not (more and _rest_short(rows, n))):
            rule = None
        if rule:
            division.drop(row, "comment" if rule == "comments" else "section")
        elif draft.cut and draft.body and row.kind == "short" and not any(one.kind == "prose" for one in rows[n:]):
            division.drop(row, "tail")          # of the paywall
        elif not _late(division, draft, row, ends=not any(one.kind == "prose" for one in rows[n + 1:])):
            draft.body.append(row)
            draft.cut = draft.cut and row.kind != "prose"       # the text goes on behind a box of the paywall


def _without_heads(rows: Sequence[Row]) -> Sequence[Row]:
    """Give the rows of a text, its days on lines of their own told as headings where it is a chronicle: has several."""
    heads = [n for n, row in enumerate(rows) if row.kind == "stamp" and row.publisher is None and row.stamp
             and row.stamp.precision == "day" and row.stamp.age is None]
    if len(heads) < CHRONICLE:
        return rows
    return [replace(row, kind="short") if n in heads else row for n, row in enumerate(rows)]


def _rest_short(rows: Sequence[Row], here: int) -> bool:
    """Say whether fewer than two paragraphs stand from here on: then they are no article going on."""
    return sum(row.kind == "prose" for row in rows[here:]) < 2


def _late(division: Division, draft: Draft, row: Row, *, ends: bool) -> bool:
    """Take a time, a source or a writer that stands below the first paragraphs or behind the last."""
    signed = row.kind == "foot" or (row.kind == "echo" and is_outlet(row.publisher or "", division.layout))
    signed = signed or (ends and row.kind == "stamp" and draft.stamp is None and draft.role == "related")
    if row.kind not in ("foot", "stamp", "source", "byline", "echo") or (len(draft.body) > REACH and not signed):
        return False
    draft.stamp = draft.stamp or row.stamp
    draft.publisher = draft.publisher or row.publisher
    draft.byline = draft.byline or row.byline
    division.drop(row, "header")
    return True


FEWEST, FITTING = 2, 0.5        # titles that fit their texts less those that do not, at least, and of all
# So many lines of a body may stand before its time or writer: a summary, a caption.
REACH = 4
