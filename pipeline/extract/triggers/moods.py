"""The mood that some verbs need: refusals told by `will not`, threats told by `would`."""

from pipeline.lexicon.trigger import Trigger
from pipeline.sentence.scene import Scene

REACH = 4  # tokens before a verb in which the words that refuse it may stand


def mood_fits(scene: Scene, i: int, trigger: Trigger) -> bool:
    """Say whether the verb at token `i` stands in the mood that its trigger asks for, if any."""
    if not (trigger.denied or trigger.willed):
        return True
    before = scene.lows(i - REACH, i)
    no = next((k for k, low in enumerate(before) if low in scene.grammar["never"]), None)
    refused = bool(scene.grammar["refusing"].intersection(before)) or (
        no is not None and bool(scene.grammar["willing"].intersection(before[:no]))
    )
    return refused if trigger.denied else not refused and bool(scene.grammar["announcing"].intersection(before))
