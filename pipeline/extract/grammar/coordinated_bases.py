"""Coordinated base forms: `to promise aid and impose sanctions`, `bombs kill 5 and hurt 9`."""

from pipeline.extract.grammar.present import in_present, takes_an_object
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene

REACH = 18  # tokens before `and` within which the first verb stands


def goes_on_from(scene: Scene, i: int, lexicon: Lexicon) -> int | None:
    """Give the first verb of the row that the base form at token `i` goes on; None where it is none of a row."""
    at = i - 1
    while at > 1 and (scene.words[at].endswith("ly") or scene.words[at] in lexicon.cues["between"]):
        at -= 1
    if at < 2 or scene.words[at] not in lexicon.grammar["coordinators"] or not takes_an_object(scene, i, lexicon):
        return None
    for j in range(at - 1, max(0, at - REACH), -1):
        low = scene.words[j]
        if low == "to" or low in lexicon.cues["aux"]:
            verb = j + 1 + scene.words[j + 1].endswith("ly")
            if _may_begin(scene, verb, lexicon):
                return verb
            if low != "to":
                return None
        elif in_present(scene, j, lexicon):
            return j
        elif low in (";", ":") or low in lexicon.cues.finite or low in lexicon.grammar["relatives"]:
            return None
    return None


def _may_begin(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a word behind `to` may be a verb: not `to the`, `to Kyiv`, `to 40`."""
    if i >= len(scene.words):
        return False
    low = scene.words[i]
    plain = low.isalpha() and scene.text[scene.tokens[i].start].islower()
    return plain and low not in lexicon.cues["determiner|definite|prepositions"]
