"""Intensional contexts: acts a sentence only has an idea of: the ability to strike, a call to end an assault."""

from itertools import pairwise, takewhile

from pipeline.extract.grammar.preventing import kept_off_by_nobody
from pipeline.extract.triggers.predicated import only_called
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from pipeline.sentence.tokens import QUOTES

ENDING_REACH = 7  # tokens before a noun within which the verb that is to end it stands
IMAGINED_REACH = 14  # tokens before a trigger within which a word may show that it is only imagined
MANNER_REACH = 5  # tokens before a verb within which `how` asks for its manner: `how it fights the enemy`
OF_NOTIONS = {"of": "notion", "for": "notion", "about": "musing", "on": "musing"}  # before a gerund's preposition
LAW_REACH = 7  # tokens behind a passive in which the law stands that provides for it
MUSING_REACH = 6  # tokens before `about` and a gerund in which the verb of speaking stands
HELPED_REACH = 3  # tokens before a passive in which its helping verb stands
PRESENT = ("base", "third")


def only_thought_of(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether the words before a trigger make it no act, not even one that somebody plans or fears."""
    front = scene.lows(found.first - IMAGINED_REACH, found.first)
    if not lexicon.cues["make_believe"].isdisjoint((*scene.words[:2], *front)) and not scene.times:
        return True
    if not found.is_verb and (_what_one_does(scene, found, lexicon) or only_called(scene, found)):
        return True
    if not found.is_verb:
        conflict = found.frame.crosswalk.material_conflict
        return conflict and (_to_be_ended(scene, found, lexicon) or _looked_for(scene, found))
    if found.frame.crosswalk.assault and "you" in scene.lows(found.first - 3, found.first):
        return True  # "you were ambushed, and it hurt": the reader
    if _of_a_statute(scene, found, lexicon) or _only_stand(scene, found):
        return True
    if found.frame.crosswalk.verbal or found.passive:
        return False
    at = before(scene, found.first)
    if at < 1:
        return False
    low = scene.words[at]
    if low == "to":
        return scene.words[at - 1] in lexicon.cues["capacity"] or _judged(scene, at - 1, lexicon)
    if found.entry.form == "ing" and low in OF_NOTIONS:
        reach = MUSING_REACH if low == "about" else 1  # "spoke with X about stationing troops"
        return not lexicon.cues[OF_NOTIONS[low]].isdisjoint(scene.lows(at - reach, at))
    front = scene.lows(found.first - MANNER_REACH, found.first)
    manner = any(one in lexicon.grammar["manner"] and other == "how" for one, other in pairwise(front))
    return manner and found.entry.form in PRESENT


def _of_a_statute(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a law only provides for it: `a treaty that bans mines`, `is prohibited by the penal code`."""
    statutes = lexicon.grammar["statutes"]
    if found.passive:
        led, *behind = scene.lows(found.last, found.last + LAW_REACH) or ("",)
        phrase = takewhile(lambda low: low not in lexicon.cues["prepositions"] and low != ",", behind)
        return led in ("by", "under") and not statutes.isdisjoint(phrase)
    at = found.first - 1
    while at > 0 and (scene.words[at] == "," or scene.words[at] in lexicon.grammar["thing_relatives"]):
        at -= 1
    return at >= 0 and found.entry.form in PRESENT and scene.words[at] in statutes


def _only_stand(scene: Scene, found: Found) -> bool:
    """Say whether forces are only described by where they are: `before troops deployed in X`; not on a day."""
    if not (found.trigger.moves and found.passive) or scene.is_title or scene.times:
        return False
    near = scene.lows(found.first - HELPED_REACH, found.first)
    return scene.lexicon.cues["be"].isdisjoint(near) and "by" not in scene.lows(found.last, found.last + LAW_REACH)


def before(scene: Scene, i: int) -> int:
    """Give the token before token `i`, quotation marks and adverbs aside; -1 where there is none."""
    at = i - 1
    while at >= 0 and (scene.words[at] in QUOTES or scene.words[at].endswith("ly")):
        at -= 1
    return at


def _judged(scene: Scene, i: int, lexicon: Lexicon) -> bool:
    """Say whether the token before an infinitive is what somebody thinks of doing it: `it was unwise to`."""
    if scene.words[i] not in lexicon.cues["judged"]:
        return False
    front = scene.lows(i - 4, i)
    return not lexicon.cues["be"].isdisjoint(front) or bool(lexicon.grammar["over_more"].intersection(front))


def _what_one_does(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a plural noun only says what somebody's work is: `a planner responsible for planning attacks`."""
    front = scene.lows(found.first - ENDING_REACH, found.first)
    if found.entry.form != "plural" or ("responsible", "for") not in set(pairwise(front)):
        return False
    return not lexicon.cues["sought"].isdisjoint(front) and not scene.times


def _looked_for(scene: Scene, found: Found) -> bool:
    """Say whether a noun is what somebody is yet to get: `prosecutors sought the arrest of X`."""
    at = found.first - 1
    at -= at > 0 and scene.words[at] in scene.grammar["owning_articles"]
    return at >= 0 and scene.words[at] in scene.grammar["yet_to_get"]


def _to_be_ended(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a noun is what somebody is yet to end: `called on X to halt its onslaught`."""
    for j in range(found.first - 1, max(0, found.first - ENDING_REACH), -1):
        low = scene.words[j]
        if scene.clauses[j] != scene.clauses[found.first] or (low != "of" and low in lexicon.cues["prepositions"]):
            return False
        if low in lexicon.grammar["ending"]:
            yet = scene.words[j - 1] in lexicon.cues["aux"] | {"to"}
            return yet and not kept_off_by_nobody(scene, j, lexicon)
    return False
