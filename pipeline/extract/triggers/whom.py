"""Whom a verb asks for as its object: a noun of a class, or, where it seizes or frees, a person by name."""

from pipeline.lexicon.trigger import Trigger
from pipeline.sentence.found import Relations, fits
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import Thing

HELD = frozenset({"captured", "abducted", "arrested", "released"})


def asked_for(scene: Scene, window: range, thing: Thing | None, trigger: Trigger, relations: Relations) -> bool:
    """Say whether what stands among tokens is the object a trigger needs: `freed two hostages`, `she was freed`."""
    needed = trigger.needs_object
    if not needed or fits(scene, window, thing, needed, relations):
        return True
    if "person" not in needed or not window:
        return False
    return _of_an_age(scene, window) or (trigger.measure in HELD and _someone(scene, window))


def _of_an_age(scene: Scene, window: range) -> bool:
    """Say whether somebody told by age alone is the subject that an auxiliary ends: `the 23-year-old was shot`."""
    last = _before_auxiliary(scene, window)
    ends = scene.tokens[last].end if last is not None else -1
    return any(a.unit == "person" and a.end_char == ends for a in scene.amounts)


def _someone(scene: Scene, window: range) -> bool:
    """Say whether a person by name opens an object, or one is the subject that an auxiliary ends."""
    people = [p for p in scene.parties if p.kind == "person" and not p.possessive]
    if any(p.start_char == scene.tokens[window.start].start for p in people):
        return True
    last = _before_auxiliary(scene, window)
    if last is None:
        return False
    pronoun = scene.words[last] in scene.grammar["personal"] & scene.lexicon.names.naming["he"]
    return pronoun or any(p.end_char == scene.tokens[last].end for p in people)


def _before_auxiliary(scene: Scene, window: range) -> int | None:
    """Give the token before the auxiliary that ends what stands before a passive; None where none does."""
    helping = scene.lexicon.cues["be|perfect|adverb"]
    last = next((j for j in reversed(window) if scene.words[j] not in helping), None)
    return None if last == window.stop - 1 else last
