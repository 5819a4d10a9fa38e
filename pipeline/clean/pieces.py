"""A page's lines cut into pieces: at the markers that scraping leaves, and where furniture is glued to a paragraph."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline.clean.furniture import LONGEST_GLUED, mark_of, rule_of
from pipeline.lexicon.layout import Layout, closed, lowered

LINE = re.compile(r"[^\n]+")
BEGINS = re.compile(r"""["'“‘(\[]*[A-Z0-9]""")
LAST_STOP = re.compile(r"""[.!?]["'”’)]*\s+(?=[^.!?]*$)""")
STOP = re.compile(r"""[.!?]["'”’)]*\s*(?=[A-Z(©])""")
LONGEST_NOTE = 160
NEW_SENTENCE = re.compile(r"(?P<stop>[a-z)][.!?])(?= [A-Z])|(?<=[a-z0-9)]) (?P<word>[A-Z][a-z]+)\b")
# How often a marker must stand in plain places before it is taken for one in every place.
OFTEN = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a page, trimmed: furniture where it has a rule, else words or a mark for segmenting."""

    start: int
    end: int
    text: str
    rule: str | None = None
    mark: str | None = None
    breaks: bool = False        # a blank line or a marker stood before it


@dataclass(frozen=True, slots=True)
class _Habits:
    """What a page shows as a whole: its text, its markers with whether each goes anywhere, captions within lines."""

    text: str
    markers: Mapping[str, bool]
    captions: bool


def pieces(text: str, layout: Layout) -> Iterator[Piece]:
    """Yield all of a text but its white space, in order."""
    page = _Habits(text, _markers(text, layout), layout.embedded.search(text) is not None)
    end = 0
    for found in LINE.finditer(text):
        blank = text.count("\n", end, found.start()) > 1
        first = True
        for piece in _split(found.start(), found[0], layout, page):
            yield replace(piece, breaks=True) if blank and first else piece
            first, end = False, found.end()


def _markers(text: str, layout: Layout) -> Mapping[str, bool]:
    """Give the markers that a page holds, each with whether it goes wherever it stands.

    One that scraping has left in plain places again and again is no word of the text in any other place either.
    """
    there = [marker for marker in layout.markers if marker in text]
    if not there:
        return {}
    plain = Counter(found[0] for found in layout.inline.finditer(text)
                    if found["sure"] or _between(text, found.start(), found.end()))
    return {marker: plain[marker] >= OFTEN for marker in there}


def _split(start: int, line: str, layout: Layout, page: _Habits) -> Iterator[Piece]:
    """Yield the pieces of one line: furniture glued to its front, markers by their rule, the words around them."""
    whole = _named(_piece(start, line), layout) if line.strip() and page.markers else None
    if whole and whole.rule and whole.rule != "caption":
        yield whole
        return
    front = layout.stuck.match(line)
    if front:
        yield _piece(start, line[:front.end()], "glued")
        start, line = start + front.end(), line[front.end():]
    done, broken = 0, bool(front)
    for left, right, mark in sorted(_cuts(line, layout, page)):
        if left < done:
            continue
        yield from _judged(start + done, line[done:left], layout, broken)
        rule = None if mark == "cut" else mark
        yield replace(_piece(start + left, line[left:right], rule), mark=None if rule else mark)
        done, broken = right, True
    yield from _judged(start + done, line[done:], layout, broken)


def _cuts(line: str, layout: Layout, page: _Habits) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, rule or mark) of the markers and captions within a line."""
    for found in layout.inline.finditer(line) if page.markers else ():
        if found["sure"] or page.markers.get(found[0]) or _between(line, found.start(), found.end()):
            yield found.start(), found.end(), mark_of(found[0], layout) or "marker"
    for found in layout.embedded.finditer(line) if page.captions else ():
        yield found.start(), _caption_end(line, found.end(), page.text), "caption"


def _caption_end(line: str, start: int, text: str) -> int:
    """Give where a caption ends that begins at `start`: where a new sentence begins without a stop before it.

    That is a word with a capital, behind one without, which the page has in small letters elsewhere ("... for a week
    Rescuers said"); else at the end of the line, or at a full stop.
    """
    for found in NEW_SENTENCE.finditer(line, start):
        if found["stop"] or re.search(rf"\b{found['word'].lower()}\b", text):
            return found.end("stop") if found["stop"] else found.start("word")
    return len(line)


def _between(line: str, start: int, end: int) -> bool:
    """Say whether what is before ends like a sentence and what follows begins like one, or is nothing."""
    before, after = line[max(0, start - 12):start].rstrip(" "), line[end:end + 12].lstrip(" ")
    before, after = before.rpartition("\n")[2], after.partition("\n")[0]
    return (not before or closed(before) or not after) and (not after or bool(BEGINS.match(after)))


def _judged(start: int, words: str, layout: Layout, broken: bool) -> Iterator[Piece]:
    """Yield the piece that some words are, or two where furniture is glued to their end; nothing for blanks."""
    if not words.strip():
        return
    whole = replace(_named(_piece(start, words), layout), breaks=broken)
    if whole.mark or whole.rule:
        yield whole
        return
    cut = _glued(whole.text, layout)
    if cut is None:
        yield whole
        return
    yield replace(_piece(whole.start, whole.text[:cut]), breaks=broken)
    yield _piece(whole.start + cut, whole.text[cut:], "glued")


def _named(piece: Piece, layout: Layout) -> Piece:
    """Give a piece with the mark or rule that its words have."""
    mark = mark_of(piece.text, layout)
    rule = None if mark else rule_of(piece.text, layout)
    return replace(piece, mark=mark, rule=rule) if mark or rule else piece


def _glued(line: str, layout: Layout) -> int | None:
    """Give where furniture begins that is glued to the last sentence of a paragraph; None where there is none."""
    if closed(line):
        return next((stop.end() for stop in STOP.finditer(line, max(0, len(line) - LONGEST_NOTE))
                     if layout.staff.match(lowered(line[stop.end():]))), None)
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
