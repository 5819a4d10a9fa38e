"""Zones of time by the names that pages give them, and how far east of UTC each is on a day: some move in summer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal, NamedTuple

Rule = Literal["america", "europe"]
SUNDAY = 6


class _Turn(NamedTuple):
    """A day on which clocks are turned: the first Sunday from a day of a month on."""

    month: int
    first: int

    def of(self, year: int) -> date:
        first = date(year, self.month, self.first)
        return first + timedelta(days=(SUNDAY - first.weekday()) % 7)


# When summer time begins and ends. The hour of the night in which it does so is left aside.
SUMMER: Mapping[Rule, tuple[_Turn, _Turn]] = MappingProxyType({
    "america": (_Turn(3, 8), _Turn(11, 1)), "europe": (_Turn(3, 25), _Turn(10, 25))})


@dataclass(frozen=True, slots=True)
class Zone:
    """Minutes east of UTC, and by whose rule a zone's clocks move in summer; None where the name tells the season."""

    minutes: int
    rule: Rule | None = None

    def east(self, day: date | None) -> int:
        """Give minutes east of UTC on a day; those of winter where it is unknown."""
        if self.rule is None or day is None:
            return self.minutes
        start, end = (turn.of(day.year) for turn in SUMMER[self.rule])
        return self.minutes + (60 if start <= date(day.year, day.month, day.day) < end else 0)


def zones_of(minutes: Mapping[str, int], summer: Mapping[Rule, Iterable[str]]) -> Mapping[str, Zone]:
    """Give the zones by name in lower case."""
    rules = {name: rule for rule, names in summer.items() for name in names}
    return MappingProxyType({name.lower(): Zone(east, rules.get(name)) for name, east in minutes.items()})
