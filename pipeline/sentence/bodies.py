"""Long names of bodies, which a run of capitals breaks off in: `the Mining, Energy and Steel Union`."""

from collections.abc import Callable, Iterator
from typing import Protocol

from pipeline.lexicon import Lexicon
from pipeline.lexicon.gazetteer import Place
from pipeline.lexicon.names import CommonNoun, Known, Title
from pipeline.lexicon.words import Word

MOST = 9  # words of such a name
KIND = "organization"  # of those that are so named


class LaidOpen(Protocol):
    """What is asked of a sentence laid open."""

    words: tuple[Word, ...]
    text: str
    lexicon: Lexicon
    bodies: frozenset[int]
    joined: Callable[[int], bool]
    capital: Callable[[int], bool]
    known: Callable[[int], tuple[Known, int] | None]
    noun: Callable[[int], tuple[CommonNoun, int] | None]
    title: Callable[[int], tuple[Title, int] | None]
    land: Callable[[int], tuple[Place, int] | None]


def long_names(reading: LaidOpen) -> Iterator[range]:
    """Yield the words of each body's name that has a list or people who own it in it: `the Farmers' Council`."""
    for head in sorted(reading.bodies):
        if reading.lexicon.names.bodies[reading.words[head].text] != KIND or not reading.joined(head):
            continue
        if _place(reading, head):
            continue
        first = _first(reading, head)
        if first is not None and not (reading.joined(head + 1) and reading.capital(head + 1)):
            yield range(first, head + 1)


def _first(reading: LaidOpen, head: int) -> int | None:
    """Give the first word of the name that ends on a word; None where no list and no people are in it."""
    at, listed, owned = head, False, False
    while at and head - at < MOST:
        before = at - 1
        named = reading.joined(at) and reading.capital(before) and not _article(reading, before)
        if named and (not reading.words[before].possessive or _people(reading, before)):
            at, owned = before, owned or reading.words[before].possessive
        elif (item := _item(reading, at)) is not None:
            at, listed = item, True
        else:
            break
    behind_article = at > 0 and _article(reading, at - 1)
    return at if (listed and behind_article) or (owned and not listed) else None


def _article(reading: LaidOpen, at: int) -> bool:
    return reading.words[at].text.lower() in reading.lexicon.grammar["articles"]


def _people(reading: LaidOpen, at: int) -> bool:
    """Say whether a word names people who may own a body: `Farmers'`, `Women's`; no name's."""
    return reading.noun(at) is not None and reading.known(at) is None


def _item(reading: LaidOpen, at: int) -> int | None:
    """Give the word of a list that ends before the one at a word, where neither names anybody by itself."""
    last = at - 1
    comma = reading.text[reading.words[last].end : reading.words[at].start] == ", "
    if not comma and reading.joined(at) and reading.words[last].text == "and" and reading.joined(last):
        last -= 1
    elif not comma:
        return None
    if last < 1 or not reading.capital(last) or last in reading.bodies or reading.words[last].possessive:
        return None
    return None if any(_somebody(reading, i) for i in (last, at)) else last


def _somebody(reading: LaidOpen, at: int) -> bool:
    title = reading.title(at)
    return bool(reading.known(at)) or (title is not None and title[0].head)


def _place(reading: LaidOpen, head: int) -> bool:
    """Say whether a land's name ends on a word: `the West Bank`."""
    lands = ((at, reading.land(at)) for at in range(max(0, head - 2), head))
    return any(land is not None and at + land[1] > head for at, land in lands)
