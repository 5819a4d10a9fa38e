"""The words behind a number, one by one, and which of them end its phrase."""

import re
from itertools import islice
from typing import NamedTuple

from pipeline.lexicon import Lexicon
from schemas.vocabulary import Measure

TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Z]\.[A-Z]\b|[^\W_]+(?:[-'’&][^\W_]+)*['’]?|[^\w\s]")
REACH = 10  # words looked at
_new = tuple.__new__
POSSESSIVE = re.compile(r"(?<=.)['’]s?$")
AGED = re.compile(r"(?P<age>\d{1,3}|[a-z]+(?:-[a-z]+)?)-(?P<unit>year|month|week|day)s?-olds?$")


class Word(NamedTuple):
    """A word to the right of a number: lower case without the possessive ending, and place."""

    low: str
    raw: str
    start: int
    end: int

    @property
    def possessive(self) -> bool:
        """Say whether it owns what follows ("a soldier's body")."""
        return len(self.raw) != len(self.low)

    @property
    def acronym(self) -> bool:
        """Say whether it is written in capitals: "US" is no "us"."""
        return len(self.raw) > 1 and self.raw.isupper()

    @property
    def aged(self) -> re.Match[str] | None:
        """Give the age where it stands for a person: `a 9-year-old`; not `a 9-year-old's party`."""
        return AGED.match(self.low) if "-old" in self.low and not self.possessive else None

    @property
    def marks(self) -> bool:
        """Say whether it is a punctuation mark."""
        return not self.raw[0].isalnum()


def following(text: str, at: int, reach: int = REACH) -> list[Word]:
    """Give the next words after a place."""
    found: list[Word] = []
    for match in islice(TOKEN.finditer(text, at), reach):
        raw = match[0]
        low = POSSESSIVE.sub("", raw).lower() if "'" in raw or "’" in raw else raw.lower()
        # Made as tuples are, which takes a third of the time of calling the class.
        found.append(_new(Word, (low, raw, match.start(), match.end())))
    return found


def fate_of(word: Word, lexicon: Lexicon) -> Measure | None:
    """Give what a word says befell those counted; "KIA" does in capitals alone."""
    fates = lexicon.amounts.fates
    return fates.get(word.low) or fates.get(word.raw)


def ends_phrase(after: Word, lexicon: Lexicon) -> bool:
    """Say whether a word goes on after a noun rather than being owned by it ("a refugee influx")."""
    sets = lexicon.amounts.sets
    lists = ("stops", "verbs_after", "person_after", "superlatives", "determiners")
    return (
        (after.marks and after.raw != "-")
        or after.raw[0].isdigit()
        or after.low in lexicon.numbers.whole  # "shot a clerk three times"
        or after.raw[0].isupper()
        or after.low.endswith(("ed", "ing", "ly"))
        or any(after.low in sets[name] for name in lists)
        or after.low in lexicon.grammar["goes_on_of|taken_for"]
        or (after.low.endswith("s") and not after.low.endswith("ss"))
    )
