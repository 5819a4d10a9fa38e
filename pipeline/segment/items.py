"""Pages of items of one line each: the source in brackets, the title in bold or before a colon, or cells with tabs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from pipeline.lexicon import Lexicon
from pipeline.segment.likeness import ABSENT, FEWEST, SHARE, Place, most
from pipeline.segment.names import is_outlet
from pipeline.segment.pattern import Pattern
from pipeline.segment.rows import BULLET, LEAST_HEADLINE, Row
from pipeline.segment.slots import BAR
from pipeline.segment.sources import names_source

BULLETS = " •►▪»›●‣→➤-–*"
TEXT = 60       # characters of the shortest text
FRONT = re.compile(r"[(\[](?P<source>[^()\[\]]{2,40})[)\]]:?\s+(?=\S)")
LEAD = re.compile(r"(?P<source>[^\W\d_a-z][^:.\n]{1,39}):\s+(?=[A-Z\"“])")      # "Harbour Star: A ferry has sunk."
BACK = re.compile(r"\s[(\[](?P<source>[^()\[\]]{2,40})[)\]]\.?$")
# A title's characters; a stop only within an abbreviation ("the U.S. and Iran").
WORDS = r"(?:[^.:\n]|\.(?=\S)|(?<=\b[A-Z])\.)"
TITLES = (re.compile(r"\*\*(?P<title>[^*\n]{10,200}?)[.:]?\*\*[.:]?\s+(?=\S)"),
          re.compile(r"(?P<title>[^\n]{15,200}?)\s(?:--+|[^\w\s,;:.?!&\"'“”‘’()–—-]+)\s(?=[^\W_a-z]|[\"“'‘(])"),
          re.compile(rf"(?P<title>{WORDS}{{15,160}}?)(?::|\s[-–—])\s(?=[A-Z\"“'‘(])"))


class _Part(NamedTuple):
    """A stretch [start, end) of a line's words that is one field; `text` says that it is the article's text."""

    start: int
    end: int
    text: bool


def items(rows: Sequence[Row], lexicon: Lexicon) -> tuple[tuple[Row, ...], Pattern] | None:
    """Cut lines that hold a whole article each into lines of their fields; None where a page is not made of such."""
    texts = [row for row in rows if _is_text(row)]
    if len(texts) < FEWEST:
        return None
    told = _cells(rows) or _marked(texts, rows, lexicon)
    return _cut(rows, told) if told else None


def _is_text(row: Row) -> bool:
    return row.kind != "mark" and (row.kind == "prose" or len(row.text) >= TEXT)


def _cells(rows: Sequence[Row]) -> dict[int, list[_Part]]:
    """Give the parts of lines with as many cells as most, the longest of them a text; empty where those are few."""
    tabbed = {n: list(_spans(row)) for n, row in enumerate(rows) if len(_parts_of(row)) >= 2}
    lengths = [len(spans) for spans in tabbed.values()]
    usual = max(lengths, key=lengths.count, default=0)
    found = {n: spans for n, spans in tabbed.items() if len(spans) == usual and any(part.text for part in spans)}
    texts = sum(row.kind == "prose" for n, row in enumerate(rows) if n not in tabbed)
    return found if len(found) >= FEWEST and texts <= len(found) / 4 else {}


def _parts_of(row: Row) -> Sequence[str]:
    """Give the cells of a line, parted by tabs or else by bars."""
    return row.cells or (BAR.split(row.text) if row.kind == "prose" and " | " in row.text else ())


def _spans(row: Row) -> Iterator[_Part]:
    cells = _parts_of(row)
    longest, at = max(cells, key=len), 0
    for cell in cells:
        start = row.text.find(cell, at)
        if start < 0:
            return
        at = start + len(cell)
        yield _Part(start, at, text=cell is longest and len(cell) >= TEXT)


def _marked(texts: Sequence[Row], rows: Sequence[Row], lexicon: Lexicon) -> dict[int, list[_Part]]:
    """Give the parts of paragraphs, where nearly all have a source in brackets at the same end, or a title in front."""
    front = LEAD if _leads(texts, lexicon) else FRONT
    opening = front if most([row.text for row in texts],
                            lambda text: _sourced(front.match(BULLET.sub("", text)), lexicon)) else None
    ended = not opening and most([row.text for row in texts], lambda text: _sourced(BACK.search(text), lexicon))
    closing = BACK if ended else None
    inner = [_inner(row.text, opening, closing) for row in texts]
    bare = [row.text[start:end] for row, (start, end) in zip(texts, inner, strict=True)]
    form = next((form for form in TITLES if most(bare, partial(_titled, form))), None)
    if not opening and not closing and form is not TITLES[0]:
        return {}
    return {n: list(_parts(row.text, _inner(row.text, opening, closing), form))
            for n, row in enumerate(rows) if _is_text(row)}


def _leads(texts: Sequence[Row], lexicon: Lexicon) -> bool:
    """Say whether nearly all texts open with another outlet's name each: speakers do so again and again."""
    names = [found["source"] for row in texts if (found := LEAD.match(BULLET.sub("", row.text)))]
    known = sum(is_outlet(name, lexicon.layout) for name in names)
    return len(names) == len(set(names)) >= FEWEST and known * 2 > len(names) and len(names) >= SHARE * len(texts)


