"""A page's lines cut into pieces: at the markers that scraping leaves, and where furniture is glued to a paragraph."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from pipeline.clean.furniture import LONGEST_CAPTION, LONGEST_GLUED, glued_to, mark_of, rule_of
from pipeline.clean.galleries import galleries
from pipeline.clean.playlists import MINUTES, playlists
from pipeline.clean.recurring import recurring
from pipeline.lexicon.layout import Layout, closed, folded, lowered

LINE = re.compile(r"[^\n]+")
BEGINS = re.compile(r"""["'“‘(\[]*[A-Z0-9]""")
LAST_STOP = re.compile(r"""[.!?]["'”’)]*\s+(?=[^.!?]*$)""")
STOP = re.compile(r"""[.!?]["'”’)]*\s*(?=[A-Z(©])""")
NEW_SENTENCE = re.compile(r"(?P<stop>[a-z)][.!?])(?= [A-Z])|(?<=[a-z0-9)]) (?P<word>[A-Z][a-z]+)\b")
SMALL = re.compile(r"\b[a-z]+\b")
# A newsroom's note at the end of a paragraph is no longer than this.
LONGEST_NOTE = 160
# What a text goes on with elsewhere ("... the coast [+2140 chars]", "... the coast… more").
REST = re.compile(r"(?P<all>\[(?:\+\d+ [a-z]+|…|\.\.\.)\]|(?<=…|\.) ?(?P<more>[\w ]{4,25}))$")
FEWEST_SHARES = 3       # words of a share bar
FEWEST_CAPTION = 6      # words of a caption with its credit
# How often a marker must stand in plain places before it is taken for one in every place.
OFTEN = 2


class Piece(NamedTuple):
    """A stretch of a page, trimmed: furniture where it has a rule, else words or a mark for segmenting."""

    start: int
    end: int
    text: str
    rule: str | None = None
    mark: str | None = None
    breaks: bool = False        # a blank line or a marker stood before it


@dataclass(frozen=True, slots=True)
class _Page:
    """What a page shows as a whole, so that its lines are searched only for what is there at all."""

    layout: Layout
    text: str
    markers: Mapping[str, bool]     # whether each goes wherever it stands
    words: frozenset[str]           # those in small letters, where captions stand within lines; else none
    notes: bool                     # the newsroom's notes stand somewhere
    galleries: bool                 # captions of a gallery do
    lengths: bool                   # lengths of videos do
    bars: tuple[str, ...]           # words of share bars that do; none where too few for a bar
    own: re.Pattern[str] | None     # the page's own markers


def pieces(text: str, layout: Layout, left_out: Sequence[Piece] = ()) -> Iterator[Piece]:
    """Yield all of a text but its white space, in order; what is left out already stays as it is."""
    page = _page(text, _shown(text, left_out), layout, flat=not left_out)
    end = 0
    left = iter(left_out)
    known = next(left, None)
    for found in LINE.finditer(text):
        if known and found.start() >= known.start:
            if found.end() >= known.end:
                yield known
                known, end = next(left, None), found.end()
            continue
        blank = text.count("\n", end, found.start()) > 1
        for piece in _split(found.start(), found[0], page):
            yield piece._replace(breaks=True) if blank else piece
            blank, end = False, found.end()


def _shown(text: str, left_out: Sequence[Piece]) -> str:
    """Give a text without what is left out of it already."""
    edges = [0, *(edge for piece in left_out for edge in (piece.start, piece.end)), len(text)]
    return "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def _page(text: str, shown: str, layout: Layout, *, flat: bool) -> _Page:
    """Look once for what lines may be searched for; only those that are shown will be."""
    low = shown.lower()
    captions = any(words in shown for words in layout.embedding)
    bars = tuple(word for word in layout.bar_words if word in text)
    return _Page(layout, text, _markers(text, layout), frozenset(SMALL.findall(text)) if captions else frozenset(),
                 any(words in low for words in layout.notes), any(words in shown for words in layout.gallery),
                 MINUTES.search(shown) is not None, bars if len(bars) >= FEWEST_SHARES else (),
                 recurring(shown, layout, flat=flat))


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


def _split(start: int, line: str, page: _Page) -> Iterator[Piece]:
    """Yield the pieces of one line: furniture glued to its front, markers by their rule, the words around them."""
    if page.markers and line.strip():
        whole = _named(start, line, page.layout, breaks=False)
        if whole.rule and whole.rule != "caption":
            yield from _unglued(whole, page)
            return
    front = page.layout.stuck.match(line)
    if front:
        yield _piece(start, line[:front.end()], "glued")
        start, line = start + front.end(), line[front.end():]
    done, broken = 0, bool(front)
    for left, right, mark in _cuts(line, page):
        if left < done:
            continue
        yield from _judged(start + done, line[done:left], page, breaks=broken)
        yield _piece(start + left, line[left:right], *((None, mark) if mark == "cut" else (mark, None)))
        done, broken = right, True
    yield from _judged(start + done, line[done:], page, breaks=broken)


def _cuts(line: str, page: _Page) -> list[tuple[int, int, str]]:
    """Give (start, end, rule or mark) of the markers and captions within a line, in order."""
    found = [(start, end, "gallery") for start, end in galleries(line, page.layout)] if page.galleries else []
    found += [(start, end, "playlist") for start, end in playlists(line)] if page.lengths else []
    if sum(map(line.count, page.bars)) >= FEWEST_SHARES:
        found += [(one.start(), one.end(), "share") for one in page.layout.bar.finditer(line)]
    if any(marker in line for marker in page.markers):
        found += _marked(line, page)
    rest = REST.search(line) if line[-1:] == "]" or "…" in line or "..." in line else None
    if rest and (rest["more"] is None or folded(rest["more"]) in page.layout.junk):
        found.append((rest.start("all"), rest.end(), "cut"))
    if page.words:
        found += [(one.start(), _caption_end(line, one.end(), page.words), "caption")
                  for one in page.layout.embedded.finditer(line)]
    own = page.own.finditer(line) if page.own else ()
    found += [(one.start(), one.end(), "marker") for one in own
              if not any(start < one.end() and one.start() < end for start, end, _ in found)]
    return sorted(found)


