"""Who the short forms of an article mean: surnames, acronyms, "the ministry", "the sides", pronouns."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pipeline.extract.parties.seen import Seen
from pipeline.lexicon.names import Names
from schemas.actor import Party

_Y_ENDING = re.compile(r"(?:iyi|yy|iy|yi|ij|ii|y|i)$")
_SAME_NOUN = {"military": ("armed forces", "army", "General Staff"), "army": ("military", "armed forces"),
              "armed forces": ("military", "army"), "government": ("administration",), "troops": ("forces",),
              "forces": ("troops",)}


def surname_key(word: str) -> str:
    """Give the form that spellings of one surname share: Zelensky, Zelenskyy, Zelenskiy."""
    return _Y_ENDING.sub("y", word.rpartition("-")[2].lower() if word[:1].islower() else word.lower())


@dataclass
class Memory:
    """What an article has said of actors so far; people and acronyms are known from its whole text."""

    people: dict[str, Seen]
    acronyms: dict[str, Seen]
    names: Names
    past: list[Seen] = field(default_factory=list)          # full actors in order of the text
    opening: int = 0                                        # where the present sentence begins in `past`
    previous: int = 0                                       # where the one before began

    def sentence(self, seen: Sequence[Seen], text: str) -> tuple[Party, ...]:
        """Resolve one sentence; what stays without a meaning is left out."""
        self.previous, self.opening = self.opening, len(self.past)
        return tuple(party for one in seen if (party := self._party(one, text)))

    def _party(self, seen: Seen, text: str) -> Party | None:
        if seen.sort == "pair":
            return self._pair(seen, text)
        meant = self._meant(seen)
        if meant is None:
            return None
        if seen.sort != "pronoun":
            self.past.append(meant)
        return Party(start_char=meant.start, end_char=meant.end, text=text[meant.start:meant.end], name=meant.name,
                     kind=meant.kind, country=meant.country, possessive=meant.possessive,
                     pronoun=seen.sort == "pronoun" or (seen.sort == "short" and meant.name != seen.name))

    def _meant(self, seen: Seen) -> Seen | None:
        if seen.sort == "surname":
            other = self.acronyms.get(seen.name) or self.people.get(surname_key(seen.name))
            return seen.named(other) if other else None
        if seen.sort == "pronoun":
            other = self._antecedent(seen)
            return seen.named(other) if other else None
        if seen.kind == "person" and seen.sort == "full":
            other = self.people.get(surname_key(seen.name.split()[-1]))
            return seen.named(other) if other and _same_person(seen.name, other.name) else seen
        return self._short(seen) if seen.sort == "short" else self._police(seen)

    def _short(self, seen: Seen) -> Seen | None:
        """Find the last actor of the same noun or title; "the police" and the like stand by themselves."""
        if seen.title:
            return self._holder(seen)
        if seen.noun == "media":
            return None
        nouns = (seen.noun, *_SAME_NOUN.get(seen.noun or "", ()))
        for one in reversed(self.past):
            if one.name != one.noun and (one.noun in nouns or _is_kind_of(seen, one)):
                return seen.named(one)
        return seen if seen.bare and seen.noun != "group" else None

    def _holder(self, seen: Seen) -> Seen | None:
        """Find who holds an office, of the country that is named with it; else the office speaks for itself."""
        last = (seen.title or "").split()[-1]
        for one in reversed(self.past):
            held = one.kind == "person" and one.title and one.title.split()[-1] == last
            if held and (not seen.country or one.country in (None, seen.country)):
                return seen.named(one)
        return seen if seen.country or seen.speaks else None

    def _police(self, seen: Seen) -> Seen:
        if seen.noun != "police" or seen.country:
            return seen
        other = next((p for p in reversed(self.past) if p.noun == "police" and p.country), None)
        return seen.named(other) if other else seen

    def _antecedent(self, seen: Seen) -> Seen | None:
        fits = self._fits(seen.name)
        here, before = self.past[self.opening:], self.past[self.previous:self.opening]
        if seen.speaks:
            spoke = next((one for one in reversed(self.past) if one.speaks and fits(one)), None)
            if spoke:
                return spoke
        inside = next((p for p in reversed(here) if fits(p) and not p.possessive), None)
        if inside:
            return inside
        subject = next((p for p in before if fits(p) and not p.possessive), None)
        return subject or next((p for p in reversed(self.past) if fits(p) and not p.possessive), None)

    def _fits(self, pronoun: str) -> Callable[[Seen], bool]:
        if pronoun in self.names.naming["he"]:
            return lambda one: one.kind == "person"
        if pronoun in self.names.naming["they"]:
            return lambda one: one.plural
        return lambda one: one.kind not in ("person", "civilians", "crowd") and not one.plural

    def _pair(self, seen: Seen, text: str) -> Party | None:
        """Find the last two countries' sides."""
        pair: list[tuple[str, str | None]] = []
        for one in reversed(self.past):
            if one.country and one.kind != "person" and one.country not in [c for _, c in pair]:
                pair.insert(0, (one.name, one.country))
            if len(pair) == 2:
                return Party(start_char=seen.start, end_char=seen.end, text=text[seen.start:seen.end],
                             name=f"{pair[0][0]} and {pair[1][0]}", kind="state", pronoun=True,
                             possessive=seen.possessive, members=tuple(pair))
        return None


def _same_person(name: str, other: str) -> bool:
    """Say whether two names can be one person's: a single word, or the same first letter."""
    return " " not in name or name[0] == other[0]


def _is_kind_of(seen: Seen, one: Seen) -> bool:
    if seen.noun == "group":
        return one.kind in ("rebels", "organization") and one.noun is None
    return seen.noun == "ministry" and (one.noun or "").endswith("Ministry")
