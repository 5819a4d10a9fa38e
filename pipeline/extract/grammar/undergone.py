"""Whom a noun says that a deed was done to, so that the verb before it is not aimed at them."""

from pipeline.extract.sentence.scene import Scene
from pipeline.lexicon import Lexicon

LEAD_REACH = 5  # tokens before a name in which the noun of the deed and its `of` may stand


def undergoes(scene: Scene, last: int, j: int, lexicon: Lexicon) -> bool:
    """Say whether a deed behind token `last` was done to the name at token `j`: `condemned the killing of X`."""
    deeds = lexicon.grammar["befalling|undergone"]
    before = scene.lows(max(last, j - LEAD_REACH), j)
    led = max((k for k, low in enumerate(before) if low in lexicon.cues["prepositions"]), default=0)
    return led > 0 and before[led] == "of" and before[led - 1] in deeds
