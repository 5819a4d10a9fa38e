"""Fields in front of the text on its own line ("Title - Outlet - 2h ago - A ferry sank ..."), cut off from it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.segment.likeness import SHARE
from pipeline.segment.names import is_outlet, is_prose
from pipeline.segment.rows import LEAST_HEADLINE, Row, reread
from pipeline.segment.sources import names_source
from pipeline.segment.stamp import stamp_in

MARKS = tuple(f" {mark} " for mark in ("-", "–", "—", "|", "·", "•", "/", "::", "//", "~", "»", ">", ">>"))
FRONT = 360         # characters in which the fields stand
MOST_FIELDS = 4
TEXT = 60           # characters of the shortest text
LONGEST_FIELD = 40  # and of the longest time or outlet
FEWEST = 3          # lines of one form
# A headline and its source or time in brackets, behind which a sentence begins.
BOXED = re.compile(r"(?P<title>[^()\[\]\n]{15,220}?)\s[(\[](?P<said>[^()\[\]\n]{2,60})[)\]]"
                   r"(?:\s*[-–—:.]+)?\s+(?=[A-Z\"“‘'])")
Span = tuple[int, int]
Test = Callable[[str, Lexicon], bool]


def fronted(rows: Sequence[Row], lexicon: Lexicon) -> Sequence[Row]:
    """Give the rows of a page, the fields before its texts told as lines where several texts have the same there."""
    texts = {n: row.text for n, row in enumerate(rows) if row.kind == "prose" and len(row.text) >= TEXT}
    for mark in MARKS:
        cells = {n: _cells(text, mark) for n, text in texts.items() if mark in text[:FRONT]}
        for test in (_is_time, _is_source) if len(cells) >= FEWEST else ():
            told = _fields(texts, cells, test, lexicon)
            if told:
                return _parted(rows, told, lexicon)
    return _parted(rows, _boxed(texts, lexicon), lexicon)


def _parted(rows: Sequence[Row], told: Mapping[int, Sequence[Span]], lexicon: Lexicon) -> Sequence[Row]:
    return [part for n, row in enumerate(rows) for part in (_cut(row, told[n], lexicon) if n in told else (row,))]


def _boxed(texts: Mapping[int, str], lexicon: Lexicon) -> dict[int, Sequence[Span]]:
    """Give the title, what stands in brackets behind it and the text of each line, where several lines have such."""
    found = {n: one for n, text in texts.items() if (one := BOXED.match(text))
             and len(one["title"].split()) >= LEAST_HEADLINE and not is_prose(one["title"])
             and (_is_time(one["said"], lexicon) or _is_source(one["said"], lexicon))}
    if len(found) < FEWEST or len({one["said"] for one in found.values()}) < FEWEST:
        return {}
    return {n: [one.span("title"), one.span("said"), (one.end(), len(texts[n]))] for n, one in found.items()}


def _cells(text: str, mark: str) -> Sequence[Span]:
    """Give the stretches that a mark parts at the beginning of a line; the last one is the rest."""
    cells, start = list[Span](), 0
    while len(cells) < 2 * MOST_FIELDS and (end := text.find(mark, start, FRONT)) >= 0:
        cells.append((start, end))
        start = end + len(mark)
    return [*cells, (start, len(text))]


def _is_time(cell: str, lexicon: Lexicon) -> bool:
    """Say whether a stretch is a time, alone or beside a source."""
    found = stamp_in(cell, lexicon.stamps) if len(cell) <= LONGEST_FIELD else None
    return found is not None and (not found[1] or names_source(found[1], lexicon.layout))


def _is_source(cell: str, lexicon: Lexicon) -> bool:
    return len(cell) <= LONGEST_FIELD and is_outlet(cell, lexicon.layout)


def _fields(texts: Mapping[int, str], cells: Mapping[int, Sequence[Span]], test: Test,
            lexicon: Lexicon) -> dict[int, Sequence[Span]]:
    """Give the stretches of each line that are its fields and text, where most have as many and a title among them."""
    known = {n: at for n, one in cells.items() if (at := _first(texts[n], one, test, lexicon)) is not None}
    if len(known) < FEWEST:
        return {}
    before = Counter(known.values()).most_common(1)[0][0]
    behind = Counter(_text(texts[n], cells[n], at) - at for n, at in known.items()).most_common(1)[0][0]
    fit = {n: at for n, at in known.items() if before <= at < len(cells[n]) - behind}
    usual = [[texts[n][slice(*cells[n][place])] for n, at in fit.items() if at == before]
             for place in range(before + behind)]
    words = [sum(len(text.split()) for text in column) / max(1, len(column)) for column in usual]
    title = max(range(len(words)), key=words.__getitem__)
    if len(fit) < max(FEWEST, SHARE * len(known)) or len(words) > MOST_FIELDS or words[title] < LEAST_HEADLINE:
        return {}
    return {n: _joined(cells[n], min(title, before), at - before, at + behind) for n, at in fit.items()}


def _first(text: str, cells: Sequence[Span], test: Test, lexicon: Lexicon) -> int | None:
    return next((n for n, (start, end) in enumerate(cells[:-1]) if test(text[start:end], lexicon)), None)


def _text(text: str, cells: Sequence[Span], known: int) -> int:
    """Give which stretch behind a known field is the text: the first that is no title, by its length or its end."""
    return next((n for n in range(known + 1, len(cells)) if is_prose(text[slice(*cells[n])])), len(cells) - 1)


def _joined(cells: Sequence[Span], title: int, more: int, text: int) -> Sequence[Span]:
    """Give a line's fields and its text; marks that stand in the title part nothing."""
    whole = (cells[title][0], cells[title + more][1])
    return [*cells[:title], whole, *cells[title + more + 1:text], (cells[text][0], cells[-1][1])]


def _cut(row: Row, spans: Sequence[Span], lexicon: Lexicon) -> Iterator[Row]:
    *fields, (start, _) = spans
    line, end = row.line, fields[-1][1]
    head = replace(line, end_char=line.start_char + end, text=line.text[:end], breaks=True)
    cells = tuple(line.text[slice(*span)].strip() for span in fields)
    yield reread(Row(head, "short", blank=True, ruled=row.ruled), cells, lexicon)
    yield Row(replace(line, start_char=line.start_char + start, text=line.text[start:], breaks=False), "prose", False)
