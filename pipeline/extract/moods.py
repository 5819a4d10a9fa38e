"""The mood that some verbs need: refusals told by `will not`, threats told by `would`."""

from pipeline.extract.scene import Scene
from pipeline.lexicon.trigger import Trigger

REACH = 4  # tokens before a verb in which the words that refuse it may stand
REFUSING = frozenset({"won't", "wouldn't", "cannot", "can't", "don't", "doesn't"})
WILLING = frozenset({"will", "would", "can", "could", "do", "does", "shall"})
NEVER = frozenset({"not", "never", "no", "neither"})
ANNOUNCING = frozenset({"will", "would", "shall", "'ll"})


def mood_fits(scene: Scene, i: int, trigger: Trigger) -> bool:
    """Say whether the verb at token `i` stands in the mood that its trigger asks for, if any."""
    if not (trigger.denied or trigger.willed):
        return True
    before = scene.lows(i - REACH, i)
    no = next((k for k, low in enumerate(before) if low in NEVER), None)
    refused = bool(REFUSING.intersection(before)) or (no is not None and bool(WILLING.intersection(before[:no])))
    return refused if trigger.denied else not refused and bool(ANNOUNCING.intersection(before))
