"""Event coreference: a telling in its sentence, and whether two tellings of one article may be of one act."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from pipeline.extract.discourse.ground import Ground
from pipeline.extract.discourse.telling import Telling
from pipeline.extract.roles.sides import Sides
from pipeline.sentence.scene import Scene
from schemas.actor import Party
from schemas.place import Location
from schemas.time import TimeSpan

CROWDED = frozenset({"protest", "demand", "criticism", "riot"})
KNOWN = frozenset({"minute", "hour", "day"})  # precisions of publication that tell its day


@dataclass(slots=True)
class Cell:
    """A telling in its sentence, while what it leaves out is being filled."""

    ground: Ground
    telling: Telling

    @property
    def ordinal(self) -> int:
        """Its sentence's number; -1 for the title."""
        return -1 if self.ground.ordinal is None else self.ground.ordinal

    @property
    def scene(self) -> Scene:
        """Its sentence."""
        return self.ground.scene


def goes_on(cell: Cell, other: Cell) -> bool:
    """Say whether two acts may be one: of kindred types, actual both, their sides no others."""
    one, two = cell.telling, other.telling
    harm = (one.act.harms or one.act.is_toll) and (two.act.harms or two.act.is_toll)
    if not (harm or one.act.event_type == two.act.event_type or (_of_crowds(one) and _of_crowds(two))):
        return False
    if not actual(cell, other):
        return False
    if _clash(one.sides.sources, two.sides.sources) or _clash(one.sides.targets, two.sides.targets):
        return False
    fights = one.sides.participants or two.sides.participants
    if harm and fights and _clash(_everyone(one.sides), _everyone(two.sides)):
        return False
    if _countries(one.sides.targets) & _countries(two.sides.sources) - _countries(two.sides.targets):
        return False  # who did the one suffers the other
    return not (one.places and two.places and apart(one.places, two.places) and not _adds(cell))


def _of_crowds(telling: Telling) -> bool:
    """Say whether a crowd does it: what it demands is demanded where it marches."""
    people = any(party.kind in ("crowd", "civilians") for party in telling.sides.sources)
    return people and telling.act.event_type in CROWDED


def _everyone(sides: Sides) -> Sequence[Party]:
    return (*sides.sources, *sides.targets, *sides.participants)


def _adds(cell: Cell) -> bool:
    """Say whether a sentence adds another place to the same act: `in Lypa, another two were hurt`."""
    return not cell.scene.grammar["other_acts"].isdisjoint(cell.scene.words)


def _clash(one: Sequence[Party], other: Sequence[Party]) -> bool:
    known = _countries(one), _countries(other)
    return bool(known[0] and known[1]) and known[0].isdisjoint(known[1])


def _countries(parties: Sequence[Party]) -> set[str]:
    return {party.country for party in parties if party.country}


def apart(one: Sequence[Location], other: Sequence[Location]) -> bool:
    """Say whether no place of one can be or hold a place of the other."""
    return not any(_holds(a, b) or _holds(b, a) for a in one for b in other)


def _holds(large: Location, small: Location) -> bool:
    if large.country and small.country and large.country != small.country:
        return False
    if large.name == small.name or large.kind in ("country", "region", "water"):
        return True
    same = large.admin1 == small.admin1 or not (large.admin1 and small.admin1)
    return same and (large.kind == "admin1" or large.latitude is None or small.kind in ("site", "region"))


def actual(one: Cell, other: Cell) -> bool:
    """Say whether both acts were done."""
    return one.telling.act.modality == other.telling.act.modality == "actual"


def of_publication(cell: Cell) -> TimeSpan | None:
    """Give the day of publication, where it is known to the day, as the time of an act."""
    article = cell.ground.article
    if article.published_at is None or article.published_precision not in KNOWN:
        return None
    start = article.published_at.replace(hour=0, minute=0, second=0, microsecond=0)
    return TimeSpan(
        start_char=0,
        end_char=0,
        text="",
        start=start,
        end=start + timedelta(days=1),
        precision="day",
        basis="publication",
        day=start.date(),
    )
