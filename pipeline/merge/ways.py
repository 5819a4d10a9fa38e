"""Ways of telling: what of accounts is compared, once for each two of a day, however many accounts say the same."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.merge.bond import (
    Ground,
    at_odds,
    bond,
    elsewhere,
    far,
    ground,
    known_tolls,
    one_toll,
    others_said,
    printed,
)
from schemas.account import Facts, Spot

ENOUGH = 3.55           # what must speak for two accounts of one day: a place and a type alone do not
ENOUGH_SPOKEN = 3.6     # the same of words and cooperation, where the place says less


Key = int | tuple[str, float]


@dataclass(slots=True, eq=False)
class Way:
    """One way of telling, with the accounts that have it; bits stand for ways of one block.

    Of two ways that something keeps apart the one that came later has the other's bit in `barred`.
    """

    facts: Facts
    verbal: bool
    bit: int = 0
    barred: int = 0
    bonds: "dict[Way, float]" = field(default_factory=dict)     # ways that may be one with it -> what speaks for it
    accounts: dict[str, str] = field(default_factory=dict)      # each with its article; none for a way that only looks

    def part(self) -> None:
        """Let go of the ways that it may be one with."""
        for other in self.bonds:
            del other.bonds[self]
        self.bonds = {}


@dataclass(slots=True, eq=False)
class _Group:
    """Ways of one ground: what is elsewhere for one of them is so for all."""

    bits: int = 0
    ways: list[Way] = field(default_factory=list)


class Ways:
    """Ways of one block, by place and ground, so that a new one is compared only with those that are not elsewhere."""

    def __init__(self) -> None:
        self._spots: dict[Spot, dict[Ground, _Group]] = {}
        self._bits: dict[Spot, int] = {}
        self._said: dict[Key, list[Way]] = {}       # by sentence or toll: what one of another place may say, too

    def __iter__(self) -> Iterator[Way]:
        return (way for grounds in self._spots.values() for group in grounds.values() for way in group.ways)

    def add(self, way: Way) -> None:
        """Take a way in."""
        spot = way.facts.spot
        group = self._spots.setdefault(spot, {}).setdefault(ground(way.facts), _Group())
        group.ways.append(way)
        group.bits |= way.bit
        self._bits[spot] = self._bits.get(spot, 0) | way.bit
        for key in _keys(way.facts):
            self._said.setdefault(key, []).append(way)

    def drop(self, way: Way) -> None:
        """Leave a way out from now on; its bit is nobody else's ever."""
        spot = way.facts.spot
        grounds = self._spots[spot]
        group = grounds[ground(way.facts)]
        group.ways.remove(way)
        if not group.ways:
            del grounds[ground(way.facts)]
        if not grounds:
            del self._spots[spot], self._bits[spot]
        for key in _keys(way.facts):
            self._said[key].remove(way)
            if not self._said[key]:
                del self._said[key]

    def meet(self, one: Way) -> None:
        """Compare a way that is not among them with all: note what may be one with it, and what is kept apart."""
        for spot, grounds in self._spots.items():
            if far(spot, one.facts.spot):
                one.barred |= self._bits[spot]
            else:
                for group in grounds.values():
                    _meet(group, one)
        for other in {way for key in _keys(one.facts) for way in self._said.get(key, ())}:
            if printed(other.facts, one.facts) or one_toll(other.facts, one.facts):
                one.barred &= ~other.bit
                _compare(other, one, others_said(other.facts, one.facts))


def _keys(facts: Facts) -> Iterator[Key]:
    """Give by what an account is known wherever it is placed."""
    yield from facts.said
    yield from known_tolls(facts)


def _meet(group: _Group, one: Way) -> None:
    if elsewhere(group.ways[0].facts, one.facts):
        one.barred |= group.bits
        return
    for other in group.ways:
        _compare(other, one, at_odds(other.facts, one.facts))


def _compare(other: Way, one: Way, apart: bool) -> None:
    verbal = one.verbal and other.verbal
    if apart:
        one.barred |= other.bit
    elif (weight := bond(other.facts, one.facts, verbal)) >= (ENOUGH_SPOKEN if verbal else ENOUGH):
        one.bonds[other] = other.bonds[one] = weight
