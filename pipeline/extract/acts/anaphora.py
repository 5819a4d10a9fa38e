"""Event anaphora: `the blast` is the bombing told before, or only a toll where none was told."""

from dataclasses import replace
from itertools import pairwise

from pipeline.extract.acts.act import RANKS, Act
from pipeline.extract.acts.memory import Memory
from pipeline.extract.attachment.fitting import TOLL_MEASURES
from pipeline.extract.grammar.nominals import answered, governor
from pipeline.extract.roles.sides import Sides
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found, past_doer, right_of
from pipeline.sentence.scene import Scene

SUCH_REACH = 3  # tokens before a noun in which `such` stands
PHRASE_ENDS = frozenset({";", ":", "that", "which"})
HAPPENS_REACH = 12  # tokens behind a noun in which a relative clause may tell that it happened
WHOLE_REACH = 9  # tokens behind a noun within which who did it is told


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
    if "of" in scene.lows(found.first, found.last + 1) or past_doer(scene, found.last) > found.last:
        return False  # "the killing of X" says itself which
    if answered(scene, found.first):
        return False  # no act of the side told before
    for j in range(found.first - 1, max(-1, found.first - 5), -1):
        low = scene.words[j]
        if low in lexicon.cues["definite"]:
            return not _done_as_never(scene, found, j)
        if low in lexicon.grammar["causing"] and found.frame.crosswalk.material_conflict:
            return False  # "the ruling sparked protests"
        if low in lexicon.grammar["indefinite"] or low in lexicon.cues["suffered"] or low in lexicon.cues["support"]:
            return False
        if low in lexicon.grammar["front_stops"] or low in lexicon.cues["prepositions|clause"]:
            return False  # "fled the city amid clashes"
    return False


def _done_as_never(scene: Scene, found: Found, article: int) -> bool:
    """Say whether a verb lends an act that is measured against earlier ones: `launched the largest raid in years`."""
    measured = not scene.grammar["unmatched"].isdisjoint(scene.lows(article + 1, found.first))
    verb = governor(scene, found, scene.lexicon) if measured else None
    owns = verb is None or scene.words[verb] in scene.lexicon.cues["perfect"] or scene.words[verb].startswith("mak")
    return found.frame.crosswalk.material_conflict and not owns


def happens_behind(scene: Scene, last: int) -> bool:
    """Say whether a verb of happening follows the noun that ends at token `last`: `the raid that took place in X`."""
    grammar, behind = scene.grammar, scene.lows(last, last + HAPPENS_REACH)
    happening = grammar["placed_acts"] - scene.lexicon.cues["be"]
    if not grammar["placed_acts"].isdisjoint(behind[:1]) or not grammar["violent_happens"].isdisjoint(behind[:5]):
        return True
    return any(one in grammar["thing_relatives"] and other in happening for one, other in pairwise(behind))


def told_apart(scene: Scene, act: Act) -> bool:
    """Say whether a noun's own phrase tells which act it is, by day and place or side: `the raid in X on Monday`."""
    lead = act.lead
    if lead.is_verb or not act.times or act.modality != "actual" or not act.crosswalk.material_conflict:
        return False
    if "such" in scene.lows(lead.first - SUCH_REACH, lead.first):
        return False  # "the deadliest such attack in X this year"
    first, finite = act.lead.last, scene.lexicon.cues.finite
    ends = (j for j in right_of(scene, first) if scene.words[j] in finite or scene.words[j] in PHRASE_ENDS)
    phrase = range(first, next(ends, right_of(scene, first).stop))
    if not phrase:
        return False
    start, end = scene.tokens[phrase.start].start, scene.tokens[phrase.stop - 1].end
    sides = (*act.sides.sources, *act.sides.targets, *act.sides.participants)
    dated = any(start <= time.start_char < end for time in act.times)
    return dated and any(start <= span.start_char < end for span in (*act.places, *sides))


def done_behind(scene: Scene, found: Found) -> bool:
    """Say whether a noun is told whole behind itself, whom it hit and who did it: `the raid on X by Y`, `by Y on X`."""
    behind = scene.lows(found.last, found.last + WHOLE_REACH)
    assault = found.frame.crosswalk.assault
    told = "by" in behind or not scene.lexicon.cues["blaming"].isdisjoint(behind)
    hits = not scene.grammar["aimed_at"].isdisjoint(behind if behind[:1] == ("by",) else behind[:1])
    return assault and hits and told
