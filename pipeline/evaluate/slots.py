"""One gold mention against one found: each slot right or wrong."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from pipeline.evaluate.names import Naming
from pipeline.evaluate.pairing import best_pairs
from schemas.actor import Actor
from schemas.gold import GoldMention, GoldQuantity
from schemas.mention import Mention
from schemas.quantity import Quantity

OPPOSITE = {"source": "target", "target": "source"}
STATELIKE = frozenset({"state", "military", "government", None})


@dataclass(frozen=True)
class Slots:
    """The flags of a gold mention's slots; a slot that the gold leaves open where nothing can be right has none."""

    actors: tuple[bool, ...] = ()
    inverted: tuple[bool, ...] = ()
    quantities: tuple[bool, ...] = ()
    place: tuple[bool, ...] = ()
    time: tuple[bool, ...] = ()
    claimant: tuple[bool, ...] = ()
    claimant_absent: tuple[bool, ...] = ()
    modality: tuple[bool, ...] = field(default=(False,))
    polarity: tuple[bool, ...] = field(default=(False,))

    @property
    def flags(self) -> tuple[bool, ...]:
        """All that must hold for the mention to be right whole."""
        return (*self.actors, *self.quantities, *self.place, *self.time, *self.claimant, *self.claimant_absent,
                *self.modality, *self.polarity)


def missed(gold: GoldMention) -> Slots:
    """Give the slots of a gold mention that nothing was found for."""
    return Slots(actors=(False,) * len(gold.actors), quantities=(False,) * len(gold.quantities),
                 place=(False,) * bool(gold.places), time=(False,) * bool(gold.time),
                 claimant=(False,) * bool(gold.claimant))


def compared(gold: GoldMention, found: Mention, naming: Naming) -> Slots:
    """Give the slots of a gold mention as a mention has them."""
    roles = [{actor.role for actor in found.actors if _same_actor(wanted.name, actor, naming)}
             for wanted in gold.actors]
    sided = [(wanted.role, held) for wanted, held in zip(gold.actors, roles, strict=True)
             if wanted.role in OPPOSITE and held]
    claimants = [name for name in (found.claimant_text, found.claimant_name) if name]
    said = any(naming.same(gold.claimant, name) for name in claimants) if gold.claimant else not claimants
    return Slots(
        actors=tuple(wanted.role in held for wanted, held in zip(gold.actors, roles, strict=True)),
        inverted=tuple(OPPOSITE[role] in held and role not in held for role, held in sided),
        quantities=_quantities(gold.quantities, found.quantities),
        place=(_same_place(gold.places[0], found, naming),) if gold.places else (),
        time=(_days(found) == gold.time,) if gold.time else (),
        claimant=(said,) if gold.claimant else (),
        claimant_absent=() if gold.claimant else (said,),
        modality=(gold.modality == found.modality,),
        polarity=(gold.polarity == found.polarity,))


def _same_actor(name: str, actor: Actor, naming: Naming) -> bool:
    if any(naming.same(name, known) for known in (actor.name, actor.text) if known):
        return True
    code = naming.country(name)
    return code is not None and actor.country == code and actor.kind in STATELIKE


def _same_place(name: str, found: Mention, naming: Naming) -> bool:
    if found.place_name and naming.same(name, found.place_name):
        return True
    code = naming.country(name)
    return code is not None and found.place_country == code and found.place_precision in (None, "country")


def _days(found: Mention) -> tuple[object, object]:
    end = found.time_end - timedelta(microseconds=1) if found.time_end else None
    return (found.time_start and found.time_start.date(), end and end.date())


def _quantities(gold: Sequence[GoldQuantity], found: Sequence[Quantity]) -> tuple[bool, ...]:
    """Say of each gold figure whether measure, unit, both bounds and being a part all hold."""
    scored = [(sum(_alike(wanted, got)), left, right) for left, wanted in enumerate(gold)
              for right, got in enumerate(found) if wanted.measure == got.measure]
    pairs = best_pairs(scored)
    return tuple(at in pairs and all(_alike(wanted, found[pairs[at]])) for at, wanted in enumerate(gold))


def _alike(wanted: GoldQuantity, got: Quantity) -> tuple[bool, ...]:
    return ((wanted.unit or "").lower() == (got.unit or "").lower(), wanted.lower == got.lower,
            wanted.upper == got.upper, wanted.part_of_other == (got.part_of is not None))
