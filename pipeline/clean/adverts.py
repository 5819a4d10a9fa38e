"""Boxes that a page sells: a few short lines under a label ("Sponsored"), set apart at both ends."""

from collections.abc import Iterator, Sequence

from pipeline.clean.pieces import Piece
from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import closed, folded, lowered

RULE = "advert"
FEWEST, MOST, LONGEST = 2, 4, 100      # lines of a box; characters of one


def without_adverts(found: Sequence[Piece], lexicon: Lexicon) -> Iterator[Piece]:
    """Yield a page's pieces, the lines of such boxes below a text told as furniture; a card has a time or a source."""
    left = 0        # lines of the box that is open
    for n, piece in enumerate(found):
        if left:
            left -= 1
            yield piece if piece.rule else piece._replace(rule=RULE, mark=None)
            continue
        opens = piece.rule == RULE and piece.breaks and any(closed(one.text) for one in found[:n])
        left = _box(found[n + 1:n + 2 + MOST], lexicon) if opens else 0
        yield piece


def _box(below: Sequence[Piece], lexicon: Lexicon) -> int:
    """Give how many lines below a label are of its box; 0 where they may be an article's."""
    size = next((n for n, piece in enumerate(below) if piece.breaks), len(below))
    return size if FEWEST <= size <= MOST and all(_sells(piece, lexicon) for piece in below[:size]) else 0


def _sells(piece: Piece, lexicon: Lexicon) -> bool:
    low = lowered(piece.text)
    timed = any(not found["word"] for found in lexicon.stamps.age.finditer(low)) or lexicon.stamps.date.search(low)
    return len(low) <= LONGEST and not timed and not piece.mark and folded(low) not in lexicon.layout.outlets
