"""A page's lines cut into pieces: at the markers that scraping leaves, and where furniture is glued to a paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.clean.furniture import LONGEST_GLUED, mark_of, rule_of
from pipeline.lexicon.layout import Layout, closed

LINE = re.compile(r"[^\n]+")
BEGINS = re.compile(r"""["'“‘(\[]*[A-Z0-9]""")
LAST_STOP = re.compile(r"""[.!?]["'”’)]*\s+(?=[^.!?]*$)""")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a page, trimmed: furniture where it has a rule, else words or a mark for segmenting."""

    start: int
    end: int
    text: str
    rule: str | None = None
    mark: str | None = None
    breaks: bool = False        # a blank line or a marker stood before it


def pieces(text: str, layout: Layout) -> Iterator[Piece]:
    """Yield all of a text but its white space, in order."""
    marked = any(marker in text for marker in layout.markers)
    end = 0
    for found in LINE.finditer(text):
        blank = text.count("\n", end, found.start()) > 1
        first = True
        for piece in _split(found.start(), found[0], layout, marked):
            yield replace(piece, breaks=True) if blank and first else piece
            first, end = False, found.end()


def _split(start: int, line: str, layout: Layout, marked: bool) -> Iterator[Piece]:
    """Yield the pieces of one line: markers by their rule, the words around them each for itself."""
    front = layout.stuck.match(line)
    if front:
        yield _piece(start, line[:front.end()], "glued")
        start, line = start + front.end(), line[front.end():]
    done, broken = 0, bool(front)
    for found in layout.inline.finditer(line) if marked else ():
        if found["sure"] or _between(line, found.start(), found.end()):
            yield from _judged(start + done, line[done:found.start()], layout, broken)
            mark = mark_of(found[0], layout)
            yield replace(_piece(start + found.start(), found[0], None if mark == "cut" else "marker"),
                          mark="cut" if mark == "cut" else None)
            done, broken = found.end(), True
    yield from _judged(start + done, line[done:], layout, broken)


def _between(line: str, start: int, end: int) -> bool:
    """Say whether what is before ends like a sentence and what follows begins like one, or is nothing."""
    before, after = line[:start].rstrip(), line[end:].lstrip()
    return (not before or closed(before) or not after) and (not after or bool(BEGINS.match(after)))


def _judged(start: int, words: str, layout: Layout, broken: bool) -> Iterator[Piece]:
    """Yield the piece that some words are, or two where furniture is glued to their end; nothing for blanks."""
    if not words.strip():
        return
    whole = replace(_piece(start, words), breaks=broken)
    mark = mark_of(whole.text, layout)
    rule = None if mark else rule_of(whole.text, layout)
    if mark or rule:
        yield replace(whole, mark=mark, rule=rule)
        return
    cut = _glued(whole.text, layout)
    if cut is None:
        yield whole
        return
    yield replace(_piece(whole.start, whole.text[:cut]), breaks=broken)
    yield _piece(whole.start + cut, whole.text[cut:], "glued")


def _glued(line: str, layout: Layout) -> int | None:
    """Give where furniture begins that is glued to the last sentence of a paragraph; None where there is none."""
    if closed(line):
        return None
    stop = LAST_STOP.search(line, max(0, len(line) - LONGEST_GLUED - 4))
    if stop is None or not BEGINS.match(line, stop.end()):
        return None
    rest = line[stop.end():]
    return stop.end() if mark_of(rest, layout) or rule_of(rest, layout) else None


def _piece(start: int, words: str, rule: str | None = None) -> Piece:
    """Make a piece of words that are not blank, without the white space at their ends."""
    text = words.strip()
    first = start + words.index(text)
    return Piece(first, first + len(text), text, rule)
