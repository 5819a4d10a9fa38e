"""A sentence with everything that is known of it before its events are read."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.lexicon import Lexicon
from pipeline.lexicon.wordsets import WordSets
from pipeline.sentence.clauses import clause_numbers
from pipeline.sentence.openings import Opening, openings
from pipeline.sentence.tokens import Token, tokenise, words_of
from schemas.actor import Party
from schemas.place import Location
from schemas.quantity import Amount
from schemas.span import Span
from schemas.time import TimeSpan
from schemas.value import lazy, value


@value(frozen=True, slots=True)
class Claim:
    """Who says a stretch of a sentence: `scope` is what is said, `zone` the words that say who; local offsets."""

    scope: tuple[int, int]
    zone: tuple[int, int]
    party: Party | None
    span: tuple[int, int] | None
    stance: str
    via: str | None


LONGEST_SENTENCE = 3000  # characters; longer is a table or a list run together, and reading costs its length squared


class Opened(NamedTuple):
    """A sentence cut into words, with the triggers whose words stand in it."""

    text: str
    words: tuple[str, ...]
    openings: tuple[Opening, ...]


def opened(text: str, lexicon: Lexicon) -> Opened:
    """Cut a sentence and look for triggers' words in it: all that most sentences need."""
    words = words_of(text)
    return Opened(text, words, openings(words, lexicon) if len(text) <= LONGEST_SENTENCE else ())


@dataclass(frozen=True, slots=True)
class Finders:
    """What finds the rest of a scene where a rule asks for it: no more than half of all scenes are asked for all."""

    times: Callable[[str], tuple[TimeSpan, ...]]
    counted: Callable[[str], tuple[Amount, ...]]
    gone_on: Callable[["Scene"], tuple[Amount, ...]]
    claims: Callable[["Scene"], tuple[Claim, ...]]


@value(frozen=True, eq=False)
class Scene:
    """A sentence from where it begins to tell, its tokens and what stands in it; all offsets are local to `text`."""

    text: str
    words: tuple[str, ...]  # the tokens in lower case
    openings: tuple[Opening, ...]
    parties: tuple[Party, ...]
    places: Callable[[], tuple[Location, ...]]  # what finds its locations, which most scenes are not asked for
    lexicon: Lexicon
    finders: Finders
    earlier: "Scene | None" = None  # the one before it in the article
    is_title: bool = False

    @lazy
    def grammar(self) -> WordSets:
        """The small words of its language by what rules ask of them."""
        return self.lexicon.grammar

    @lazy
    def tokens(self) -> tuple[Token, ...]:
        """Its words in their places."""
        return tokenise(self.text, self.words)

    @lazy
    def locations(self) -> tuple[Location, ...]:
        """Where."""
        return self.places()

    @lazy
    def times(self) -> tuple[TimeSpan, ...]:
        """When."""
        return self.finders.times(self.text)

    @lazy
    def counted(self) -> tuple[Amount, ...]:
        """How many, by this sentence alone."""
        return self.finders.counted(self.text)

    @lazy
    def amounts(self) -> tuple[Amount, ...]:
        """How many, with the unit that a figure goes on from."""
        return self.finders.gone_on(self)

    @lazy
    def units(self) -> dict[int, str]:
        """What is counted by the tokens of figures that stand for a noun: elliptical ones, and persons' last words."""
        found: dict[int, str] = {}
        for amount in self.amounts:
            person = amount.unit == "person" and not amount.definite
            for i in self.tokens_in(amount.start_char, amount.end_char) if amount.unit else ():
                if amount.elliptical or (person and self.tokens[i].end == amount.end_char):
                    found.setdefault(i, amount.unit or "")
        return found

    @lazy
    def countable(self) -> tuple[int, ...]:
        """The tokens at which a common noun may begin or a figure stands for one; most tokens are none."""
        openers = self.lexicon.things.openers
        return tuple(sorted({*self.units, *[i for i, low in enumerate(self.words) if low in openers]}))

    @lazy
    def classes(self) -> frozenset[str]:
        """The classes that its common nouns may have, whatever stands beside their first words."""
        opened = self.lexicon.things.opened
        return frozenset().union(*(opened[low] for low in self.words if low in opened))

    @lazy
    def clauses(self) -> tuple[int, ...]:
        """Number of the clause of each token."""
        return clause_numbers(self.words, self.lexicon, self._ends_one)

    def _ends_one(self, i: int) -> bool:
        """Say whether what may be a subject ends on token `i`: a party or a figure."""
        char = self.tokens[i].end
        return any(party.end_char == char for party in self.parties) or any(a.end_char == char for a in self.counted)

    @lazy
    def claims(self) -> tuple[Claim, ...]:
        """Who says what of it."""
        vars(self)["claims"] = ()  # the rules that look for them ask for them too: then none is known yet
        return self.finders.claims(self)

    @lazy
    def _starts(self) -> list[int]:
        return [token[0] for token in self.tokens]

    @lazy
    def _ends(self) -> list[int]:
        return [token[1] for token in self.tokens]

    def token_at(self, char: int) -> int:
        """Give the index of the first token that ends after `char`."""
        return bisect_right(self._ends, char)

    def tokens_in(self, start: int, end: int) -> range:
        """Give the indexes of the tokens that begin in [start, end)."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def lows(self, first: int, last: int) -> tuple[str, ...]:
        """Give the lower-case words of tokens [first, last), cut at the sentence's ends."""
        return self.words[first if first > 0 else 0 : last if last > 0 else 0]

    def begins(self, i: int, phrases: Mapping[str, Sequence[tuple[str, ...]]]) -> bool:
        """Say whether one of some phrases, given by their first words, begins at token `i`."""
        begun = phrases.get(self.words[i])
        return begun is not None and any(self.words[i : i + len(words)] == words for words in begun)

    def clause_of(self, char: int) -> int:
        """Give the clause in which a character stands."""
        at = min(self.token_at(char), len(self.clauses) - 1)
        return self.clauses[at] if at >= 0 else 0

    def says(self, i: int) -> bool:
        """Say whether a token belongs to an attribution."""
        claims = self.claims
        if not claims:
            return False
        start = self.tokens[i].start
        return any(claim.zone[0] <= start < claim.zone[1] for claim in claims)

    def in_zone(self, span: Span) -> bool:
        """Say whether a stretch belongs to an attribution, not to what is told."""
        claims = self.claims
        return bool(claims) and any(claim.zone[0] <= span.start_char < claim.zone[1] for claim in claims)
