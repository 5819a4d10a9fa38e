"""Which acts a count of people may belong to, by the grammar of its clause."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.attachment.governing import Grammar
from pipeline.sentence.deeds import tells_force
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from schemas.quantity import Amount
from schemas.vocabulary import Measure

AGED_REACH = 7  # tokens before a figure in which the word that makes it an age stands
PARTITIVE = re.compile(r"\bof (?:the|those|its|their|his)\b")
TOLL_MEASURES = frozenset({"killed", "injured", "casualties", "missing"})
STRUCK = frozenset({"building", "vehicle", "ship", "tank", "settlement"})
SUBJECT_REACH = 6  # tokens between a noun of an act and the verb whose subject it is
TOLL_UNITS = frozenset({"person", None})
BEFALLING = frozenset({"arrested", "captured", "abducted", "released", "returned", "displaced", "received"})

OF_PEOPLE = frozenset(
    {"killed", "injured", "casualties", "arrested", "abducted", "captured", "displaced", "participants", "released"}
)
SEIZING = frozenset({"arrested", "captured", "abducted"})


class Fit(NamedTuple):
    """The triggers that an amount may go to, null for any; `sure` where the grammar names them."""

    triggers: frozenset[int] | None
    sure: bool = False


ANY = Fit(None)


def governed(scene: Scene, grammar: Grammar, triggers: tuple[Found, ...], amount: Amount) -> Fit:
    """Give the triggers that a count of people may go to by the grammar of its clause."""
    if amount.unit in STRUCK:
        return _struck(scene, grammar, triggers, amount)
    if amount.unit not in TOLL_UNITS or amount.measure:
        return ANY
    first, behind = scene.token_at(amount.start_char), scene.token_at(amount.end_char)
    if scene.words[first] in grammar.cues["neutral"]:
        return ANY  # "has topped 1 million"
    bond = grammar.bond(first, behind)
    if bond is None:
        acting = {at for at, found in enumerate(triggers) if _acts_later(scene, found, amount)}
        return Fit(frozenset(range(len(triggers))) - acting) if acting else ANY
    if bond.role == "behind" and not set(scene.lows(bond.at - 1, bond.at)) & grammar.cues["neutral"]:
        return _beside(triggers, bond.at)
    chain = grammar.chain(bond.at)
    near = {at for at, found in enumerate(triggers) if found.first in chain or found.last - 1 in chain}
    doing = {at for at in near if does_to_others(triggers[at])}
    if bond.role == "subject":
        near -= doing
    neutral = scene.words[bond.at] in grammar.cues["neutral"] and not _in_a_state(scene, bond.at)
    if not near and (bond.role == "behind" or neutral):
        return ANY
    if near or amount.definite:
        return Fit(frozenset(near), sure=True)
    return Fit((_beside(triggers, -1).triggers or frozenset()) - doing)


def _in_a_state(scene: Scene, verb: int) -> bool:
    """Say whether `was` leads a phrase that tells how or where people are: `a second was in surgery`."""
    behind = scene.lows(verb + 1, verb + 2)
    led = behind[:1] != () and behind[0] in scene.lexicon.cues["prepositions"]
    return led and scene.words[verb] in scene.lexicon.cues["be"] and behind[0] not in scene.grammar["amid"]


def died_of_it(scene: Scene, grammar: Grammar, amount: Amount) -> bool:
    """Say whether those counted as hurt are who a verb behind them says died: `six people hurt in a blast died`."""
    if amount.measure != "injured" or amount.included_in is not None or of_some(scene, amount):
        return False  # "half of the 30 people hurt died"
    bond = grammar.bond(scene.token_at(amount.start_char), scene.token_at(amount.end_char))
    if bond is None or bond.role != "subject" or bond.at not in grammar.deaths:
        return False
    others = (other for other in scene.amounts if other.unit == "person" and other.start_char > amount.end_char)
    return all(scene.token_at(other.start_char) > bond.at for other in others)  # "9 hurt, and another soldier died"


def of_some(scene: Scene, amount: Amount) -> bool:
    """Say whether a share of those counted stands before them, of which alone the verb behind tells: `half of the 30`.

    A number too is one, as in `all but two of the 30`, where it is not told of as a figure of its own.
    """
    at = scene.token_at(amount.start_char)
    at -= at > 1 and scene.words[at - 1] in scene.grammar["whose_parts"]
    at -= at > 1 and scene.words[at - 1] == "of"
    share = scene.words[at - 1] if 0 < at < scene.token_at(amount.start_char) else ""
    number = scene.words[at] == "of" and (share.isdigit() or share in scene.lexicon.numbers.whole)
    return (number and amount.value > 1) or share in scene.grammar["some_of_a_whole"]


def told_already(scene: Scene, amount: Amount) -> Measure | None:
    """Give the toll of which a figure is but a share, told in another sentence: `two of the dead were children`."""
    if amount.included_in is not None or not PARTITIVE.search(amount.text.lower()):
        return None
    grammar = scene.grammar
    return "killed" if amount.head in grammar["dead"] else "injured" if amount.head in grammar["hurt"] else None


def for_another_act(scene: Scene, found: Found, amount: Amount) -> bool:
    """Say whether a figure stands behind what an act is done for: `sentenced two men for the murder of a guard`."""
    between = scene.lows(found.last, scene.token_at(amount.start_char))
    charged = _charged(found, between) or _guilty(scene, found, amount)
    return found.is_verb and (not scene.grammar["grounds"].isdisjoint(between) or charged)


def _guilty(scene: Scene, found: Found, amount: Amount) -> bool:
    """Say whether a deed of force stands behind an `of` before a figure: `found two men guilty of the murder of`."""
    near = range(found.last, scene.token_at(amount.start_char))
    return any(scene.words[j] == "of" and tells_force(scene, j + 1) for j in near)


def _charged(found: Found, behind: tuple[str, ...]) -> bool:
    """Say whether the words behind a verb of the law tell the crime: `convicted of killing two`."""
    led = behind[:1] in (("of",), ("to",)) or (behind[:1] == ("with",) and behind[1:2] and behind[1].endswith("ing"))
    return found.frame.event_type == "arrest" and bool(led)


def fits_of(scene: Scene, grammar: Grammar, triggers: tuple[Found, ...], amounts: Sequence[Amount]) -> list[Fit]:
    """Give the fit of each amount; a whole that an aside cuts off goes where its parts surely go."""
    fits = [governed(scene, grammar, triggers, amount) for amount in amounts]
    for index, amount in enumerate(amounts):
        whole = amount.included_in
        if whole is not None and fits[index].sure and not fits[whole].sure and fits[whole].triggers is None:
            fits[whole] = fits[index]
    return fits


def subject_of(scene: Scene, triggers: tuple[Found, ...], amount: Amount, fit: Fit) -> bool:
    """Say whether an amount is surely what a verb behind it befalls."""
    near = fit.triggers or ()
    return fit.sure and any(amount.end_char <= scene.tokens[triggers[at].first].start for at in near)


def object_of(scene: Scene, triggers: tuple[Found, ...], amount: Amount, fit: Fit) -> bool:
    """Say whether an amount is surely what an active verb before it befalls: `killed two men, shot a third`."""
    first = scene.token_at(amount.start_char)
    near = (triggers[at] for at in fit.triggers or ()) if fit.sure else ()
    return any(_active(found) and found.last <= first for found in near)


def sure_subjects(
    scene: Scene, triggers: tuple[Found, ...], amounts: Sequence[Amount], fits: Sequence[Fit]
) -> dict[int, int]:
    """Give the last amount, a whole, that is surely what a passive befalls, by the trigger's index."""
    passive = {at for at, found in enumerate(triggers) if found.passive and found.is_verb}
    found: dict[int, int] = {}
    for index, (amount, fit) in enumerate(zip(amounts, fits, strict=True)):
        for at in passive & fit.triggers if fit.sure and fit.triggers and amount.included_in is None else ():
            if amount.end_char <= scene.tokens[triggers[at].first].start:
                found[at] = index
    return found


