"""Fields on the line of their text ("Outlet: Headline - text ...", "3 March 2031 — text ..."), cut off from it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout, lowered
from pipeline.lexicon.stamps import Stamps
from pipeline.segment.fronts import fronted
from pipeline.segment.names import LONGEST_TITLE, is_outlet
from pipeline.segment.rows import Row, row_of
from pipeline.segment.sources import names_source

# An outlet, a headline of 15 to 160 characters, a dash, and text that begins as a sentence.
ITEM = re.compile(r"(?P<source>[^:\n]{2,40}): (?P<title>[^\n]{15,160}?) [-–—] (?=[A-Z\"“'‘(])")
BOXED = re.compile(r"(?P<all>[(\[](?P<said>[^()\[\]]{2,40})[)\]])(?:\s*[-–—:]+)?\s+(?=\S)")
MARK = re.compile(r"(?:\s*(?:[-–—|·•:]|\.{3}|…)\s*)+(?=\S|$)")
BEFORE_CLOCK = re.compile(r"(?:,? (?:at )?|t)?")
GLUED = re.compile(r"(?<=[^\W\d_])(?=\d{1,3} )")
LONGEST_TIME = 60       # characters
MOST_HEADINGS = 3       # lines with a text below, for one that is a title
FEWEST = 2      # a page has the habit when it does so twice at least
TEXT = 60       # characters of the shortest text


def with_items(rows: Sequence[Row], lexicon: Lexicon) -> tuple[Row, ...]:
    """Give the rows of a flat page, those that hold a whole article cut in two where the page has several such."""
    rows = fronted(_unglued(rows, lexicon), lexicon)
    rows, layout = _opened(_sourced(rows, lexicon), lexicon), lexicon.layout
    found = {n: item for n, row in enumerate(rows) if (item := _item(row, layout))}
    if len(found) < FEWEST:
        return tuple(rows)
    return tuple(part for n, row in enumerate(rows) for part in (_cut(row, found[n]) if n in found else (row,)))


def _unglued(rows: Sequence[Row], lexicon: Lexicon) -> Sequence[Row]:
    """Give the rows of a page, the ages cut off that scraping has run into what stands beside them, where it often has.

    ("Harbour Star5 hours ago", "5 hours agoFerry sinks off Orlin")
    """
    found = {n: at for n, row in enumerate(rows) if row.kind != "mark" and (at := _glue(row.text, lexicon.stamps))}
    if len(found) < FEWEST:
        return rows
    return [part for n, row in enumerate(rows) for part in (_unrun(row, found[n], lexicon) if n in found else (row,))]


def _glue(text: str, stamps: Stamps) -> int | None:
    """Give where an age is glued to the words before or behind it; None where none is."""
    if len(text) > LONGEST_TITLE or not any(map(text.__contains__, stamps.ago)):
        return None
    behind = next((end for word in stamps.ago for end in [text.find(word) + len(word)] if text[end:end + 1].isupper()
                   and stamps.age.fullmatch(lowered(text[:end]))), None)
    before = (found.start() for found in GLUED.finditer(text))
    return behind or next((at for at in before if stamps.age.fullmatch(lowered(text[at:]))), None)


def _unrun(row: Row, at: int, lexicon: Lexicon) -> Iterator[Row]:
    line = row.line
    yield replace(row_of(replace(line, end_char=line.start_char + at, text=line.text[:at]), row.blank, lexicon),
                  ruled=row.ruled)
    yield row_of(replace(line, start_char=line.start_char + at, text=line.text[at:], breaks=False, begins=False), False,
                 lexicon)


def _opened(rows: Sequence[Row], lexicon: Lexicon) -> Sequence[Row]:
    """Give the rows of a page, the times in front of its texts cut off where many of its titles have such a text."""
    behind = [n for n, row in enumerate(rows) if n and row.kind == "prose" and rows[n - 1].kind != "prose"]
    found = {n: ends for n in behind if (ends := _time_before(rows[n].text, lexicon.stamps))}
    if len(found) < FEWEST or len(found) * MOST_HEADINGS < len(behind):
        return rows
    return [part for n, row in enumerate(rows) for part in (_parted(row, found[n], lexicon) if n in found else (row,))]


def _sourced(rows: Sequence[Row], lexicon: Lexicon) -> Sequence[Row]:
    """Give the rows of a page, the sources in brackets in front of its texts cut off where most texts have such."""
    behind = [n for n in range(1, len(rows)) if _is_text(rows[n:n + 2]) and not _is_text(rows[n - 1:n + 1])]
    found = {n: one for n in behind if (one := BOXED.match(rows[n].text)) and names_source(one["said"], lexicon.layout)}
    if len(found) <= FEWEST or len(found) * MOST_HEADINGS < len(behind) * FEWEST \
            or len({one["said"] for one in found.values()}) < FEWEST:
        return rows
    return [part for n, row in enumerate(rows) for part in (_boxed(row, found[n]) if n in found else (row,))]


def _is_text(rows: Sequence[Row]) -> bool:
    """Say whether the first of two lines is a text: one without a stop is a headline where a paragraph follows it."""
    row, heads = rows[0], any(row.kind == "prose" for row in rows[1:])
    return row.kind == "prose" \
        or (row.kind == "short" and not heads and len(row.text) >= TEXT and BOXED.match(row.text) is not None)


def _boxed(row: Row, found: re.Match[str]) -> Iterator[Row]:
    line, end = row.line, found.end("all")
    head = replace(line, end_char=line.start_char + end, text=line.text[:end], breaks=True)
    yield Row(head, "source", row.blank, publisher=found["said"], ruled=row.ruled)
    yield Row(replace(line, start_char=line.start_char + found.end(), text=line.text[found.end():], breaks=False),
              "prose", blank=False)


def _time_before(text: str, stamps: Stamps) -> tuple[int, int] | None:
    """Give where the time ends with which a text begins, and where the text behind the mark does; else None."""
    low = lowered(text[:LONGEST_TIME])
    label = stamps.label.match(low)
    start = label.end() if label else 0
    found = stamps.date.match(low, start) or stamps.age.match(low, start)
    if found is None or len(low) != min(len(text), LONGEST_TIME):
        return None
    before = BEFORE_CLOCK.match(low, found.end())
    clock = stamps.clock.match(low, before.end() if before else found.end())
    end = clock.end() if clock else found.end()
    mark = MARK.match(text, end)
    return (end, mark.end()) if mark else None


def _parted(row: Row, ends: tuple[int, int], lexicon: Lexicon) -> Iterator[Row]:
    line, (time, text) = row.line, ends
    head = replace(line, end_char=line.start_char + time, text=line.text[:time], breaks=True)
    yield row_of(head, False, lexicon)
    yield Row(replace(line, start_char=line.start_char + text, text=line.text[text:], breaks=False), "prose", False)


def _item(row: Row, layout: Layout) -> re.Match[str] | None:
    item = ITEM.match(row.text) if row.kind == "prose" else None
    return item if item and len(row.text) - item.end() >= TEXT and is_outlet(item["source"], layout) else None


def _cut(row: Row, item: re.Match[str]) -> Iterator[Row]:
    line, at = row.line, item.end()
    head = replace(line, end_char=line.start_char + item.end("title"), text=line.text[:item.end("title")], breaks=True)
    yield Row(head, "source", blank=True, publisher=item["source"], headline=item["title"])
    yield Row(replace(line, start_char=line.start_char + at, text=line.text[at:], breaks=False), "prose", blank=False)
