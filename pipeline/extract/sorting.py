"""The type of an act that only its sides tell from its neighbours: shots at protesters, a blockade by farmers."""

from pipeline.extract.doers import is_of
from pipeline.extract.roles import Sides
from pipeline.lexicon import Lexicon
from pipeline.lexicon.frame import Takes


def sorted_by_sides(event_type: str, sides: Sides, lexicon: Lexicon) -> str:
    """Give the type of an act of these sides: its own, or that of the first frame that takes it."""
    for taker, takes in lexicon.frames.takers.get(event_type, ()):
        if _holds(takes, sides):
            return taker
    return event_type


def _holds(takes: Takes, sides: Sides) -> bool:
    asked = ((takes.source, sides.sources), (takes.target, sides.targets), (takes.participant, sides.participants))
    if any(wanted and not any(is_of(p, wanted) for p in parties) for wanted, parties in asked):
        return False
    everyone = (*sides.sources, *sides.targets, *sides.participants)
    return not any(is_of(p, takes.unless) for p in everyone)
