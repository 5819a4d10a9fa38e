"""Acts that are only what another act asks, threatens or refuses: `urged X to lift the ban` is one demand."""

from pipeline.extract.acts.act import Act
from pipeline.sentence.scene import Scene

GOVERNING = frozenset({"demand", "threat", "rejection"})
REACH = 16  # tokens behind a governing act in which its complement may stand


def without_complements(scene: Scene, acts: list[Act]) -> list[Act]:
    """Drop what another act only asks, threatens or refuses to do; violence stays, as hypothetical.

    So goes the holding of whoever is released: `freed a nurse whom they had held hostage`.
    """
    acts = [act for act in acts if not any(_accused_of(scene, other, act) for other in acts)]
    acts = [act for act in acts if not any(_moves(scene, other, act) for other in acts)]
    if any(_frees(scene, act) for act in acts):
        acts = [act for act in acts if not _of_a_captive(scene, act)]
    return [act for act in acts if act.harms or act.is_toll or not any(_governs(scene, other, act) for other in acts)]


def _of_a_captive(scene: Scene, act: Act) -> bool:
    """Say whether an act is the holding of a captive, no deed of its own behind `and`."""
    held = act.event_type == "abduction" and act.lead.trigger.word.startswith("hold")
    return held and scene.lows(act.lead.first - 1, act.lead.first) != ("and",)


def _frees(scene: Scene, act: Act) -> bool:
    """Say whether an act is a release, or a pledge of one."""
    if act.event_type == "prisoner_exchange":
        return True
    behind = scene.lows(act.lead.last, act.lead.last + 2)
    return act.event_type == "pledge" and not scene.grammar["freeing"].isdisjoint(behind)


def _moves(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether a noun only tells why a state did what it did: `recalled its envoy in protest at Y`, no march."""
    first = other.lead.first
    motive = other.event_type == "protest" and not other.lead.is_verb and scene.words[first - 1] == "in"
    if not motive or one.event_type == "protest" or not one.lead.is_verb or one.lead.first > first:
        return False
    states = any(p.kind in ("state", "government") for p in one.sides.sources)
    return states and scene.clauses[one.lead.first] == scene.clauses[first]


def _accused_of(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether one side is accused of a kindness to another: `accused X of supporting Y` praises nobody."""
    kind = other.crosswalk.verbal and other.crosswalk.cooperative and other.lead.entry.form == "ing"
    if not kind or one.event_type != "criticism" or not 0 < other.lead.first - one.lead.last < REACH:
        return False
    return scene.lows(other.lead.first - 1, other.lead.first) == ("of",)


def _governs(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether an infinitive or a noun is the complement of an act of words before it."""
    first, last = other.lead.first, one.lead.last
    if one.event_type not in GOVERNING or not last <= first < last + REACH:
        return False
    between = scene.lows(last - 1, first)
    if ";" in between or ("and" in between and other.modality == "actual" and "to" not in between):
        return False
    if one.event_type == "demand" and scene.lows(last, last + 1) == ("that",) and not scene.says(first):
        return other.lead.is_verb  # "demanded that the government pardoned two"
    same = scene.clauses[first] == scene.clauses[last - 1]
    if other.lead.is_verb and not (same and "to" in between and "and" not in between):
        return between[-1] == "to" or (other.modality != "actual" and other.lead.entry.form == "base")
    return same
