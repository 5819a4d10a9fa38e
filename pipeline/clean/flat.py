"""Flat text: its lines, cut at the markers within them, without the lines that are page furniture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.clean.adverts import without_adverts
from pipeline.clean.folios import without_folios
from pipeline.clean.furniture import mark_of
from pipeline.clean.pieces import Piece, pieces
from pipeline.clean.quoted import unquoted
from pipeline.clean.spared import spared
from pipeline.clean.unwrapped import unwrapped
from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout, folded
from schemas.page import Line, Page, PageText, Removal

LONGEST_MENU_WORD = 30
LONGEST_FIGURE, FULL = 6, 2     # characters of a counter's figure on a line of its own; its lines
FEWEST_WORDS = 12       # less is no text of its own
FIGURES = re.compile(r"[\d(),.]+")
SHOWN = 2               # lines with other names behind a sign: then an agency's behind it is the source too


def clean_text(page: Page, text: str, lexicon: Lexicon, left_out: Sequence[Piece] = ()) -> PageText:
    """Give the lines of a text that may be an article's, and what was taken out.

    `left_out` are stretches of the text, in order and each with its rule, that are known to be no article's. A tab is a
    blank in the lines; in the page's text it stays, since it may part the fields of a line.
    """
    lines: list[Line] = []
    removals: list[Removal] = []
    broken = True
    plain, taken, resumed = _plain(text, lexicon) if page.media_type != "text/html" else (text, (), frozenset[int]())
    found = tuple(pieces(plain.replace("\t", " "), lexicon.layout, left_out))
    judged = tuple(_judged(tuple(without_adverts(found, lexicon)), lexicon))
    for piece in [*(judged if _tells(judged) else map(_spared, judged)), *taken]:
        joined = "\n" in text[piece.start:piece.end]       # by blanks, one for each sign and line end
        words = " ".join(piece.text.split()) if joined else piece.text
        if piece.rule:
            removals.append(Removal(page_id=page.page_id, start_char=piece.start, end_char=piece.end, rule=piece.rule,
                                    text=text[piece.start:piece.end]))
        elif lines and piece.start in resumed and not piece.mark and lines[-1].mark is None:
            lines[-1] = replace(lines[-1], end_char=piece.end, text=f"{lines[-1].text} {words}")
        else:
            lines.append(Line(start_char=piece.start, end_char=piece.end, text=words,
                              breaks=broken or piece.breaks, mark=piece.mark))
        broken = piece.rule is not None
    return PageText(page_id=page.page_id, uri=page.uri, media_type=page.media_type, source=page.source, text=text,
                    lines=tuple(lines), removals=tuple(sorted(removals, key=lambda one: one.start_char)),
                    given=page.given)


def _plain(text: str, lexicon: Lexicon) -> tuple[str, tuple[Piece, ...], frozenset[int]]:
    """Give a flat text as it was before it was quoted, paged and broken, what went, and where a line goes on behind."""
    shown, signs = unquoted(text)
    shown, heads, resumed = without_folios(shown)
    return unwrapped(shown, lexicon.stamps), (*signs, *heads), resumed


def _tells(found: Sequence[Piece]) -> bool:
    """Say whether words are left, so that captions may go: a teaser that breaks off behind one has no others."""
    return sum(len(piece.text.split()) for piece in found if not piece.rule and not piece.mark) >= FEWEST_WORDS


def _spared(piece: Piece) -> Piece:
    return piece._replace(rule=None) if piece.rule == "caption" and len(piece.text.split()) >= FEWEST_WORDS else piece


def _judged(found: Sequence[Piece], lexicon: Lexicon) -> Iterator[Piece]:
    """Yield the pieces, judged by those beside them.

    A word of menus ("World") is furniture beside another such word or other furniture, and a caption's words are a
    caption also where the credit stands only on the second of two copies.
    """
    menu = [not piece.rule and len(piece.text) <= LONGEST_MENU_WORD and folded(piece.text) in lexicon.layout.menu
            for piece in found]
    fields = spared(found, lexicon.stamps)
    for here, piece in enumerate(found):
        if here in fields:
            yield piece._replace(rule=None)
        elif piece.rule == "counter" and _opens_comments(found[here:], lexicon.layout):
            yield piece._replace(rule=None, mark="comments")
        elif piece.rule or piece.mark:
            yield piece
        elif any(_counts(found[max(0, n):n + FULL], lexicon.layout) for n in (here - 1, here)):
            yield piece._replace(rule="counter")
        elif menu[here] and not _lonely(found, menu, here):
            yield piece._replace(rule="menu")
        elif here + 1 < len(found) and _captions(piece, found[here + 1]):
            yield piece._replace(rule="caption")
        else:
            yield piece


def _counts(pair: Sequence[Piece], layout: Layout) -> bool:
    """Say whether two lines are a counter: a figure, and below it what is counted ("1.2K", "SHARES")."""
    if len(pair) < FULL or not pair[0].text[0].isdigit() or len(pair[0].text) > LONGEST_FIGURE:
        return False
    return layout.counter.fullmatch(folded(f"{pair[0].text} {pair[1].text}")) is not None


def _opens_comments(found: Sequence[Piece], layout: Layout) -> bool:
    """Say whether a count of comments is the head of such: links to answer them stand below it, and no other count."""
    counts = (FIGURES.sub("", piece.text).strip() for piece in found if piece.rule == "counter")
    heads = [mark_of(words, layout) == "comments" for words in counts]
    return heads[0] and sum(heads) == 1 and sum(piece.rule == "comments" for piece in found) >= SHOWN


def _lonely(found: Sequence[Piece], menu: Sequence[bool], here: int) -> bool:
    """Say whether a menu word stands between two lines of text; at the page's ends it never does."""
    return 0 < here < len(found) - 1 and not any(menu[n] or found[n].rule for n in (here - 1, here + 1))


def _captions(piece: Piece, following: Piece) -> bool:
    return following.rule == "caption" and following.text.startswith(piece.text)
