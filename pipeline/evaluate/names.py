"""Whether two names mean one: countries by their code, the rest by their words, case and possessives folded."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from pipeline.lexicon import Lexicon

WORD = re.compile(r"[^\W_]+")
IDLE = frozenset({"the", "a", "an", "of", "in", "for", "and", "its", "s"})
LONGEST = 4  # words of the longest form of a country's name


@dataclass(frozen=True)
class Naming:
    """Compares names with a language's countries at hand."""

    lexicon: Lexicon

    def same(self, one: str, other: str) -> bool:
        """Say whether all words of the shorter name stand in the longer: `the air force`, `Ukraine's air force`."""
        left, right = self.words(one), self.words(other)
        return bool(left and right) and (left <= right or right <= left)

    def country(self, name: str) -> str | None:
        """Give the alpha-3 code of a name that is a country's, its people's or its seat's, else None."""
        words = self.words(name)
        return next(iter(words)) if len(words) == 1 and next(iter(words)).isupper() else None

    def words(self, name: str) -> frozenset[str]:
        """Give a name's words in lower case; a country in any form is its code, in capitals."""
        plain = [word for word in folded(name) if word not in IDLE]
        found, at = set(), 0
        while at < len(plain):
            size = next((n for n in range(LONGEST, 0, -1) if tuple(plain[at : at + n]) in self._countries), 0)
            found.add(self._countries[tuple(plain[at : at + size])] if size else plain[at])
            at += size or 1
        return frozenset(found)

    @cached_property
    def _countries(self) -> dict[tuple[str, ...], str]:
        rows = self.lexicon.names.countries.items()
        forms = ((code, form) for code, row in rows for form in (row.name, *row.aliases, *row.adjectives, *row.people))
        return {tuple(word for word in folded(form) if word not in IDLE): code for code, form in forms}


def folded(text: str) -> list[str]:
    """Give the words of a text in lower case, without accents and possessives."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("'s ", " ").removesuffix("'s"))
    return WORD.findall("".join(letter for letter in plain.lower() if not unicodedata.combining(letter)))
