"""What a speaker does by saying that it is to be said: `I must condemn X`, `we want to praise Y`."""

from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene

BY_WORDS = frozenset({"criticism", "praise"})  # types of what anybody does by saying so
OF_ONE = frozenset({"rejection", "concession"})  # of which `we must` only calls on others: `we must reject hatred`
REACH = 6  # tokens before the verb in which the speaker stands


def uttered_thereby(scene: Scene, found: Found) -> bool:
    """Say whether nothing but `must`, `want to` or the like parts a verb of words from the speaker who says it."""
    if found.entry.form != "base" or not (found.frame.event_type in BY_WORDS or found.frame.event_type in OF_ONE):
        return False
    at = found.first - 1
    while at > found.first - REACH and at >= 0 and scene.words[at] in scene.grammar["uttering"]:
        at -= 1
    if scene.lows(at - 1, at + 1) == ("let", "me"):
        return True
    we = found.frame.event_type in BY_WORDS and scene.lows(at, at + 1) == ("we",)
    return (we or scene.lows(at, at + 1) == ("i",)) and at < found.first - 1