def _struck(scene: Scene, grammar: Grammar, triggers: tuple[Found, ...], amount: Amount) -> Fit:
    """Give the triggers that may count buildings and the like: they are hit only as object or as what is struck."""
    hits = {at for at, found in enumerate(triggers) if found.frame.measures.get(amount.unit or "") == "hit"}
    if not hits or amount.measure:
        return ANY
    if amount.text.lower().startswith(("a ", "an ")):
        return Fit(frozenset(range(len(triggers))) - hits)  # "hit a depot" tells no number
    bond = grammar.bond(scene.token_at(amount.start_char), scene.token_at(amount.end_char))
    if bond is None:
        return Fit(frozenset(range(len(triggers))) - hits)
    chain = range(bond.at - 1, bond.at + 1) if bond.role == "behind" else grammar.chain(bond.at)
    near = {
        at for at in hits if triggers[at].is_verb and (triggers[at].first in chain or triggers[at].last - 1 in chain)
    }
    near |= {at for at in hits if bond.role == "object" and _did(scene, triggers[at], bond.at)}
    fitting = {at for at in near if (bond.role == "subject") == (triggers[at].passive or triggers[at].trigger.suffered)}
    return Fit(frozenset(fitting), sure=True) if fitting else Fit(frozenset(range(len(triggers))) - hits)


