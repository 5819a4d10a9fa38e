"""Flat text: its lines, cut at the markers within them, without the lines that are page furniture."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.clean.pieces import Piece, pieces
from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout, folded
from schemas.page import Line, Page, PageText, Removal

LONGEST_MENU_WORD = 30


def clean_text(page: Page, text: str, lexicon: Lexicon) -> PageText:
    """Give the lines of a text that may be an article's, and what was taken out."""
    lines: list[Line] = []
    removals: list[Removal] = []
    broken = True
    for piece in _judged(tuple(pieces(text, lexicon.layout)), lexicon.layout):
        if piece.rule:
            removals.append(Removal(page_id=page.page_id, start_char=piece.start, end_char=piece.end, rule=piece.rule,
                                    text=piece.text))
            broken = True
        else:
            lines.append(Line(start_char=piece.start, end_char=piece.end, text=piece.text,
                              breaks=broken or piece.breaks, mark=piece.mark))
            broken = False
    return PageText(page_id=page.page_id, uri=page.uri, media_type=page.media_type, source=page.source, text=text,
                    lines=tuple(lines), removals=tuple(removals), given=page.given)


def _judged(found: Sequence[Piece], layout: Layout) -> Iterator[Piece]:
    """Yield the pieces; a word of menus ("World") is furniture where another such word or furniture is beside it."""
    menu = [not piece.rule and len(piece.text) <= LONGEST_MENU_WORD and folded(piece.text) in layout.menu
            for piece in found]
    for here, piece in enumerate(found):
        if not menu[here] or piece.mark:
            yield piece
            continue
        beside = [there for there in (here - 1, here + 1) if 0 <= there < len(found)]
        lonely = all(not menu[there] and not found[there].rule for there in beside) and len(beside) == 2
        yield piece if lonely else replace(piece, rule="menu")
