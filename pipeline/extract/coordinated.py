"""Base forms that go on from an infinitive or an auxiliary before an `and`: `to promise aid and impose sanctions`."""

from pipeline.extract.scene import Scene
from pipeline.lexicon import Lexicon

REACH = 18  # tokens before `and` within which the first verb stands


def goes_on_from(scene: Scene, i: int, lexicon: Lexicon) -> int | None:
    """Give the first verb of the row that the base form at token `i` goes on; None where it is none of a row."""
    at = i - 1
    while at > 1 and (scene.tokens[at].low.endswith("ly") or scene.tokens[at].low in lexicon.cues["between"]):
        at -= 1
    if at < 2 or scene.tokens[at].low not in ("and", "or") or not _takes_an_object(scene, i, lexicon):
        return None
    for j in range(at - 1, max(0, at - REACH), -1):
        low = scene.tokens[j].low
        if low == "to" or low in lexicon.cues["aux"]:
            verb = j + 1 + scene.tokens[j + 1].low.endswith("ly")
            if _may_begin(scene, verb, lexicon):
                return verb
            if low != "to":
                return None
        elif low in (";", ":") or low in lexicon.cues.finite or low in lexicon.grammar["relatives"]:
            return None
    return None


def _takes_an_object(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a form that is as often a noun stands before an object of its own: `and visit the port`."""
    behind = scene.lows(i + 1, i + 2)
    if not behind or behind[0] in lexicon.grammar["phrase_ends"]:
        return False
    if all(entry.form not in ("noun", "plural") for entry in lexicon.frames.by_word[scene.tokens[i].low]):
        return True
    capital = scene.text[scene.tokens[i + 1].start].isupper()
    return capital or behind[0].isdigit() or behind[0] in lexicon.grammar["object_openers"]


def _may_begin(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether a word behind `to` may be a verb: not `to the`, `to Kyiv`, `to 40`."""
    if i >= len(scene.tokens):
        return False
    low = scene.tokens[i].low
    plain = low.isalpha() and scene.text[scene.tokens[i].start].islower()
    return plain and low not in lexicon.cues["determiner|definite|prepositions"]
