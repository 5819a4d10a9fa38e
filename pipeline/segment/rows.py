"""What each line of a page looks like: prose, or one of the short lines that stand around an article."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout, closed, folded, lowered
from pipeline.segment.names import (
    LONGEST_STAMP,
    LONGEST_TITLE,
    WRITER,
    byline_of,
    first_hand,
    is_name,
    is_newsroom,
    is_outlet,
    is_person,
    is_prose,
    is_title,
    signed,
    source_of,
    told_in,
    unmarked,
)
from pipeline.segment.stamp import Stamp, stamp_in
from schemas.page import Line, PageText
from schemas.value import value

# prose: a paragraph; mark: furniture that cleaning named; stamp: a time, with a source or writer beside it or alone;
# foot: a time or source below its text; entry: the time of a live page's entry; echo: "- Outlet"; source: "Source:
# Outlet"; byline: "By Name"; short: a title, a heading, an outlet, a list item.
Kind = Literal["prose", "mark", "foot", "entry", "stamp", "echo", "source", "byline", "short"]

LEAST_HEADLINE = 4
ECHO = re.compile(r"[-–—~]\s*(?=\w)")
SPLIT = re.compile(r"\s*[•·|●∙▪►»]\s*|\s+[-–—/]\s+|\s+\((?=[^()]*$)")
BOXED = re.compile(r"\s+[\[(]([^\[\]()]{2,40})[\])]$")       # a headline's source behind it
CLOCKED = re.compile(r"^\[?\d{1,2}[:.]\d\d\]?(?: ?[ap]\.?m\.?)?\s*[-–—|]?\s+(?=[^\W\d_]|[\"'“‘])", re.IGNORECASE)
GAP = re.compile(r"\S {3,}\S")
WIDE = "   "       # without which there is none
GAPS = re.compile(r"\t| {3,}")
CODED = re.compile(r"[A-Z]{2,3} {2,}")     # an archive's label of a field ("HD   Title")
BULLET = re.compile(r"^(?:[•►▪»›●‣→➤◦▸]\s*|[-–*]\s+|o\s+(?=[A-Z\d\"“‘]))(?=\S)")
HANDLE = re.compile(r"(?:@|/?u/)?\w[\w.-]{2,29}")
MOST_OUTLET = 4     # words of an outlet's name before a headline


@value(frozen=True, slots=True)
class Row:
    """One line and what it looks like."""

    line: Line
    kind: Kind
    blank: bool                     # a blank line stood before it, on a page where that tells something
    stamp: Stamp | None = None
    publisher: str | None = None
    byline: str | None = None
    headline: str | None = None     # a title on one line with its source and time
    ruled: bool = False             # a line of nothing but marks stood before it, or the markup parts it from that
    cells: tuple[str, ...] = ()     # its parts where tabs stand in it

    @property
    def text(self) -> str:
        """The line's words."""
        return self.line.text

    @property
    def barred(self) -> str:
        """The line's words, with a bar where a tab stands."""
        return " | ".join(self.cells) or self.text

    @property
    def title(self) -> str:
        """The line's words as a title: without what stands beside them, a clock, a bullet, the marks of Markdown."""
        return unmarked(CLOCKED.sub("", BULLET.sub("", unmarked(self.headline or self.line.text))))


def rows(page: PageText, lexicon: Lexicon) -> tuple[Row, ...]:
    """Give a page's lines with their looks, in order."""
    found = list(_rows(page, lexicon))
    # Where most lines stand apart, a blank line before one says nothing.
    if sum(row.blank for row in found) > len(found) / 2:
        return tuple(replace(row, blank=False) for row in found)
    return tuple(found)


def _rows(page: PageText, lexicon: Lexicon) -> Iterator[Row]:
    end = 0
    for line in page.lines:
        between = page.text[end:line.start_char]
        blank = not end or (between.count("\n") > 1 and _apart(between))
        end = line.end_char
        row = row_of(line, blank, lexicon)
        row = replace(row, ruled=True) if line.begins or (between.strip() and _ruled(between)) else row
        cells = tuple(_cells(page.text[line.start_char:line.end_char], row)) if row.kind != "mark" else ()
        yield replace(row, cells=cells) if cells else row


def _cells(text: str, row: Row) -> Iterator[str]:
    """Yield the parts of a line that tabs part, or on a short one gaps; nothing where none does."""
    if '","' in text and text[0] == text[-1] == '"':
        yield from text[1:-1].split('","')
    elif "\t" in text or (row.kind != "prose" and WIDE in text and GAP.search(text) and not CODED.match(text)):
        yield from (part for cell in GAPS.split(text) if (part := " ".join(cell.split())))


def _apart(between: str) -> bool:
    """Say whether an empty line stands in what lies between two lines."""
    return any(not part.strip() for part in between.split("\n")[1:-1])


def _ruled(between: str) -> bool:
    """Say whether a line of nothing but marks ("* * *") stands in what lies between two lines."""
    return any(part.strip() and not any(map(str.isalnum, part)) for part in between.split("\n"))


