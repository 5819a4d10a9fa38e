"""Verbs of preventing: what nobody prevented came, as in `failed to prevent the raid`, `did nothing to stop it`."""

from pipeline.extract.sentence.scene import Scene
from pipeline.lexicon import Lexicon

KEPT_REACH = 4  # tokens before a verb of preventing in which what denies it may stand


def kept_off_by_nobody(scene: Scene, j: int, lexicon: Lexicon) -> bool:
    """Say whether a verb of preventing at token `j` is denied, so that it came: `failed to prevent the raid`."""
    if scene.tokens[j].low not in lexicon.grammar["keeping_off"]:
        return False
    front = scene.lows(j - KEPT_REACH, j)
    return not (lexicon.cues["negated"] | lexicon.grammar["little"]).isdisjoint(front)
