"""What looks like furniture by its words and is an article's field by the page's habit: sources, times, senders."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.clean.pieces import Piece
from pipeline.lexicon.layout import lowered
from pipeline.lexicon.stamps import Stamps

LONGEST_STAMP = 40
LONGEST_HEADLINE = 220
BOXED = re.compile(r"\([^()]*\)$")
# A name behind a sign at a line's end: of an outlet's headline, or of a picture's holder.
TAIL = re.compile(r"\s(?:(?P<sign>[/–—-])\s|(?P<box>[(\[])(?:via )?)"
                  r"(?:[A-Z][\w.&’'-]*(?:\s(?!$)|(?=[,)\]]|$))){1,5}(?:, [^()\[\]]{0,20}\d[^()\[\]]{0,20})?[)\]]?$")
PARTED = re.compile(r"\s[|·•/–—-]\s")
SIGNED = re.compile(r"\s[-–—]\s[^-–—]{2,30}$")
SENDER = re.compile(r"[Ff]rom: ?[^<@]{2,60} <\S+@\S+>")
SHOWN = 2               # lines with other names behind a sign: then an agency's behind it is the source too
ITEMS = 0.75            # of a page's paragraphs end in their source


def spared(found: Sequence[Piece], stamps: Stamps) -> frozenset[int]:
    """Give the numbers of a page's pieces whose rule holds for others only.

    What looks like a caption by its agency ("... - Reuters") is a headline with its source above a time, or an item of
    a page whose paragraphs all end so; a link with a time is the foot of a text, and an address of who sent a message
    its source, where the page has several.
    """
    tails = Counter(_tail(piece) for piece in found if not piece.rule and not piece.mark)
    links = [n for n, piece in enumerate(found) if _is_stamped(piece, stamps)]
    senders = [n for n, piece in enumerate(found) if SENDER.fullmatch(piece.text)]
    captions = [n for n, piece in enumerate(found) if piece.rule == "caption"]
    items = [n for n in captions if _boxes(found[n])] if captions and _ends_in_sources(found) else []
    titles = [n for n in captions if _is_title(found[n], found[n + 1:n + 2], tails, stamps)]
    return frozenset([*titles, *items, *(links if len(links) >= SHOWN else ()),
                      *(senders if len(senders) >= SHOWN else ())])


def _is_title(piece: Piece, following: Sequence[Piece], tails: Counter[str | None], stamps: Stamps) -> bool:
    """Say whether what looks like a caption is a headline with its source: others of the page end so too."""
    return tails[_tail(piece) or "none"] >= SHOWN or _is_headline(piece, following, stamps)


def _ends_in_sources(found: Sequence[Piece]) -> bool:
    """Say whether nearly all paragraphs of a page end in a name in brackets: each is an item with its source."""
    long = [_boxes(piece) for piece in found if len(piece.text) > LONGEST_STAMP * SHOWN]
    return sum(long) > max(SHOWN, ITEMS * len(long))


def _boxes(piece: Piece) -> bool:
    tail = TAIL.search(piece.text)
    return tail is not None and tail["box"] is not None


def _is_stamped(piece: Piece, stamps: Stamps) -> bool:
    """Say whether a line that points elsewhere holds a time: it is the foot of a text ("Outlet - 2h - Read more")."""
    low = lowered(piece.text) if piece.rule == "pointer" and PARTED.search(piece.text) else ""
    return bool(stamps.age.search(low) or stamps.date.search(low))


def _tail(piece: Piece) -> str | None:
    """Give the sign before the name in which a headline ends; None where it ends in none."""
    found = TAIL.search(piece.text) if len(piece.text) <= LONGEST_HEADLINE else None
    return (found["sign"] or found["box"]) if found else None


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
