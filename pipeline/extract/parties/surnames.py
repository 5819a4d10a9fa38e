"""Which word of a full name an article goes on with, and in which spellings: Zelensky, Zelenskyy, Zelenskiy."""

import re

from pipeline.lexicon.names import Names

_Y_ENDING = re.compile(r"(?:iyi|yy|iy|yi|ij|ii|y|i)$")


def surname_key(word: str) -> str:
    """Give the form that spellings of one surname share: Zelensky, Zelenskyy, Zelenskiy."""
    low = word.rpartition("-")[2].lower() if word[:1].islower() else word.lower()
    return _Y_ENDING.sub("y", low) if low[-1:] in "yij" else low


def family_name(name: str, names: Names) -> str:
    """Give the word of a full name that an article goes on with: of `Abel Roe Jr.`, Roe."""
    *first, last = name.split()
    return first[-1] if len(first) > 1 and last in names.naming["generations"] else last
