"""A sentence laid open for the rules: its words, and the questions that every rule asks of them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from pipeline.lexicon import Lexicon
from pipeline.lexicon.gazetteer import Place, fold
from pipeline.lexicon.names import CommonNoun, Known, Title
from pipeline.lexicon.traits import ACTOR, BODY, CAPITAL, KNOWN, LAND, NOUN, PLACE, SAYS, TITLE, TRAITS
from pipeline.lexicon.words import Word, cut
from pipeline.sentence.bodies import long_names

# A smaller town does not lend its name to an office or a force without being known from elsewhere.
LEAST_PEOPLE = 20_000

T = TypeVar("T")
Ask = Callable[[int], bool]
Find = Callable[[int], tuple[T, int] | None]  # of the word at an index: what begins there, and its length in words


TITLED = 5  # words on either side of one that show a headline, and long ones among them


class Reading:
    """The words of one sentence with the lexicon beside them.

    Its questions are look-ups in what one pass over the words found, as each is asked of most words many times.
    """

    __slots__ = (
        "_headline", "_long", "_runs", "actors", "bodies", "capital", "heading", "joined", "known", "land", "lexicon",
        "noun", "places", "says", "text", "title", "words",
    )  # fmt: skip
    known: Find[Known]  # who a phrase at a word names
    land: Find[Place]  # the country, region or water of a phrase at a word
    noun: Find[CommonNoun]  # the common noun of actors at a word
    title: Find[Title]  # what the words of a title at a word are
    joined: Ask  # whether there is a word here, divided by no mark from the one before
    capital: Ask  # whether a word here could be part of a name
    says: Ask  # whether a verb of saying stands here
    bodies: frozenset[int]  # words that a body's name ends on or begins with
    actors: list[int]  # words at which something of actors may begin
    places: list[int]  # words at which a place's name may begin
    heading: bool  # whether it is an article's title

    def __init__(self, text: str, lexicon: Lexicon, *, heading: bool = False) -> None:
        """Cut a sentence, or the title above them, into words and look them up."""
        self.heading = heading
        self.text, self.lexicon, self.words = text, lexicon, cut(text)
        self._headline: bool | None = None
        self._runs: dict[int, int] = {}
        self._long: dict[int, range] | None = None  # by word
        marked: list[list[int]] = [[] for _ in range(TRAITS)]
        for at, word in enumerate(self.words):
            for trait in lexicon.traits(word[0]):
                marked[trait].append(at)
        names = lexicon.names
        self.known = self._phrases(names.known.at, marked[KNOWN])
        self.land = self._phrases(lexicon.gazetteer.known.at, marked[LAND])
        self.noun = self._phrases(names.nouns.at_folded, marked[NOUN])
        self.title = self._phrases(names.titles.at_folded, marked[TITLE])
        self.joined = {at for at, word in enumerate(self.words) if word[4] and at}.__contains__
        self.capital, self.says = {*marked[CAPITAL]}.__contains__, {*marked[SAYS]}.__contains__
        self.bodies, self.actors, self.places = frozenset(marked[BODY]), marked[ACTOR], marked[PLACE]

    def _phrases(self, look: Callable[[Sequence[Word], int], tuple[T, int] | None], places: Sequence[int]) -> Find[T]:
        """Give a look-up of what phrases begin at words; none begins at other words than these."""
        return {at: found for at in places if (found := look(self.words, at))}.get

    @property
    def headline(self) -> bool:
        """Say whether most long words are capitalised, so that a capital tells nothing."""
        if self._headline is None:
            self._headline = self._loud()
        return self._headline

    def _loud(self) -> bool:
        if self.text.rstrip("'’\"”)").endswith("."):
            return False
        long = [word.text for word in self.words if len(word.text) > 3 and word.text[0].isalpha()]
        return len(long) > (1 if self.heading else 3) and sum(word[0].isupper() for word in long) > 0.75 * len(long)

    @property
    def place_words(self) -> frozenset[str]:
        """Give the words that make the name beside them a place: province, district, village."""
        return self.lexicon.names.place_words

    def run(self, at: int, most: int = 5) -> int:
        """Give the end (exclusive) of the capitalised words from here, particles between them included."""
        end = self._runs.get(at)
        if end is None:
            end = self._runs[at] = self._run(at)
        return min(end, at + most)

    def long_name(self, at: int) -> range | None:
        """Give the words of the body's name that a word is of, where a list or people are in the name."""
        if self._long is None:
            names = [*long_names(self)] if self.bodies and not self.headline else []
            self._long = {word: name for name in reversed(names) for word in name}
        return self._long.get(at)

    def _run(self, at: int) -> int:
        if name := self.long_name(at):
            return name.stop
        end = at
        while end < len(self.words) and (end == at or self.joined(end)):
            if not self.capital(end) and not (end > at and (self._particle(end) or self._surname(end))):
                break
            end += 1
            if self.words[end - 1].possessive:
                break
        return end

    def _surname(self, at: int) -> bool:
        """Say whether a month's word is a name behind a first name: `Theresa May`; not `Theresa, May 3`."""
        word, behind = self.words[at].text, self.words[at + 1 : at + 2]
        dated = bool(behind) and behind[0].text[:1].isdigit()
        first = self.words[at - 1].text in self.lexicon.names.first_names
        return word in self.lexicon.names.naming["month_surnames"] and first and not dated

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
        if self.verbal(at) and (self.headline or self._amid_capitals(at)):
            return True  # "President Paz Visits Lima"
        known = self.known(at)
        return known is not None and known[0].form not in ("person", "seat")

    def _amid_capitals(self, at: int) -> bool:
        """Say whether a headline stands around a word in a longer line: `Read more Paz Visits Lima Over New Toll`."""
        first, end = at, at + 1
        while first > 0 and self.joined(first) and at - first < TITLED:
            first -= 1
        while end < len(self.words) and self.joined(end) and end - at <= TITLED:
            end += 1
        long = [word.text for word in self.words[first:end] if len(word.text) > 3 and word.text[0].isalpha()]
        return len(long) >= TITLED and sum(word[0].isupper() for word in long) > 0.75 * len(long)

    def verbal(self, at: int) -> bool:
        """Say whether a verb of saying or of an event in the present or past may stand here, whatever its capital."""
        low = self.words[at].text.lower()
        return self.says(at) or self.lexicon.finite(low, "third", "past")

    def thing(self, at: int) -> bool:
        """Say whether a word here makes what stands before it a place or a body."""
        if not self.joined(at):
            return False
        word = self.words[at].text
        return word in self.lexicon.names.naming["things"] or word in self.lexicon.names.bodies

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


def laid_open(title: str | None, sentences: Sequence[str], lexicon: Lexicon) -> tuple[Reading, ...]:
    """Lay open an article's title, the empty string where there is none, and its sentences."""
    return (Reading(title or "", lexicon, heading=True), *(Reading(text, lexicon) for text in sentences))
