"""Event anaphora: `the blast` is the bombing told before, or only a toll where none was told."""

from dataclasses import replace

from pipeline.extract.acts.act import RANKS, Act
from pipeline.extract.acts.memory import Memory
from pipeline.extract.attachment.fitting import TOLL_MEASURES
from pipeline.extract.grammar.nominals import answered
from pipeline.extract.roles.sides import Sides
from pipeline.extract.sentence.found import Found
from pipeline.extract.sentence.scene import Scene
from pipeline.lexicon import Lexicon

WHOLE_REACH = 9  # tokens behind a noun within which who did it is told
MATERIAL = 4  # quad class of material conflict


def resolved(act: Act, memory: Memory, ordinal: int) -> Act | None:
    """Give the act with the type and weapon of the strike it points back to; None where it tells nothing."""
    told = memory.strike_before(ordinal, act=act) if act.back and ordinal >= 0 and act.family == "strike" else None
    if told is not None and told.family == "strike":
        narrower = act.loose or RANKS[told.event_type] > RANKS[act.event_type]
        event_type = told.event_type if narrower else act.event_type
        return replace(act, event_type=event_type, weapon=act.weapon or told.weapon)
    return _toll_alone(act) if act.loose else act


def _toll_alone(act: Act) -> Act | None:
    """Give the toll of a happening of unknown cause: `two were killed in an explosion`."""
    if not any(taken.measure in TOLL_MEASURES for taken in act.taken):
        return None
    tolls = [found for found in act.founds if found.roles == "toll"]
    others = [found for found in act.founds if found.roles != "toll"]
    sides = Sides(targets=act.sides.targets)
    return replace(act, event_type="casualties", founds=(*tolls, *others), sides=sides)


def points_back(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a noun points back to an act told before: `the attacks`, `that raid`."""
    if found.is_verb:
        return found.trigger.refers
    if found.trigger.light or found.roles == "toll":
        return False
    if "of" in scene.lows(found.first, found.last + 1):
        return False  # "the killing of X" says itself which
    if answered(scene, found.first):
        return False  # no act of the side told before
    for j in range(found.first - 1, max(-1, found.first - 5), -1):
        low = scene.words[j]
        if low in lexicon.cues["definite"]:
            return True
        if low in lexicon.grammar["causing"] and found.frame.crosswalk.quad_class == MATERIAL:
            return False  # "the ruling sparked protests"
        if low in lexicon.grammar["indefinite"] or low in lexicon.cues["suffered"] or low in lexicon.cues["support"]:
            return False
        if low in lexicon.grammar["front_stops"] or low in lexicon.cues["prepositions|clause"]:
            return False  # "fled the city amid clashes"
    return False


def done_behind(scene: Scene, found: Found) -> bool:
    """Say whether a noun is told whole behind itself, whom it hit and who did it: `the raid on X by Y`."""
    behind = scene.lows(found.last, found.last + WHOLE_REACH)
    assault = found.frame.crosswalk.plover_type == "ASSAULT"
    told = "by" in behind or not scene.lexicon.cues["blaming"].isdisjoint(behind)
    return assault and behind[:1] in (("on",), ("against",)) and told
