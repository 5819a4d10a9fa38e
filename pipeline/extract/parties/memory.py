"""Who the short forms of an article mean: surnames, acronyms, "the ministry", "the sides", pronouns."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from pipeline.extract.parties.antecedents import Around, antecedent
from pipeline.extract.parties.he_or_she import sex_of
from pipeline.extract.parties.likeness import SAME_NOUN, of_one_rank, same_person
from pipeline.extract.parties.pronouns import met_before, only_heard, who_quotes
from pipeline.extract.parties.seen import Seen
from pipeline.extract.parties.surnames import family_name, surname_key
from pipeline.extract.parties.together import Told, all_meant
from pipeline.lexicon.names import Names
from schemas.actor import Party

SIDED = frozenset({"state", "military", "government", "rebels"})  # kinds that one of two sides may be
AT_HOME = ("person", "rebels", "government")  # whom a body of the same country speaks of as often as of its own
Member = tuple[str, str | None]  # a name and its country
Pair = tuple[Member, Member]


@dataclass
class Memory:
    """What an article has said of actors so far; people and acronyms are known from its whole text."""

    people: dict[str, Seen]
    acronyms: dict[str, Seen]
    names: Names
    past: list[Seen] = field(default_factory=list)  # full actors in order of the text
    home: str | None = None  # country that an article is about: "the government" is its own
    home_told: tuple[int, ...] = ()  # sentences that name one of it
    ordinal: int = -1  # of the present sentence
    present: Sequence[Seen] = ()  # what it shows
    text: str = ""
    before: Told = ((), "")  # the sentence before
    pair: Pair | None = None  # what "the sides" are
    first: str | None = None  # country of the first named in the present sentence
    begun: tuple[int, int, int] = (0, 0, 0)  # where the last three sentences begin in `past`, the present the last
    sexes: dict[str, str] = field(default_factory=dict)  # of those for whom `he` or `she` stood, by name

    def sentence(self, seen: Sequence[Seen], text: str) -> tuple[Party, ...]:
        """Resolve one sentence; what stays without a meaning is left out."""
        self.begun = (*self.begun[1:], len(self.past))
        self.ordinal, self.present, self.text = self.ordinal + 1, seen, text
        parties: list[Party] = []
        self.first = None
        for one in seen:
            party = self._party(self._of_pronoun(one, parties, text), text)
            if party and one.name in self.names.naming["several"]:
                party = all_meant(party, ((parties, text), self.before), self.names.naming["together"])
            if party:
                self._couple(parties, party, text)
                self.first = self.first or party.country
                parties.append(party)
        self.before = tuple(parties), text
        return self.before[0]

    def _of_pronoun(self, seen: Seen, before: Sequence[Party], text: str) -> Seen:
        """Give "its troops" the side that "its" stands for."""
        if not before or seen.country or seen.sort != "full" or not seen.noun:
            return seen
        owner = before[-1]
        between = text[owner.end_char : seen.start]
        beside = between == " " or between.strip(" ").isalpha()
        theirs = owner.country or (owner.kind == "rebels" and seen.noun == "men")
        if not (owner.pronoun and owner.possessive and theirs and beside):
            return seen
        if owner.kind == "rebels":
            kind = owner.kind if seen.noun == "men" else seen.kind
            return seen._replace(country=owner.country, name=owner.name, kind=kind)
        return self._of_country(seen, owner.country) if owner.country else seen

    def _couple(self, before: Sequence[Party], party: Party, text: str) -> None:
        """Remember "Israel and Hamas" as a pair for "the sides" to come; so are "Israel and the rebels", "X with Y"."""
        if before and text[before[-1].end_char : party.start_char].strip() in self.names.naming["coupling"]:
            pair = self._member(before[-1]), self._member(party)
            if all(country for _, country in pair) and pair[0] != pair[1] and party.kind != "person":
                self.pair = pair

    def _member(self, one: Party | Seen) -> Member:
        plain = one.kind in ("rebels", "organization") or not one.country
        return (one.name if plain else self.names.countries[one.country or ""].name), one.country

    def _party(self, seen: Seen, text: str) -> Party | None:
        if seen.sort == "pair":
            return self._pair(seen, text)
        meant = None if seen.nameless else self._meant(seen)
        if meant is None and (seen.nameless or seen.sort == "pronoun"):
            self.past.append(self._stranger(seen))
        if meant is None:
            return None
        self.past.append(meant)
        return Party(
            start_char=meant.start,
            end_char=meant.end,
            text=text[meant.start : meant.end],
            name=meant.name,
            kind=meant.kind,
            country=meant.country,
            possessive=meant.possessive,
            pronoun=seen.sort == "pronoun" or (seen.sort == "short" and meant.name != seen.name),
            private=self._private(meant),
        )

    def _stranger(self, seen: Seen) -> Seen:
        """Give somebody whom nothing names, or whom nobody knows a pronoun for: whom a later pronoun may mean."""
        if seen.nameless:
            return seen
        he, they = seen.name in self.names.naming["he"], seen.name in self.names.naming["they"]
        return seen._replace(sort="stranger", kind="person" if he else "unknown", plural=they)

    def _private(self, one: Seen) -> bool:
        """Say whether nothing makes a person act for anybody: no country, no name, no title of an office."""
        if one.kind != "person" or one.country is not None or one.name in self.names.figures:
            return False  # the head of an alliance, a church
        return one.title is None or one.title in self.names.naming["private_titles"]

    def _meant(self, seen: Seen) -> Seen | None:
        if seen.sort == "surname":
            other = self.acronyms.get(seen.name) or self.people.get(surname_key(family_name(seen.name, self.names)))
            whose = other and (" " not in seen.name or same_person(seen.name, other.name))
            return seen.named(other) if other and whose else seen if seen.bare else None
        if seen.sort == "pronoun":
            other = self._antecedent(seen)
            if other is None or other.nameless or only_heard(seen, other, self.names.naming["they"]):
                return None
            return seen.named(other)._replace(plural=other.plural, noun=other.noun)
        if seen.kind == "person" and seen.sort == "full":
            other = self.people.get(surname_key(family_name(seen.name, self.names)))
            return seen.named(other) if other and same_person(seen.name, other.name) else seen
        return self._short(seen) if seen.sort == "short" else self._of_home(seen) or self._police(seen)

    def _short(self, seen: Seen) -> Seen | None:
        """Find the last actor of the same noun or title; "the police" and the like stand by themselves."""
        if seen.title:
            return self._holder(seen)
        if seen.noun == "media":
            return None
        if seen.noun in self.names.naming["someones"]:
            return self._of_speaker(seen)
        if seen.noun == "group" and (topic := self._topic(seen)):
            return seen.named(topic)
        nouns = (seen.noun, *SAME_NOUN.get(seen.noun or "", ()))
        for one in reversed(self.past):
            if one.name != one.noun and (one.noun in nouns or self._is_kind_of(seen, one)):
                return seen.named(one)
        if seen.noun == "group":
            return None
        own = seen.noun in self.names.naming["unnamed"]
        stands = own or seen.bare or seen.kind in ("military", "government", "police")
        return self._of_speaker(seen) or self._of_home(seen) or (seen if stands else None)

    def _topic(self, seen: Seen) -> Seen | None:
        """Give the first group that the sentence before names, where this one names none: "X, part of Y, said so"."""
        if any(self._is_kind_of(seen, one) for one in self.past[self.begun[-1] :]):
            return None
        before = self.past[self.begun[1] : self.begun[-1]]
        return next((one for one in before if self._is_kind_of(seen, one) and not one.possessive), None)

    def _is_kind_of(self, seen: Seen, one: Seen) -> bool:
        if seen.noun == "group":
            return one.kind in ("rebels", "organization") and one.noun is None
        if seen.noun in self.names.naming["fighters"]:
            return one.kind == "rebels" and one.noun is None and one.title is None
        return seen.noun == "ministry" and (one.noun or "").endswith("Ministry")

    def _of_speaker(self, seen: Seen) -> Seen | None:
        """Give "the army" the country of whoever the sentence names first: "The Israeli minister said the army ..."."""
        if seen.kind not in ("military", "police") or not self.first:
            return None
        return self._of_country(seen, self.first)

    def _of_home(self, seen: Seen) -> Seen | None:
        """Give "the government" and "the army" the country that the article is about."""
        own = self.home and seen.country is None and seen.noun in self.names.naming["home_bodies"]
        return self._of_country(seen, self.home) if self.home and own and not self._told_behind(seen) else None

    def _told_behind(self, seen: Seen) -> bool:
        """Say whether only whom the body meets tells of the country: `the army shelled a Kenyan camp` is another's.

        A person, rebels and a regime may be its own, and a land behind a preposition is where it is.
        """
        if self.home_told != (self.ordinal,):
            return False
        told = [one for one in self.present if one.country == self.home]
        return all(one.start > seen.start and one.kind not in AT_HOME and not self._placed(one) for one in told)

    def _placed(self, one: Seen) -> bool:
        """Say whether a land's name stands where a place does: `in Kenya`, `in Qatif, eastern Saudi Arabia`."""
        before = self.text[: one.start].removesuffix(" ").removesuffix(" the").rpartition(" ")[2]
        where = self.names.naming["compass"] | self.names.naming["locating"] | {"of"}
        return one.kind == "state" and not one.possessive and (before in where or before.endswith(","))

    def _of_country(self, seen: Seen, country: str) -> Seen:
        """Name a country's troops; its air defenses are a means rather than a body, and who acts is the side itself."""
        means = seen.noun in self.names.naming["someones"]
        name = self.names.countries[country].name if means else f"{self.names.before[country]} {seen.noun}"
        return seen._replace(country=country, name=name)

    def _holder(self, seen: Seen) -> Seen | None:
        """Find who holds an office, of the country that is named with it; else the office speaks for itself.

        Where no country is, one of the country that the article is about comes first.
        """
        holders = [one for one in reversed(self.past) if self._holds(seen, one)]
        own = (one for one in holders if self.home and not seen.country and one.country == self.home)
        for holder in (*own, *holders):
            return seen.named(holder)
        return seen if seen.bare or seen.speaks else None

    def _holds(self, seen: Seen, one: Seen) -> bool:
        """Say whether a person holds an office of that name, a deputy's apart, and of no other country."""
        last = (seen.title or "").split()[-1]
        held = one.kind == "person" and one.title and one.title.split()[-1] == last
        # "President Paz met the Irish president": two people
        # "in a call with President Paz, the president said" likewise
        met = met_before(one, seen, self.text)
        return bool(
            held
            and not ((met or (seen.country and one.country is None)) and one in self.past[self.begun[-1] :])
            and of_one_rank(seen.title or "", one.title or "", self.names)
            and (not seen.country or one.country in (None, seen.country))
        )

    def _police(self, seen: Seen) -> Seen:
        if seen.noun != "police" or seen.country:
            return seen
        other = next((p for p in reversed(self.past) if p.noun == "police" and p.country), None)
        return seen.named(other) if other else seen

    def _antecedent(self, seen: Seen) -> Seen | None:
        quoting = {one.name for other in who_quotes(seen, self.present, self.text) if (one := self._meant(other))}
        first, second, third = self.begun
        here, before, earlier = self.past[third:], self.past[second:third], self.past[first:second]
        around = Around(here, before, earlier, self.past, self.text, self.names, quoting, self.sexes)
        found = antecedent(seen, around)
        if found and not found.nameless and (sex := sex_of(seen.name, self.names)):
            self.sexes[found.name] = sex
        return found

    def _pair(self, seen: Seen, text: str) -> Party | None:
        """Find the pair that was named last as one, else the only two sides that the text lately tells of."""
        pair = self.pair or self._only_two()
        if not pair:
            return None
        return Party(
            start_char=seen.start,
            end_char=seen.end,
            text=text[seen.start : seen.end],
            name=f"{pair[0][0]} and {pair[1][0]}",
            kind="state",
            pronoun=True,
            possessive=seen.possessive,
            members=pair,
        )

    def _only_two(self) -> Pair | None:
        """Give the two sides of the nearest sentences that name two; of three or more, those at war with each other."""
        for begin in (*reversed(self.begun), 0):
            near = (one for one in self.past[begin:] if one.country and one.kind in SIDED)
            found = tuple(dict.fromkeys(self._member(one) for one in near))
            if len(found) > 1:
                pairs = [(a, b) for a, b in combinations(found, 2) if len(found) == 2 or self._at_war(a, b)]
                return pairs[0] if len(pairs) == 1 else None
        return None

    def _at_war(self, one: Member, other: Member) -> bool:
        return not self.names.naming["foes"].isdisjoint((f"{one[1]}-{other[1]}", f"{other[1]}-{one[1]}"))
