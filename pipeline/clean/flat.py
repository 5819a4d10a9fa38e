"""Flat text: its lines, cut at the markers within them, without the lines that are page furniture."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.clean.adverts import without_adverts
from pipeline.clean.furniture import mark_of
from pipeline.clean.pieces import Piece, pieces
from pipeline.clean.unwrapped import unwrapped
from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout, folded, lowered
from pipeline.lexicon.stamps import Stamps
from schemas.page import Line, Page, PageText, Removal

LONGEST_MENU_WORD = 30
LONGEST_STAMP = 40
LONGEST_FIGURE, FULL = 6, 2     # characters of a counter's figure on a line of its own; its lines
FEWEST_WORDS = 12       # less is no text of its own
FIGURES = re.compile(r"[\d(),.]+")
BOXED = re.compile(r"\([^()]*\)$")
# A name behind a sign at a line's end: of an outlet's headline, or of a picture's holder.
TAIL = re.compile(r"\s(?:(?P<sign>[/–—-])\s|(?P<box>[(\[])(?:via )?)"
                  r"(?:[A-Z][\w.&’'-]*(?:\s(?!$)|(?=[,)\]]|$))){1,5}(?:, [^()\[\]]{0,20}\d[^()\[\]]{0,20})?[)\]]?$")
PARTED = re.compile(r"\s[|·•/–—-]\s")
LONGEST_HEADLINE = 220
SHOWN = 2               # lines with other names behind a sign: then an agency's behind it is the source too
SIGNED = re.compile(r"\s[-–—]\s[^-–—]{2,30}$")
SENDER = re.compile(r"[Ff]rom: ?[^<@]{2,60} <\S+@\S+>")


def clean_text(page: Page, text: str, lexicon: Lexicon, left_out: Sequence[Piece] = ()) -> PageText:
    """Give the lines of a text that may be an article's, and what was taken out.

    `left_out` are stretches of the text, in order and each with its rule, that are known to be no article's. A tab is a
    blank in the lines; in the page's text it stays, since it may part the fields of a line.
    """
    lines: list[Line] = []
    removals: list[Removal] = []
    broken = True
    plain = text if page.media_type == "text/html" else unwrapped(text, lexicon.stamps)
    found = tuple(pieces(plain.replace("\t", " "), lexicon.layout, left_out))
    judged = tuple(_judged(tuple(without_adverts(found, lexicon)), lexicon))
    for piece in judged if _tells(judged) else map(_spared, judged):
        if piece.rule:
            removals.append(Removal(page_id=page.page_id, start_char=piece.start, end_char=piece.end, rule=piece.rule,
                                    text=text[piece.start:piece.end]))
        else:
            lines.append(Line(start_char=piece.start, end_char=piece.end, text=piece.text,
                              breaks=broken or piece.breaks, mark=piece.mark))
        broken = piece.rule is not None
    return PageText(page_id=page.page_id, uri=page.uri, media_type=page.media_type, source=page.source, text=text,
                    lines=tuple(lines), removals=tuple(removals), given=page.given)


def _tells(found: Sequence[Piece]) -> bool:
    """Say whether words are left, so that captions may go: a teaser that breaks off behind one has no others."""
    return sum(len(piece.text.split()) for piece in found if not piece.rule and not piece.mark) >= FEWEST_WORDS


def _spared(piece: Piece) -> Piece:
    return piece._replace(rule=None) if piece.rule == "caption" and len(piece.text.split()) >= FEWEST_WORDS else piece


def _judged(found: Sequence[Piece], lexicon: Lexicon) -> Iterator[Piece]:
    """Yield the pieces, judged by those beside them.

    A word of menus ("World") is furniture beside another such word or other furniture, and a caption's words are a
    caption also where the credit stands only on the second of two copies. What looks like a caption by its agency
    ("... - Reuters") is a headline with its source above a time.
    """
    menu = [not piece.rule and len(piece.text) <= LONGEST_MENU_WORD and folded(piece.text) in lexicon.layout.menu
            for piece in found]
    tails = Counter(_tail(piece) for piece in found if not piece.rule and not piece.mark)
    links = sum(_is_stamped(piece, lexicon.stamps) for piece in found) >= SHOWN
    letters = sum(SENDER.fullmatch(piece.text) is not None for piece in found) >= SHOWN
    for here, piece in enumerate(found):
        if _spares(piece, found[here + 1:here + 2], tails, lexicon.stamps) \
                or (links and _is_stamped(piece, lexicon.stamps)) or (letters and SENDER.fullmatch(piece.text)):
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


def _spares(piece: Piece, following: Sequence[Piece], tails: Counter[str | None], stamps: Stamps) -> bool:
    """Say whether what looks like a caption is a headline with its source: others of the page end so too."""
    return piece.rule == "caption" and (tails[_tail(piece) or "none"] >= SHOWN
                                        or _is_headline(piece, following, stamps))


def _counts(pair: Sequence[Piece], layout: Layout) -> bool:
    """Say whether two lines are a counter: a figure, and below it what is counted ("1.2K", "SHARES")."""
    if len(pair) < FULL or not pair[0].text[0].isdigit() or len(pair[0].text) > LONGEST_FIGURE:
        return False
    return layout.counter.fullmatch(folded(f"{pair[0].text} {pair[1].text}")) is not None


def _is_stamped(piece: Piece, stamps: Stamps) -> bool:
    """Say whether a line that points elsewhere holds a time: it is the foot of a text ("Outlet - 2h - Read more")."""
    low = lowered(piece.text) if piece.rule == "pointer" and PARTED.search(piece.text) else ""
    return bool(stamps.age.search(low) or stamps.date.search(low))


def _tail(piece: Piece) -> str | None:
    """Give the sign before the name in which a headline ends; None where it ends in none."""
    found = TAIL.search(piece.text) if len(piece.text) <= LONGEST_HEADLINE else None
    return (found["sign"] or found["box"]) if found else None


def _opens_comments(found: Sequence[Piece], layout: Layout) -> bool:
    """Say whether a count of comments is the head of such: links to answer them stand below it, and no other count."""
    counts = (FIGURES.sub("", piece.text).strip() for piece in found if piece.rule == "counter")
    heads = [mark_of(words, layout) == "comments" for words in counts]
    return heads[0] and sum(heads) == 1 and sum(piece.rule == "comments" for piece in found) >= SHOWN


def _lonely(found: Sequence[Piece], menu: Sequence[bool], here: int) -> bool:
    """Say whether a menu word stands between two lines of text; at the page's ends it never does."""
    return 0 < here < len(found) - 1 and not any(menu[n] or found[n].rule for n in (here - 1, here + 1))


def _is_headline(piece: Piece, following: Sequence[Piece], stamps: Stamps) -> bool:
    """Say whether a line that ends in an agency's name is a headline: a time is beside it or on the next line."""
    own = lowered(piece.text)
    if len(own) <= LONGEST_STAMP and (stamps.date.match(own) or stamps.age.match(own)):
        return True
    boxed = BOXED.search(piece.text)
    if boxed and stamps.age.search(lowered(boxed[0])):
        return True
    low = lowered(following[0].text) if following and (boxed or SIGNED.search(piece.text)) else ""
    return 0 < len(low) <= LONGEST_STAMP and bool(stamps.age.search(low) or stamps.date.search(low))


def _captions(piece: Piece, following: Piece) -> bool:
    return following.rule == "caption" and following.text.startswith(piece.text)
