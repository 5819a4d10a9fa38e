"""How text is cut into words, and how phrases are found in it: the same for lexicon entries and for sentences."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

# "U.S.", then words with their inner hyphens and apostrophes: "al-Shabab", "N'Djamena", "Ukraine's".
_WORD = re.compile(r"(?:[A-Z]\.){2,}(?:[’'\-][^\W_]+)*|[^\W_]+(?:[’'\-][^\W_]+)*")
_POSSESSIVE = frozenset(("'s", "’s", "'S", "’S"))
_OPEN_QUOTE = re.compile(r"(?:^|[\s(])['‘](?=\w)")
# The longest word whose full stop may be an abbreviation's: "Capt. Ann Bell".
LONGEST_ABBREVIATION = 4
_DOTS = frozenset({".", ". "})


class Word(NamedTuple):
    """A word of a sentence; start inclusive, end exclusive, the possessive ending left out of text and end."""

    text: str
    start: int
    end: int
    possessive: bool
    joined: bool        # only a space (or an abbreviation's dot) lies between the word before and this


@lru_cache(maxsize=512)
def cut(text: str) -> tuple[Word, ...]:
    """Give the words of a text in order; remembered, as several rules read the sentences of one article."""
    words: list[Word] = []
    marks = "'" in text or "’" in text
    before = -1
    behind, find = 0, text.index        # no letter stands between two words, so that each is found where it stands
    for word in _WORD.findall(text):
        start = find(word, behind)
        end = behind = start + len(word)
        joined = (start - before == 1 and text[before] == " ") or (text[before:start] in _DOTS and _short(words))
        before, possessive = end, False
        if marks:
            possessive, cut_off = _possessive(text, start, end)
            if possessive and cut_off:
                word, end = word[:-2], end - 2
            elif possessive:
                before += 1
        # Made as tuples are, which takes a third of the time of calling the class.
        words.append(_new(Word, (word, start, end, possessive, joined)))
    return tuple(words)


_new = tuple.__new__


def _short(words: Sequence[Word]) -> bool:
    """Say whether the last word may be an abbreviation, whose full stop ends nothing."""
    if not words:
        return False
    word, start, end, possessive, _ = words[-1]
    return word[0].isupper() and end - start <= LONGEST_ABBREVIATION and not possessive


def _possessive(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Say whether a word is possessive, and whether its ending belongs to the word as matched ("'s")."""
    if text[end - 2:end] in _POSSESSIVE and end - start > 2:
        return True, True
    if text[end - 1] == "s" and text[end:end + 2] in ("' ", "’ "):
        return text[end] == "’" or not _OPEN_QUOTE.search(text, 0, start), False
    return False, False


# A phrase's words with their possessives (the last word's left open), and what it stands for.
Row = tuple[tuple[tuple[str, bool], ...], T]


class Phrases(Generic[T]):
    """Phrases of one or more words and what they stand for; the longest that fits is found."""

    __slots__ = ("_alone", "_longer")

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Take (phrase, value) pairs; a phrase is cut as sentences are, and of two alike the first counts."""
        self._alone: dict[str, tuple[T, int]] = {}
        longer: dict[str, dict[str, list[Row[T]]]] = {}
        for phrase, value in entries:
            words = tuple((word.text, word.possessive) for word in cut(phrase))
            rows = longer.setdefault(words[0][0], {})
            if len(words) == 1:
                self._alone.setdefault(words[0][0], (value, 1))
            else:
                rows.setdefault(words[1][0], []).append((words, value))
        # By their first two words, as "National" and "United" begin hundreds.
        self._longer = {
            first: {second: tuple(sorted(rows, key=lambda row: -len(row[0]))) for second, rows in seconds.items()}
            for first, seconds in longer.items()
        }

    def __contains__(self, first: str) -> bool:
        """Say whether any phrase begins with this word."""
        return first in self._longer

    def firsts(self) -> frozenset[str]:
        """Give the first words of all phrases."""
        return frozenset(self._longer)

    def at(self, words: Sequence[Word], place: int) -> tuple[T, int] | None:
        """Give the value of the longest phrase that begins at a word, and how many words it has."""
        first = words[place][0]
        seconds = self._longer.get(first)
        if seconds and place + 1 < len(words) and words[place + 1].joined:
            rows = seconds.get(words[place + 1].text)
            longest = _longest(rows, words, place, fold=False) if rows else None
            if longest:
                return longest
        return self._alone.get(first)

    def at_folded(self, words: Sequence[Word], place: int) -> tuple[T, int] | None:
        """The same for phrases in lower case, whatever the case in the text."""
        first = words[place][0].lower()
        seconds = self._longer.get(first)
        if seconds and place + 1 < len(words) and words[place + 1].joined:
            rows = seconds.get(words[place + 1].text.lower())
            longest = _longest(rows, words, place, fold=True) if rows else None
            if longest:
                return longest
        return self._alone.get(first)


def _longest(rows: Sequence[Row[T]], words: Sequence[Word], place: int, *, fold: bool) -> tuple[T, int] | None:
    left = len(words) - place
    for phrase, value in rows:
        size = len(phrase)
        if size > left or words[place].possessive != phrase[0][1]:
            continue
        if words[place + 1].possessive != phrase[1][1] and size > 2:
            continue
        for i in range(2, size):
            word, (text, possessive) = words[place + i], phrase[i]
            if not word.joined or (word.text.lower() if fold else word.text) != text:
                break
            if word.possessive != possessive and i < size - 1:
                break
        else:
            return value, size
    return None
