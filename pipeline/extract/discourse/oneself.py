"""Nobody does to himself, nor says of himself, what a text tells of two: one name in two roles stays in one of them."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.discourse.coreference import Cell
from pipeline.extract.discourse.telling import Telling
from pipeline.extract.roles.sides import Sides

# What a side does with its own forces, in its own land or of itself: its doer is surer than its target.
OWN_DEEDS = frozenset(
    {"mobilization", "withdrawal", "pledge", "aid", "concession", "blockade", "interception", "protest", "riot"}
)

BOMBINGS = frozenset({"bombing", "suicide_bombing"})
BOMBED = frozenset({"military", "police", "civilians"})  # kinds that a bombing befalls rather


def apart_from_oneself(cells: Sequence[Cell]) -> None:
    """Leave a name that stands on both sides of an act on one, and a claim against oneself to nobody."""
    for cell in cells:
        telling = replace(cell.telling, sides=_one_role_each(cell.telling))
        claim = telling.act.claim
        if claim is not None and _against_himself(telling):
            telling = replace(telling, act=replace(telling.act, claim=None), claimant=None)
        cell.telling = telling


def _one_role_each(telling: Telling) -> Sides:
    """Give the sides; of a name on both, the side that its verb stands nearer to."""
    sides = telling.sides
    both = {p.name for p in sides.sources} & {p.name for p in sides.targets}
    if both and telling.act.harms and telling.act.event_type in BOMBINGS:
        hit = tuple(p for p in sides.sources if p.name in both and p.kind in BOMBED)
        return replace(sides, sources=tuple(p for p in sides.sources if p not in hit))
    if telling.act.harms or telling.act.is_toll:
        own = {p.name for p in sides.targets if p.pronoun}  # "shot at their base": whose it is
        both = {name for name in both - own if name[:1].isupper()}  # "a bomber", "prisoners" may be two
    if not both:
        return sides
    if telling.act.event_type in OWN_DEEDS or telling.act.harms:
        return replace(sides, targets=tuple(p for p in sides.targets if p.name not in both))
    return replace(sides, sources=tuple(p for p in sides.sources if p.name not in both))


def _against_himself(telling: Telling) -> bool:
    """Say whether the claimant of words that another says is whom they are aimed at."""
    act, sides = telling.act, telling.sides
    speaker = act.claim.party if act.claim else None
    verbal = act.crosswalk.verbal and not act.lead.passive and act.lead.is_verb
    return speaker is not None and verbal and bool(sides.sources) and speaker.name in {p.name for p in sides.targets}
