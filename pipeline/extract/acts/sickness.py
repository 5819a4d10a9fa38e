"""Sickness and age: whom they end is no toll of an act, an accident or a disaster."""

from collections.abc import Sequence

from pipeline.extract.acts.act import Act
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene


def without_natural_ends(scene: Scene, acts: Sequence[Act], lexicon: Lexicon) -> list[Act]:
    """Give the acts of a sentence without its bare tolls where a sickness is named, or only that somebody died.

    A sentence that tells an act of harm keeps its tolls.
    """
    if any(act.harms for act in acts):
        return list(acts)
    sick = not lexicon.cues["illness"].isdisjoint(scene.words)
    return [act for act in acts if not act.is_toll or not (sick or _only_died(scene, act, lexicon))]


def _only_died(scene: Scene, act: Act, lexicon: Lexicon) -> bool:
    """Say whether one person, told by name, died, of nothing that the sentence tells: `the novelist X died`."""
    if act.lead.trigger.verb != "die" or not lexicon.cues["unnatural"].isdisjoint(scene.words):
        return False
    one = all(taken.amount.value == 1 for taken in act.taken)
    return one and any(victim.kind == "person" for victim in act.sides.targets)
