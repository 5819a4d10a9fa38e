"""The type of an act that only its sides tell from its neighbours: shots at protesters, a blockade by farmers."""

from dataclasses import replace

from pipeline.extract.acts.act import Act
from pipeline.extract.roles.sides import Sides
from pipeline.extract.triggers.selection import is_of
from pipeline.lexicon import Lexicon
from pipeline.lexicon.frame import Takes
from pipeline.sentence.scene import Scene


def sorted_by_sides(event_type: str, sides: Sides, lexicon: Lexicon) -> str:
    """Give the type of an act of these sides: its own, or that of the first frame that takes it."""
    return _taken(event_type, sides, lexicon, "", whole=False) or event_type


def between_sides(scene: Scene, act: Act, lexicon: Lexicon) -> Act:
    """Give a whole act of two sides to the frame that takes it, each side as one that takes part."""
    thing = act.lead.object
    noun = scene.words[thing.last - 1] if thing else ""
    taker = _taken(act.event_type, act.sides, lexicon, noun, whole=True)
    if taker is None or act.lead.trigger.one_sided:
        return act
    sides = act.sides
    both = Sides(participants=tuple(dict.fromkeys((*sides.sources, *sides.targets, *sides.participants))))
    return replace(act, event_type=taker, sides=both)


def _taken(event_type: str, sides: Sides, lexicon: Lexicon, noun: str, *, whole: bool) -> str | None:
    asked = lexicon.frames.takers.get(event_type, ())
    return next((taker for taker, takes in asked if takes.whole == whole and _holds(takes, sides, noun)), None)


def _holds(takes: Takes, sides: Sides, noun: str) -> bool:
    target = () if noun and noun in takes.object else takes.target
    asked = ((takes.source, sides.sources), (target, sides.targets), (takes.participant, sides.participants))
    if any(wanted and not any(is_of(p, wanted) for p in parties) for wanted, parties in asked):
        return False
    everyone = (*sides.sources, *sides.targets, *sides.participants)
    return not any(is_of(p, takes.unless) for p in everyone)
