"""Catenative verbs: what only leads to a verb of saying: `went on to say`, `is reported to have said`."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene

CONTINUING = (("continued",), ("continues",), ("continue",), ("proceeded",))  # before `to say`
HEARSAY = 4  # tokens of `is reported to have`


def goes_on_to(scene: Scene, i: int) -> int:
    """Give the length of what only leads to a verb of saying: `went on to say`, `continued to claim`."""
    if scene.lows(i - 3, i)[1:] == ("on", "to") and scene.lows(i - 3, i - 2)[0] in scene.grammar["going_on_to"]:
        return 3
    return 2 if scene.lows(i - 1, i) == ("to",) and scene.lows(i - 2, i - 1) in CONTINUING else 0


def hearsay_start(scene: Scene, i: int, lexicon: Lexicon) -> int:
    """Give where the words before token `i` begin by which others have it: `X is reported to have said`; else `i`."""
    if scene.lows(i - 2, i) != ("to", "have") or i < HEARSAY:
        return i
    held = scene.words[i - 3] in lexicon.cues.say or scene.words[i - 3] in lexicon.grammar["held_to_be"]
    return i - HEARSAY if held and scene.words[i - HEARSAY] in lexicon.cues["be"] else i
