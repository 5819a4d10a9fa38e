"""Habits: how things tend to be is no act: `police are often attacked here`, `every year floods kill hundreds`."""

from collections.abc import Sequence

from pipeline.extract.acts.act import Act
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene

OVER = ("over", "the")
REACH = 8  # tokens from a word of harm within which a habit's adverb stands


def without_habits(scene: Scene, acts: Sequence[Act], lexicon: Lexicon) -> list[Act]:
    """Give the acts; one of harm that is told as a habit, and neither dated nor counted, is left out.

    So is a participle right behind the adverb: `with both sides regularly accusing each other`.
    """
    habit = lexicon.cues["habit"]
    acts = [act for act in acts if not _usual(scene, act, habit)]
    acts = [act for act in acts if not (_of_anyone(scene, act) or _ranked(scene, act))]
    loose = [(act.harms or act.is_toll) and _loose(act) for act in acts]
    if not any(loose):
        return list(acts)
    adverbs = [i for i, word in enumerate(scene.words) if word in habit or _each(scene, i, lexicon)]
    return [act for act, free in zip(acts, loose, strict=True) if not (free and _near(scene, act, adverbs))]


def _of_anyone(scene: Scene, act: Act) -> bool:
    """Say whether a toll or a release is told of whoever it may befall: `helps those killed on duty`."""
    if not (act.is_toll or act.event_type == "prisoner_exchange") or act.taken or act.times or scene.is_title:
        return False
    return not act.sides.targets and "those" in scene.words[max(0, act.lead.first - 2) : act.lead.first]


def _ranked(scene: Scene, act: Act) -> bool:
    """Say whether a passive only tells which in a row it was: `X was shot, the second minister to be killed in May`."""
    first, ordinals = act.lead.first, scene.lexicon.calendar.ordinals
    if not act.lead.passive or scene.lows(first - 2, first) != ("to", "be"):
        return False
    front = range(max(1, first - REACH), first - 2)
    rank = next((j for j in front if scene.words[j] in ordinals and scene.words[j - 1] == "the"), 0)
    return any(opening.first < rank for opening in scene.openings)


def _usual(scene: Scene, act: Act, habit: frozenset[str]) -> bool:
    first = act.lead.first
    return act.lead.entry.form == "ing" and not act.times and first > 0 and scene.words[first - 1] in habit


def _each(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a period that returns, or one without end, stands at token `i`: `every year`, `over the years`."""
    spanning = scene.words[i] in lexicon.grammar["each"] or scene.lows(i - 1, i + 1) == OVER
    return spanning and not lexicon.cues["habit_units"].isdisjoint(scene.lows(i + 1, i + 2))


def _loose(act: Act) -> bool:
    return not act.times and all(taken.amount.bound == "vague" for taken in act.taken)


def _near(scene: Scene, act: Act, adverbs: Sequence[int]) -> bool:
    first = act.lead.first
    return any(abs(i - first) <= REACH and scene.clauses[i] == scene.clauses[first] for i in adverbs)