def _marked(line: str, page: _Page) -> Iterator[tuple[int, int, str]]:
    """Yield the markers within a line; of several side by side what stands before the first and behind each counts."""
    first = end = 0
    for one in page.layout.inline.finditer(line):
        first = first if end and not line[end:one.start()].strip() else one.start()
        if one["sure"] or page.markers.get(one[0]) or _between(line, first, one.end()):
            yield one.start(), one.end(), mark_of(one[0], page.layout) or "marker"
            end = one.end()


def _caption_end(line: str, start: int, words: frozenset[str]) -> int:
    """Give where a caption ends that begins at `start`: where a new sentence begins without a stop before it.

    That is a word with a capital, behind one without, which the page has in small letters elsewhere ("... for a week
    Rescuers said"); or at a full stop; else at the end of the line, if that is near.
    """
    for found in NEW_SENTENCE.finditer(line, start, start + LONGEST_CAPTION):
        if found["stop"] or found["word"].lower() in words:
            return found.end("stop") if found["stop"] else found.start("word")
    return len(line) if len(line) <= start + LONGEST_CAPTION else start


def _between(line: str, start: int, end: int) -> bool:
    """Say whether what is before ends like a sentence and what follows begins like one, or is nothing."""
    before, after = line[max(0, start - 12):start].rstrip(" "), line[end:end + 12].lstrip(" ")
    before, after = before.rpartition("\n")[2], after.partition("\n")[0]
    return (not before or closed(before) or not after) and (not after or bool(BEGINS.match(after)))


def _judged(start: int, words: str, page: _Page, *, breaks: bool) -> Iterator[Piece]:
    """Yield the piece that some words are, or two where furniture is glued to their end; nothing for blanks."""
    if not words.strip():
        return
    whole = _named(start, words, page.layout, breaks=breaks)
    if whole.rule == "appeal" and len(whole.text) > LONGEST_NOTE:
        yield from _by_sentences(whole, page.layout)
        return
    cut = None if whole.mark or whole.rule else _glued(whole.text, page)
    if cut is None:
        yield from _unglued(whole, page)
        return
    yield _piece(whole.start, whole.text[:cut], breaks=breaks)
    yield _piece(whole.start + cut, whole.text[cut:], "glued")


def _unglued(whole: Piece, page: _Page) -> Iterator[Piece]:
    """Yield a piece, or two of a caption or link behind sentences of the text, which scraping has glued together."""
    cut = glued_to(whole.text, whole.rule, page.layout) if whole.rule in ("caption", "pointer") else 0
    if not cut or (whole.rule == "caption" and _apart(page)):
        yield whole
        return
    yield _piece(whole.start, whole.text[:cut], breaks=whole.breaks)
    yield _piece(whole.start + cut, whole.text[cut:], whole.rule)


def _apart(page: _Page) -> bool:
    """Say whether a page's captions stand on lines of their own: most of them are one sentence."""
    lines = [line for found in LINE.finditer(page.text) if len((line := found[0].strip()).split()) >= FEWEST_CAPTION]
    captions = [glued_to(line, "caption", page.layout) for line in lines if rule_of(line, page.layout) == "caption"]
    return captions.count(0) * 2 > len(captions)


def _by_sentences(piece: Piece, layout: Layout) -> Iterator[Piece]:
    """Yield a long appeal in parts, since one may be glued to a paragraph: each sentence is judged for itself."""
    stops = [0, *(stop.end() for stop in STOP.finditer(piece.text)), len(piece.text)]
    parts = [(left, right) for left, right in pairwise(stops) if piece.text[left:right].strip()]
    judged = [(left, right, rule_of(piece.text[left:right].strip(), layout)) for left, right in parts]
    for rule, group in groupby(judged, key=lambda part: part[2]):
        run = list(group)
        yield _piece(piece.start + run[0][0], piece.text[run[0][0]:run[-1][1]], rule, breaks=True)


def _named(start: int, words: str, layout: Layout, *, breaks: bool) -> Piece:
    """Make a piece with the mark or rule that its words have."""
    text = words.strip()
    mark = mark_of(text, layout)
    return _piece(start, words, None if mark else rule_of(text, layout), mark, breaks=breaks)


def _glued(line: str, page: _Page) -> int | None:
    """Give where furniture begins that is glued to the last sentence of a paragraph; None where there is none."""
    layout = page.layout
    if closed(line):
        stops = STOP.finditer(line, max(0, len(line) - LONGEST_NOTE)) if page.notes else ()
        return next((stop.end() for stop in stops if layout.staff.match(lowered(line[stop.end():]))), None)
    stop = LAST_STOP.search(line, max(0, len(line) - LONGEST_GLUED - 4))
    if stop is None or not BEGINS.match(line, stop.end()):
        return None
    rest = line[stop.end():]
    rule = mark_of(rest, layout) or rule_of(rest, layout)
    return stop.end() if rule and not (rule == "marker" and rest[0] == "(") else None      # "(More)" is a link's


def _piece(start: int, words: str, rule: str | None = None, mark: str | None = None, *, breaks: bool = False) -> Piece:
    """Make a piece of words that are not blank, without the white space at their ends."""
    text = words.strip()
    first = start + words.index(text)
    return Piece(first, first + len(text), text, rule, mark, breaks)
