"""Words of a sentence with their places."""

import re
from typing import NamedTuple

# Abbreviations with inner stops, figures, words with inner hyphens and apostrophes, else one mark each.
TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W_]+)*|[^\W_]+|\S")


class Token(NamedTuple):
    """A word: start inclusive, end exclusive, and its lower-case form with a straight apostrophe."""

    start: int
    end: int
    low: str


def tokenise(text: str) -> tuple[Token, ...]:
    """Give the tokens of a sentence in order; they never overlap."""
    low = text.lower().replace("’", "'")
    if len(low) != len(text):  # a few capitals become two letters; then each word is folded by itself
        return tuple(Token(m.start(), m.end(), m.group().lower().replace("’", "'")) for m in TOKEN.finditer(text))
    return tuple([Token(m.start(), m.end(), low[m.start() : m.end()]) for m in TOKEN.finditer(text)])
