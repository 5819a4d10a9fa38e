"""The signs before the lines of quoted mail ("> ..."), which are none of its words."""

import re

from pipeline.clean.pieces import Piece

SIGNS = re.compile(r"^ ?>(?: ?>)*", re.MULTILINE)
SHARE = 0.6         # of a text's lines have them


def unquoted(text: str) -> tuple[str, tuple[Piece, ...]]:
    """Give a text with blanks for the signs of quoting, and these; as it is where most lines have none."""
    found = list(SIGNS.finditer(text)) if text.count("\n>") > 1 else []
    if len(found) < SHARE * sum(1 for line in text.split("\n") if line.strip()):
        return text, ()
    signs = (Piece(one.end() - len(one[0].lstrip()), one.end(), one[0].lstrip(), "quote") for one in found)
    return SIGNS.sub(lambda one: " " * len(one[0]), text), tuple(signs)
