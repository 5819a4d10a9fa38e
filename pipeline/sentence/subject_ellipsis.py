"""Subject ellipsis: passives that go on with the subject of a verb before: `two men fired and were arrested`."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene


def passive_from(scene: Scene, i: int, lexicon: Lexicon) -> int | None:
    """Give the joint by which the passive at token `i` goes on from a verb before; None where it does not."""
    helping, between, first = lexicon.cues["be|perfect"], lexicon.cues["between"], i
    while first and (scene.words[first - 1] in helping or scene.words[first - 1] in between):
        first -= 1
    if not first or helping.isdisjoint(scene.lows(first, i)):
        return None
    return first - 1 if scene.words[first - 1] in lexicon.grammar["ands"] else None
