"""Objects by their word, where a trigger has its object or hangs on it: `imposed sanctions`, `sanctions X imposed`."""

from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.coordination import lacks_object
from pipeline.extract.grammar.relative_objects import acts_in_relative
from pipeline.lexicon.frames import Entry
from pipeline.lexicon.trigger import Trigger
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in

GROUND = frozenset({"settlement", "building"})  # what is taken from others


def named(scene: Scene, window: range, trigger: Trigger, passive: bool) -> bool:
    """Say whether one of its objects stands in a trigger's own object, not in a phrase hung on it: `a talk on aid`."""
    stop = window.stop
    if not passive:
        stop = next((j for j in window[1:] if scene.words[j] in scene.grammar["hanging"]), stop)
    if any(scene.words[j] in trigger.objects for j in range(window.start, stop)):
        return True
    if not trigger.money or not window:
        return False
    start, end = scene.tokens[window.start].start, scene.tokens[stop - 1].end
    return any(
        a.unit is not None and len(a.unit) == 3 and a.unit.isupper() and start <= a.start_char < end
        for a in scene.amounts
    )


def hangs_on_object(scene: Scene, i: int, last: int, entry: Entry) -> bool:
    """Say whether a verb's clause hangs on its own object: `the sanctions (that) X imposed on Y`; token `i` is it."""
    trigger = entry.trigger
    if entry.form not in ("past", "participle") or trigger.said or not lacks_object(scene, last):
        return False  # "the price that X has paid" threatens nobody
    first = clause_range(scene, i).start
    if first and scene.words[first - 1] in trigger.objects and acts_in_relative(scene, i, harms=False):
        return True
    begins = contact_start(scene, i)
    if not begins or trigger.suffered:
        return False
    held = GROUND.intersection(trigger.needs_object)
    near = things_in(scene, range(begins - 1, begins), scene.lexicon) if held else ()
    return scene.words[begins - 1] in trigger.objects or any(thing.kind in held for thing in near)


def contact_start(scene: Scene, i: int) -> int:
    """Give the token at which who does it begins, right before the verb at token `i`; 0 where nobody stands there."""
    at = i - (scene.words[i - 1] in scene.lexicon.cues["perfect"])
    doers = (p for p in scene.parties if p.end_char == scene.tokens[at - 1].end and not p.possessive)
    doer = next(doers, None) if at else None
    begins = scene.token_at(doer.start_char) if doer else 0
    return begins - (begins > 1 and scene.words[begins - 1] == "the")
