"""A sentence laid open for the rules: its words, and the questions that every rule asks of them."""

import re
from dataclasses import dataclass
from functools import cached_property

from pipeline.lexicon import Lexicon
from pipeline.lexicon.gazetteer import fold
from pipeline.lexicon.names import CommonNoun, Known, Title
from pipeline.lexicon.words import Word, cut

# A smaller town does not lend its name to an office or a force without being known from elsewhere.
LEAST_PEOPLE = 20_000

# "Deir al-Asafir", "Bashar al-Assad": a name though its first letter is small.
_ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|e[lsz]?|u[ls])-[A-Z]")


@dataclass(frozen=True)
class Reading:
    """The words of one sentence with the lexicon beside them."""

    text: str
    lexicon: Lexicon

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Give the words in order."""
        return cut(self.text)

    @cached_property
    def headline(self) -> bool:
        """Say whether most long words are capitalised, so that a capital tells nothing."""
        if self.text.rstrip("'’\"”)").endswith("."):
            return False
        long = [word.text for word in self.words if len(word.text) > 3 and word.text[0].isalpha()]
        return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.75 * len(long)

    @property
    def place_words(self) -> frozenset[str]:
        """Give the words that make the name beside them a place: province, district, village."""
        return self.lexicon.names.place_words

    def known(self, at: int) -> tuple[Known, int] | None:
        """Give who a phrase at a word names, and its length in words."""
        return self.lexicon.names.known.at(self.words, at)

    def noun(self, at: int) -> tuple[CommonNoun, int] | None:
        """Give the common noun of actors at a word, and its length in words."""
        return self.lexicon.names.nouns.at_folded(self.words, at) if at < len(self.words) else None

    def title(self, at: int) -> tuple[Title, int] | None:
        """Give what the words of a title at a word are, and how many they are."""
        return self.lexicon.names.titles.at_folded(self.words, at) if at < len(self.words) else None

    def joined(self, at: int) -> bool:
        """Say whether there is a word here, divided by no mark from the one before."""
        return 0 < at < len(self.words) and self.words[at].joined

    def capital(self, at: int) -> bool:
        """Say whether a word here could be part of a name."""
        word = self.words[at].text
        if word[0].isupper():
            return word not in self.lexicon.names.naming["not_names"]
        return bool(_ARTICLE.match(word))

    def run(self, at: int, most: int = 5) -> int:
        """Give the end (exclusive) of the capitalised words from here, particles between them included."""
        end = at
        while end < len(self.words) and end - at < most and (end == at or self.joined(end)):
            if not self.capital(end) and not (end > at and self._particle(end)):
                break
            end += 1
            if self.words[end - 1].possessive:
                break
        return end

    def _particle(self, at: int) -> bool:
        following = at + 1
        particles = self.lexicon.names.naming["particles"]
        return (
            self.words[at].text.lower() in particles
            and self.joined(following)
            and (self.capital(following) or self.words[following].text.lower() in particles)
        )

    def name_end(self, at: int) -> int:
        """Give the end of a person's name from here: at most four words, up to what is no one's name."""
        end = at
        limit = self.run(at)
        while end < limit:
            if end > at and self._stops(end):
                break
            end += 1
        return end

    def _stops(self, at: int) -> bool:
        word = self.words[at].text
        if word in self.lexicon.names.first_names:
            return False
        known = self.known(at)
        return known is not None and known[0].form not in ("person", "seat")

    def thing(self, at: int) -> bool:
        """Say whether a word here makes what stands before it a place or a body."""
        if not self.joined(at):
            return False
        word = self.words[at].text
        return word in self.lexicon.names.naming["things"] or word in self.lexicon.names.bodies

    def says(self, at: int) -> bool:
        """Say whether a verb of saying stands here."""
        return 0 <= at < len(self.words) and self.words[at].text.lower() in self.lexicon.cues.say

    def country_of(self, name: str) -> str | None:
        """Give the country of a place by its name: a first-order region's, else the most populous city's.

        None where it names no place, the empty string where regions of several countries bear the name (Punjab).
        """
        key = fold(name)
        if key in self.lexicon.names.naming["compass"] or name in self.lexicon.names.first_names:
            return None
        known = self.lexicon.gazetteer.known.at(cut(name), 0)
        if known:
            return known[0].country or ""
        regions, cities = self.lexicon.gazetteer.regions.named(key), self.lexicon.gazetteer.cities(key)
        states = tuple(region for region in regions if region.admin1_code in self.lexicon.gazetteer.shortened)
        regions = states or regions  # Florida is no town of Puerto Rico's
        if len({region.country for region in regions}) > 1 and not cities:
            return ""
        places = (*regions, *(city for city in cities if city.people >= LEAST_PEOPLE))
        return places[0].country if places else None