def _sourced(found: re.Match[str] | None, lexicon: Lexicon) -> bool:
    return found is not None and names_source(found["source"], lexicon.layout)


def _titled(form: re.Pattern[str], text: str) -> bool:
    found = form.match(text)
    return found is not None and len(found["title"].split()) >= LEAST_HEADLINE


def _inner(text: str, front: re.Pattern[str] | None, back: re.Pattern[str] | None) -> tuple[int, int]:
    """Give where a text without its source begins and ends."""
    bullet = BULLET.match(text)
    start = bullet.end() if bullet else 0
    first, last = front.match(text, start) if front else None, back.search(text) if back else None
    return first.end() if first else start, last.start() if last else len(text)


def _parts(text: str, inner: tuple[int, int], form: re.Pattern[str] | None) -> Iterator[_Part]:
    """Yield the source, the title and the text of a line, in their order."""
    start, end = inner
    if text[:start].strip(BULLETS):
        yield _Part(0, start, text=False)
    title = form.match(text, start, end) if form else None
    if title:
        yield _Part(*title.span("title"), text=False)
    yield _Part(title.end() if title else start, end, text=True)
    if end < len(text):
        yield _Part(end, len(text), text=False)


def _cut(rows: Sequence[Row], told: dict[int, list[_Part]]) -> tuple[tuple[Row, ...], Pattern]:
    """Make a line of each part; what stands before an item's text is its head, what stands behind it its foot."""
    found: list[Row] = []
    heads: list[Place] = []
    texts: list[int] = []
    feet: list[Place] = []
    for n, row in enumerate(rows):
        if n not in told:
            found.append(_section(row) if feet and feet[-1] and not _is_text(row) and n < max(told) else row)
            continue
        first, text = len(found), next(at for at, part in enumerate(told[n]) if part.text)
        found.extend(_row(row, part) for part in told[n])
        heads.append(tuple(range(first, first + text)))
        texts.append(first + text)
        feet.append(tuple(range(first + text + 1, len(found))))
    below = tuple(_padded(feet)) if any(feet) else ()
    return tuple(found), Pattern(tuple(_padded(heads)), tuple(texts), below, len(found))


def _section(row: Row) -> Row:
    """Give a few words behind an item's foot told as the head of the next ones: no text goes on there."""
    return replace(row, kind="mark", line=replace(row.line, mark="cards"))


def _padded(places: Sequence[Place]) -> Iterator[Place]:
    size = max(map(len, places))
    for place in places:
        yield (*[ABSENT] * (size - len(place)), *place)


def _row(row: Row, part: _Part) -> Row:
    words = row.text[part.start:part.end]
    text = words.strip()
    start = row.line.start_char + part.start + words.index(text)
    line = replace(row.line, start_char=start, end_char=start + len(text), text=text)
    return Row(line, "prose" if part.text else "short", blank=False)