def _did(scene: Scene, found: Found, verb: int) -> bool:
    """Say whether a noun of an act is the subject of the verb that governs what was struck: `the blast damaged X`."""
    violent = scene.words[verb] in scene.grammar["violent_happens"]
    same = scene.clauses[found.last - 1] == scene.clauses[verb]
    return violent and same and not found.is_verb and 0 <= verb - found.last < SUBJECT_REACH


def _beside(triggers: tuple[Found, ...], at: int) -> Fit:
    """Give the triggers that may count people whom another word governs: none that befalls them."""
    return Fit(frozenset(i for i, found in enumerate(triggers) if not _befalls(found) or found.last == at))


def _befalls(found: Found) -> bool:
    return _harms(found) or (found.trigger.measure or found.frame.measures.get("person")) in BEFALLING


def does_to_others(found: Found) -> bool:
    """Say whether a verb tells what its subject does to others: `40 officers arrested two`, not `40 men returned`."""
    measure = found.trigger.measure or found.frame.measures.get("person")
    return _active(found) and (found.roles == "toll" or measure in TOLL_MEASURES | SEIZING)


def _acts_later(scene: Scene, found: Found, amount: Amount) -> bool:
    """Say whether those counted stand before the base form of what they do: `two officers face X and shoot him`."""
    later = found.entry.form == "base" and amount.end_char <= scene.tokens[found.first].start
    later = later and does_to_others(found) and amount.value > 1
    return later and scene.clause_of(amount.start_char) == scene.clauses[found.first]


def _harms(found: Found) -> bool:
    return found.roles == "toll" or found.trigger.measure in TOLL_MEASURES


def _active(found: Found) -> bool:
    return found.is_verb and not found.passive and not found.trigger.dies and not found.trigger.suffered


def an_age(scene: Scene, amount: Amount) -> bool:
    """Say whether a bare figure goes on a row of ages: `were aged 20, 26 and 33`."""
    at = scene.token_at(amount.start_char)
    bare = amount.unit is None or (amount.elliptical and amount.text.isdigit())
    return bare and not scene.grammar["aged"].isdisjoint(scene.lows(at - AGED_REACH, at))


def told_to_be(scene: Scene, amount: Amount) -> bool:
    """Say whether a phrase only tells what somebody is: `suspected of being a spy`, `was one of 9 people who wrote`."""
    first, behind = scene.token_at(amount.start_char), scene.token_at(amount.end_char)
    of_them = scene.lows(first - 2, first) == ("one", "of") and scene.words[first - 3] in scene.lexicon.cues["be"]
    told = of_them and scene.lows(behind, behind + 1) == ("who",)
    by_word = scene.lexicon.frames.by_word
    fates = (e.frame for low in scene.lows(behind + 1, behind + 4) for e in by_word.get(low, ()))
    hurt = told and any(frame.of_force or frame.roles == "toll" for frame in fates)
    return scene.lows(first - 1, first) == ("being",) or (told and not hurt)
