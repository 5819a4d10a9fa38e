"""Accounts whose day is not fixed, or that do not hold any more: each looks for its event and changes none."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from pipeline.merge.block import Block, Event
from pipeline.merge.ways import Way
from schemas.account import Compared, Facts

ENOUGH_LOOSE = 3.6      # what must speak for two accounts where one of them does not say on which day it was
ENOUGH_AWAY = 4.5       # and where it was told on another day

Key = tuple[Facts, bool, date | None, date | None, date | None]


@dataclass(slots=True, eq=False)
class Seeker:
    """Accounts of one way of telling, told under one day, that may have been on the same days."""

    facts: Facts
    verbal: bool
    first: date | None
    last: date | None
    home: date | None
    accounts: dict[str, Compared] = field(default_factory=dict)
    _seats: dict[Way, tuple[date, Block]] = field(default_factory=dict)

    @staticmethod
    def key(account: Compared) -> Key:
        """Give what tells it from others."""
        return account.facts, account.verbal, account.first, account.last, account.home

    def sit(self, day: date, block: Block) -> Way:
        """Look for an event in the block of a day, too; give the way that looks there."""
        way = block.seek(self.facts, self.verbal)
        self._seats[way] = day, block
        return way

    def rise(self) -> list[Way]:
        """Look no more; give the ways that looked."""
        gone = list(self._seats)
        for way in gone:
            self._seats.pop(way)[1].leave(way)
        return gone

    def found(self) -> Event | None:
        """Give the event that most speaks for; of equals that of the latest day, of these that of the least root."""
        fitting = {(-weight, -day.toordinal(), event.root): event for weight, day, event in self._candidates()}
        for rank in sorted(fitting):
            if not self._is_away(date.fromordinal(-rank[1])) or fitting[rank].retold(self.facts):
                return fitting[rank]
        return None

    def _candidates(self) -> Iterator[tuple[float, date, Event]]:
        """Yield the events that enough speaks for, and nothing against."""
        for way, (day, block) in self._seats.items():
            enough = ENOUGH_AWAY if self._is_away(day) else ENOUGH_LOOSE
            for other, weight in way.bonds.items():
                if weight >= enough and not (event := block.events[other]).bars(way):
                    yield weight, day, event

    def _is_away(self, day: date) -> bool:
        return self.home is not None and day < self.home