def row_of(line: Line, blank: bool, lexicon: Lexicon) -> Row:
    """Tell what a line looks like."""
    layout, text = lexicon.layout, line.text
    if line.mark:
        return Row(line, "mark", blank)
    if len(text) > LONGEST_TITLE:
        return Row(line, "prose", blank)
    short = len(text) <= LONGEST_STAMP or text[-1] == ")" or SPLIT.search(text) is not None
    stamped = _stamped(line, blank, lexicon) if short else None
    if stamped:
        return stamped
    echo = ECHO.match(text)
    if echo and is_name(text[echo.end():]):
        return Row(line, "echo", blank, publisher=text[echo.end():].strip())
    if is_prose(unmarked(text)) and folded(text) not in layout.outlets and not told_in(text, layout):
        return Row(line, "prose", blank)
    source, byline = source_of(text, layout), byline_of(text, layout)
    boxed = BOXED.search(text)
    if boxed and is_outlet(boxed[1], layout) and is_title(text[:boxed.start()]) \
            and len(text[:boxed.start()].split()) >= LEAST_HEADLINE:
        return Row(line, "source", blank, publisher=boxed[1], headline=text[:boxed.start()])
    if source:
        return Row(line, "source", blank, publisher=source)
    if byline:
        name, outlet = signed(byline, layout)
        return Row(line, "byline", blank, byline=name, publisher=outlet)
    if is_newsroom(text, layout):
        return Row(line, "byline", blank, byline=text)
    label = layout.title_label.match(lowered(text))
    named = text[label.end():] if label else ""
    return Row(line, "short", blank, headline=named if named and is_title(named) else None)


def reread(row: Row, cells: tuple[str, ...], lexicon: Lexicon) -> Row:
    """Tell what a line looks like by some of its parts, as if bars stood between them."""
    again = row_of(replace(row.line, text=" | ".join(cells)), row.blank, lexicon)
    alone = len(cells) == 1 and again.kind == "short" and len(cells[0].split()) >= LEAST_HEADLINE \
        and not is_outlet(cells[0], lexicon.layout)
    headline = again.headline or (cells[0] if alone else None)
    return replace(again, line=row.line, ruled=row.ruled, cells=cells, headline=headline)


def _stamped(line: Line, blank: bool, lexicon: Lexicon) -> Row | None:
    """Give the row of a line that holds a time and else only a source, a writer, a title beside these, or nothing."""
    found = stamp_in(unmarked(line.text), lexicon.stamps)
    if found is None:
        return None
    stamp, rest = found
    layout = lexicon.layout
    if stamp.words.replace(" ", "").isalpha() and closed(line.text):       # "Today the port said ..."
        return None
    glued = line.text[len(stamp.words):].lstrip()[:1].isalnum()
    if stamp.age is not None and glued and line.text.startswith(stamp.words) and (said := _run_on(rest, layout)):
        return Row(line, "stamp", blank, stamp, said[0], None, said[1])
    publisher = byline = headline = None
    bare = (first_hand(_unlabelled(unmarked(part.strip(" ,;:()")), lexicon)) for part in SPLIT.split(rest))
    parts = [part for part in bare if any(map(str.isalnum, part)) and not _idle(part, layout)]
    known = next((part for part in parts if source_of(part, layout) or is_outlet(part, layout)), None)
    split = len(parts) > 1 or SPLIT.search(line.text) is not None or _beside(line.text, rest, stamp, layout)
    for part in parts:
        writer = byline_of(part, layout) or _handle(part, layout)
        person = known is None and split and is_person(part, layout)
        name, outlet = signed(part, layout)
        if outlet and is_name(name) and publisher is None:       # "Ana Ruiz, Harbour Star · 3 March"
            byline, publisher = byline or name, outlet
        elif writer and byline is None:
            byline = writer
        elif publisher is None and (part == known or (known is None and split and is_name(part) and not person)):
            publisher = source_of(part, layout) or part
        elif byline is None and (known or person) and is_name(part) and not part.isupper() \
                and 1 < len(part.split()) <= WRITER:
            byline = part
        elif headline is None and split and is_title(part) and (known or len(part.split()) >= LEAST_HEADLINE):
            headline = part
        else:
            return None
    if headline and publisher is None:
        return None
    return Row(line, "stamp", blank, stamp, publisher, byline, headline)


def _beside(text: str, rest: str, stamp: Stamp, layout: Layout) -> bool:
    """Say whether a name beside a time is a source's: it is in brackets, or an age follows what is no person's."""
    if text[-1] in ")]" and (text[0] in "([" or text[:-1].endswith(("(" + rest, "[" + rest))):
        return True
    aged = stamp.age is not None and text.endswith(stamp.words) and not stamp.words.isalpha()
    return aged and 1 < len(rest.split()) <= MOST_OUTLET and is_name(rest) and not is_person(rest, layout)


def _handle(part: str, layout: Layout) -> str | None:
    """Give the name of an account beside a time ("submitted 2 hours ago by harbour_fan"); None for other words."""
    found = layout.byline_label.match(lowered(part))
    return part[found.end():] if found and HANDLE.fullmatch(part, found.end()) else None


def _run_on(text: str, layout: Layout) -> tuple[str, str] | None:
    """Read a headline that follows its outlet with nothing between ("2h Orlin Star Ferry sinks off the coast")."""
    words = text.split()
    sizes = range(1, min(MOST_OUTLET, len(words) - LEAST_HEADLINE) + 1)
    parts = [(" ".join(words[:size]), " ".join(words[size:])) for size in sizes]
    known = [part for part in reversed(parts) if folded(part[0]) in layout.outlets]
    return next((part for part in [*known, *parts] if is_outlet(part[0], layout) and is_title(part[1])), None)


def _idle(part: str, layout: Layout) -> bool:
    """Say whether what stands beside a time is furniture ("4 min read")."""
    return folded(part) in layout.junk or layout.counter.fullmatch(folded(part)) is not None


def _unlabelled(part: str, lexicon: Lexicon) -> str:
    """Give what stands beside a time without the label that belongs to the time ("Published in Outlet on ...")."""
    label = lexicon.stamps.label.match(lowered(part))
    rest = part[label.end():] if label else part
    return rest if label and (source_of(rest, lexicon.layout) or _handle(rest, lexicon.layout)) else part
