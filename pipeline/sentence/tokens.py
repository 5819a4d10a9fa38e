"""Words of a sentence with their places."""

import re
from typing import NamedTuple

# Abbreviations with inner stops, words with inner hyphens and apostrophes, figures, else one mark each. What begins
# with a plain letter stands first: most tokens do, and plain letters are matched faster than those of every script.
TOKEN = re.compile(
    r"[A-Za-z](?:(?:\.[A-Za-z])+\.|[A-Za-z]*+[^\W\d_]*+(?:[-'’][^\W_]+)*)"
    r"|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W_]+)*|[^\W_]+|\S"
)

# A few plain words that somebody keeps at arm's length and that stay in their clause: "hostage 'beheaded' by rebels".
# The mark first, what stands before it after that: searching for a mark is quick.
SCARE = re.compile(
    r"([\"'“‘])(?<![^\s(].)"
    r"([a-z][a-z-]*(?: [a-z0-9-]+){0,2}|[a-z][^\"'”’“‘,.]{2,40}(?=[\"'”’] by ))"
    r"([\"'”’])(?=[\s.;:)]|$)"
)

_new = tuple.__new__
STOPS = frozenset(",.;:!?")  # behind a word of plain letters, as most marks stand
QUOTES = frozenset("\"“”‘’'«»")


class Token(NamedTuple):
    """A word: start inclusive, end exclusive, and its lower-case form with a straight apostrophe."""

    start: int
    end: int
    low: str


def words_of(text: str) -> tuple[str, ...]:
    """Give the tokens of a sentence in lower case alone: all that most sentences need."""
    text = _without_scares(text)
    low = _lowered(text)
    if low is None:
        return tuple(_low(found) for found in TOKEN.findall(text))
    words: list[str] = []
    for written in low.split():  # what stands between two blanks is one word of plain letters, or has marks to part
        if written.isalpha():
            words.append(written)
        elif written[-1] in STOPS and written[:-1].isalpha():
            words += (written[:-1], written[-1])
        else:
            words += TOKEN.findall(written)
    return tuple(words)


def tokenise(text: str, words: tuple[str, ...]) -> tuple[Token, ...]:
    """Give the tokens of a sentence in order, of which words_of gave the words; they never overlap."""
    text = _without_scares(text)
    low = _lowered(text)
    if low is None:
        return tuple(Token(m.start(), m.end(), _low(m.group())) for m in TOKEN.finditer(text))
    tokens, end, find = list[Token](), 0, low.index  # between two tokens stands only white space
    for word in words:
        start = find(word, end)
        end = start + len(word)
        # Made as tuples are, which takes a third of the time of calling the class.
        tokens.append(_new(Token, (start, end, word)))
    return tuple(tokens)


def _without_scares(text: str) -> str:
    """Blank the marks around scare quotes; every other sign keeps its place."""
    plain = "'" not in text and '"' not in text and text.isascii()
    return text if plain else SCARE.sub(_unmarked, text)


def _unmarked(found: re.Match[str]) -> str:
    """Give the words between scare quotes; a function, since a template is read anew for each text."""
    return f" {found[2]} "


def _lowered(text: str) -> str | None:
    """Give a text in lower case; None where that is of another length, so that each word is folded by itself."""
    low = _low(text)
    return low if len(low) == len(text) else None


def _low(text: str) -> str:
    return text.lower().replace("’", "'")
