"""Nouns that a verb makes of itself: what `lift sanctions` tells, `the lifting of sanctions` tells as well."""

from collections.abc import Collection, Mapping

from pipeline.lexicon.frame import Frame
from pipeline.lexicon.trigger import Trigger
from pipeline.lexicon.verbs import IrregularVerb, forms_of

HARM = "ASSAULT"  # what a noun alone tells; other deeds are lent their act
DEEDS = frozenset({HARM, "COERCE", "SANCTION", "RETREAT", "CONCEDE", None})  # no words, no help


def noun_of(frame: Frame, trigger: Trigger, irregular: Mapping[str, IrregularVerb]) -> Trigger | None:
    """Give the noun in -ing of a verb that is done to an object, with the verb's own limits; None for any other."""
    verb = trigger.verb
    kind = frame.crosswalk.plover_type
    if verb is None or " " in verb or trigger.never or (trigger.roles or frame.roles) != "act" or kind not in DEEDS:
        return None
    limited = kind == HARM or trigger.needs_object or trigger.objects
    if not limited or trigger.doers or trigger.needs_subject or _of_another_mood(trigger):
        return None
    limits = {
        "verb": None,
        "noun": forms_of(verb, irregular).ing,
        "needs_object": (),
        "complement": tuple(kind for kind in trigger.needs_object if kind != "any"),
        "next": ("of",),
        "light": kind != HARM,
    }
    return trigger.model_copy(update=limits)


def explicit(frames: Collection[Frame]) -> frozenset[str]:
    """Give the nouns that the frames tell of themselves."""
    return frozenset(trigger.noun for frame in frames for trigger in frame.triggers if trigger.noun)


def _of_another_mood(trigger: Trigger) -> bool:
    moods = (trigger.denied, trigger.willed, trigger.said, trigger.infinitive, trigger.mood, trigger.suffered)
    return any(moods) or trigger.refers or trigger.bare or trigger.witnessed
