"""Which of the namesakes is meant: the region named beside, then the article's countries; never population alone."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.extract.locations.candidate import LARGE_CITY, Candidate, names_a_seat, names_one_region
from pipeline.lexicon.gazetteer import Place

# Known the world over: this many people, or this many times the next of its name.
_WORLD_CITY = 1_000_000
_WELL_KNOWN, _TIMES_THE_NEXT = 150_000, 5
_TIMES_THE_REST = 5
# The article's own country counts as if it were named so often.
_HOME_VOTES = 2


@dataclass
class Resolver:
    """Chooses among namesakes with what the whole article says of its whereabouts."""

    seats: frozenset[str]  # folded names of capitals
    home: str | None  # ISO3 of the publisher or dateline
    neighbours: Mapping[str, frozenset[str]]  # who borders a country by land, by ISO3
    votes: Counter[str] = field(default_factory=Counter)
    regions: set[str] = field(default_factory=set)  # codes of the first-order regions that are named
    settled: dict[str, Place] = field(default_factory=dict)  # by folded name, where a container told

    def listen(self, candidates: Iterable[Candidate]) -> None:
        """Count the countries and regions that need no choice."""
        for one in candidates:
            if one.sure and one.options[0].country:
                self.votes[one.options[0].country] += 1
                if one.options[0].admin1_code:
                    self.regions.add(one.options[0].admin1_code)
        if self.home:
            self.votes[self.home] += 0

    def only_country(self) -> str | None:
        """Give the article's country where it hardly names another."""
        first, second = (*self.votes.most_common(2), ("", 0), ("", 0))[:2]
        return self.home or (first[0] if first[1] > _TIMES_THE_NEXT * second[1] else None)

    def resolve(self, sentence: Sequence[Candidate]) -> None:
        """Choose for every candidate of a sentence; the larger places first, as the smaller lie in them."""
        for one in sentence:
            if one.sort in ("known", "region"):
                one.place = _held(one, sentence) or self._choose(one, None)
        sure = [one for one in sentence if one.place]
        here = [one.place for one in sure if one.sort == "region" and one.place]
        settled = any(one.located and not one.adjective for one in sure)
        # From the last: what contains a place stands behind it.
        for one in reversed(sentence):
            if one.place is None:
                held = _held(one, sentence) if one.holds and not one.container else None
                one.place = held or self._choose(one, one.within, here)
            if one.place is None and one.located and one.sort in ("plain", "settlement") and not settled:
                one.place = self._across_the_border(one.options)

    def _choose(self, one: Candidate, container: Place | None, here: Sequence[Place] = ()) -> Place | None:
        options = one.options
        if one.sort == "known":
            return self._state_or_country(options)
        if container:
            inside = [option for option in options if lies_in(option, container)]
            if one.holds:
                inside.sort(key=lambda option: option.kind != "admin1")
            if inside:
                return self.settled.setdefault(one.key, inside[0])
            return None
        if one.sort == "settlement" and here:
            inside = [option for option in options if any(lies_in(option, region) for region in here)]
            return inside[0] if len(inside) == 1 else None
        if one.weak and one.sort == "plain" and not names_a_seat(options):
            options = tuple(option for option in options if option.people >= LARGE_CITY or self._weight(option))
        near = [option for option in options if any(lies_in(option, region) for region in here)]
        if one.sort == "district":
            voted = [option for option in options if self._weight(option)]
            known = (
                (near or voted)[:1] if near or len(voted) == 1 else options[:1] if options and _famous(options) else ()
            )
            return known[0] if known else None
        return near[0] if near else self.settled.get(one.key) or self._by_article(one.key, options)

    def _state_or_country(self, options: Sequence[Place]) -> Place:
        """Choose between a country and another country's region of its name (Georgia): where the article is."""
        country, *others = options
        here = [other for other in others if self.votes[other.country or ""] > self.votes[country.country or ""]]
        return here[0] if here else country

    def _by_article(self, key: str, options: Sequence[Place]) -> Place | None:
        """Choose by the article's regions and countries, else take what the whole world knows."""
        if not options:
            return None
        by_people = sorted(options, key=lambda option: -option.people)
        top = by_people[0]
        if key in self.seats and top.people >= _WELL_KNOWN:
            return top
        in_regions = [option for option in options if option.admin1_code in self.regions and option.kind == "city"]
        if in_regions:
            return in_regions[0]
        best = max(map(self._weight, options))
        if best:
            return _plain([option for option in options if self._weight(option) == best])
        if names_one_region(options) or names_a_seat(options):
            return options[0]
        if top.people >= LARGE_CITY and len({option.country for option in options}) == 1:
            return _plain(by_people)  # "Kansas City", whatever else is told of
        return top if _famous(by_people) or (not self.votes and len({o.country for o in options}) == 1) else None

    def _across_the_border(self, options: Sequence[Place]) -> Place | None:
        """Choose the namesake in a neighbour of the article's countries: who shells a town seldom names its land."""
        beside = {land for told in self.votes for land in self.neighbours.get(told, ())}
        near = [option for option in options if option.country in beside]
        return _plain(near) if near and len({option.country for option in near}) == 1 else None

    def _weight(self, option: Place) -> int:
        country = option.country or ""
        return self.votes.get(country, 0) + (_HOME_VOTES if country == self.home else 0)


def _held(one: Candidate, sentence: Sequence[Candidate]) -> Place | None:
    """Choose a region by the place told to lie in it: "Atlanta, Georgia", "London, Ontario"."""
    if not (one.sort == "known" or one.holds) or len(one.options) < 2:
        return None
    inside = next((other for other in sentence if other.container is one and other.options), None)
    large = [option for option in one.options if option.kind != "city"]  # "London, Ontario" is in no city
    here = [option for option in large if inside and any(lies_in(small, option) for small in inside.options)]
    return here[0] if here and (one.holds or one.options[0] not in here) else None


def lies_in(place: Place, container: Place) -> bool:
    """Say whether a place lies in a region or country."""
    if container.kind == "country" or not container.admin1_code:
        return place.country == container.country
    return place.admin1_code == container.admin1_code


def _plain(options: Sequence[Place]) -> Place:
    """Give the first of a country's namesakes; where others are as large, only its name and country."""
    first, *others = options
    if first.kind == "admin1" or all(
        option.people * _TIMES_THE_REST <= first.people or option.kind == "admin1" for option in others
    ):
        return first
    return Place(first.name, "city", first.country, None, "", None, None, 0, None)


def _famous(by_people: Sequence[Place]) -> bool:
    top = by_people[0].people
    following = by_people[1].people if len(by_people) > 1 else 0
    return top >= _WORLD_CITY or (top >= _WELL_KNOWN and top >= _TIMES_THE_NEXT * following)
