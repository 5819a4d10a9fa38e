"""Which act takes which figure, and what the figure counts there."""

from dataclasses import replace

from pipeline.extract.attachment.damaged import undergone
from pipeline.extract.attachment.deadly import deadly
from pipeline.extract.attachment.fitting import (
    ANY,
    OF_PEOPLE,
    SEIZING,
    TOLL_MEASURES,
    TOLL_UNITS,
    Fit,
    an_age,
    died_of_it,
    fits_of,
    object_of,
    sure_subjects,
    told_already,
    told_to_be,
)
from pipeline.extract.attachment.governing import Grammar
from pipeline.extract.attachment.joined_fates import together
from pipeline.extract.attachment.nonpatients import (
    befell_otherwise,
    describes,
    does_it,
    names_it,
    of_those_told,
    told_of_others,
    watched,
)
from pipeline.extract.attachment.own_verbs import own_verb
from pipeline.extract.attachment.partitive import is_whole, not_held, parted
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import WEAPONS, Found, opener_of, past_doer
from pipeline.sentence.joined import apposes_a_doer
from pipeline.sentence.scene import Scene
from schemas.quantity import Amount
from schemas.value import value
from schemas.vocabulary import Measure

CLAUSE_COST, GRAMMAR_COST, LIMIT = 40, 60, 110  # characters, as measured on labelled sentences
TOLD_FAR = 2

NUMBERING = (("numbering",), ("numbered",))  # how many they are who act: `gunmen, who numbered 30`


@value(frozen=True, slots=True)
class Taken:
    """A figure that an act takes: the amount's index in the sentence, the amount, and what it counts."""

    index: int
    amount: Amount
    measure: Measure


def attach(scene: Scene, triggers: tuple[Found, ...], lexicon: Lexicon) -> dict[int, list[Taken]]:
    """Give the figures of each trigger, by the trigger's index; an amount that fits none is left out."""
    taken: dict[int, list[Taken]] = {}
    as_one = together(scene, triggers)
    grammar = Grammar(scene, triggers, lexicon)
    owner: dict[int, int] = {}
    amounts = [_of_the_dead(scene, counted) for counted in scene.amounts]
    fits = parted(scene, triggers, amounts, fits_of(scene, grammar, triggers, amounts))
    suffering = sure_subjects(scene, triggers, amounts, fits)
    for index, amount in _wholes_first(amounts):
        told = told_already(scene, amount)
        if scene.in_zone(amount) or an_age(scene, amount) or _strikes(scene, amount, triggers, fits[index]):
            continue
        if befell_otherwise(scene, amount, triggers, fits[index]) or told_to_be(scene, amount):
            continue
        whole = owner.get(amount.included_in) if amount.included_in is not None else None
        fit = ANY if whole is not None else fits[index]
        if amount.definite and whole is None and not fit.sure and amount.measure is None:
            continue
        best = _best(scene, triggers, amount, whole, fit)
        if best is None:
            continue
        at, measure = best
        if measure == told or not_held(scene, triggers[at], amount, measure):
            continue  # "two of the dead were children"
        if whole is None and told_of_others(scene, triggers[at], amount):
            continue
        if not fit.sure and whole is None and suffering.get(at, -1) > index and amount.measure is None:
            continue  # "one of the hosts of a party where five people were shot"
        if at in as_one and amount.measure is None:
            measure = "casualties"
        measure = _as_told(scene, grammar, triggers[at], index, measure)
        owner[index] = at
        none_harmed = measure == "casualties" and amount.value == 0 and at in as_one
        for each in ("killed", "injured") if none_harmed else (measure,):
            taken.setdefault(at, []).append(Taken(index, amount, each))
    return _parted(scene, {at: sorted(each, key=lambda t: t.index) for at, each in taken.items()})


def _as_told(scene: Scene, grammar: Grammar, found: Found, index: int, measure: Measure) -> Measure:
    """Give what an amount counts by the words around it, where its act alone says otherwise."""
    amount = scene.amounts[index]
    if measure in ("intercepted", "jammed") and is_whole(scene, index):
        measure = "launched"  # "49 of 63 drones": the 63 were sent
    if measure == "launched":
        return undergone(scene, grammar, amount) or measure
    if measure == "injured" and not is_whole(scene, index) and _died(scene, grammar, found, amount):
        return "killed"
    return measure


def _wholes_first(amounts: list[Amount]) -> list[tuple[int, Amount]]:
    """Give the amounts with their places, a whole before its parts: `three boys were among the 14 arrested`."""
    return sorted(enumerate(amounts), key=lambda one: (max(one[0], one[1].included_in or 0), one[1].included_in or -1))


def _died(scene: Scene, grammar: Grammar, found: Found, amount: Amount) -> bool:
    """Say whether those counted as hurt died."""
    return deadly(scene, found, amount, amount.included_in is not None) or died_of_it(scene, grammar, amount)


def _parted(scene: Scene, taken: dict[int, list[Taken]]) -> dict[int, list[Taken]]:
    """Read `two of the three who died` as a part of the three, and `two of the three were killed` as two."""
    found = {}
    for at, figures in taken.items():
        tolls = {each.index: each.measure for each in figures if each.measure in TOLL_MEASURES}
        parts = {i for i, measure in tolls.items() if tolls.get(i + 1) == measure and is_whole(scene, i + 1)}
        bare = {i for i in parts if _is_left(scene, i + 1)}
        found[at] = [
            _within(each) if each.index in parts - bare else each for each in figures if each.index - 1 not in bare
        ]
    return found


def _is_left(scene: Scene, index: int) -> bool:
    """Say whether a verb of the part stands right behind its whole."""
    behind = scene.token_at(scene.amounts[index].end_char)
    return not scene.grammar["finite_auxiliaries|having_died"].isdisjoint(scene.lows(behind, behind + 1))


def _within(part: Taken) -> Taken:
    return replace(part, amount=replace(part.amount, included_in=part.index + 1))


def told_apart(taken: dict[int, list[Taken]]) -> dict[int, list[Taken]]:
    """Read those of whom some were killed as casualties: `four people were shot, one of them fatally`."""
    killed = {each.amount.included_in for figures in taken.values() for each in figures if each.measure == "killed"}
    if not killed - {None}:
        return taken
    return {
        at: [replace(t, measure="casualties") if t.measure == "injured" and t.index in killed else t for t in figures]
        for at, figures in taken.items()
    }


def _strikes(scene: Scene, amount: Amount, triggers: tuple[Found, ...], fit: Fit) -> bool:
    """Say whether those counted attack: `died when a suicide bomber struck`, `wounded by two gunmen`."""
    harms = [found for found in triggers if found.frame.violent]
    first, behind = scene.token_at(amount.start_char), scene.token_at(amount.end_char)
    front = scene.lows(first - 4, first)  # "by a group of 20 guerrillas"
    if harms and amount.unit in TOLL_UNITS and front[-1:] in NUMBERING:
        return True
    if amount.unit != "person" or amount.measure or object_of(scene, triggers, amount, fit):
        return False
    done = harms or any(found.passive and found.trigger.measure in SEIZING for found in triggers)
    doing_it = front[-1:] == ("by",) or apposes_a_doer(scene, first) is not None
    befell = any(past_doer(scene, found.last) == first - 1 for found in harms)
    if done and (doing_it or (front[-1:] == ("of",) and "by" in front and not befell)):
        return True
    if fit.sure and any(triggers[at].passive and triggers[at].is_verb for at in fit.triggers or ()):
        return False  # "two gunmen who fired on a patrol were arrested"
    doing = (f for f in harms if f.is_verb and not f.passive and f.roles == "act" and not f.trigger.suffered)
    grounds = scene.lows(behind, behind + 1) == ("for",)  # "detained four men for attacking a bus"
    joined = scene.lows(behind, behind + 1) in (("and",), ("or",), ("but",))  # "killed five people and burned two cars"
    return not (grounds or joined) and any(0 <= found.first - behind <= 1 for found in doing)


def _of_people(amount: Amount) -> bool:
    """Say whether an amount may count people: `three`, `three miners`; not the `85,000 households` of no known unit."""
    return amount.unit in TOLL_UNITS and (amount.unit is not None or amount.head is None)


def _of_the_dead(scene: Scene, amount: Amount) -> Amount:
    """Read `the bodies of 64 soldiers` as 64 bodies."""
    at = scene.token_at(amount.start_char)
    if " ".join(scene.lows(at - 2, at)) in scene.lexicon.amounts.sets["bodies_of"]:
        return replace(amount, unit="body", measure=None)
    return amount


def _best(
    scene: Scene, triggers: tuple[Found, ...], amount: Amount, whole: int | None, fit: Fit
) -> tuple[int, Measure] | None:
    """Give the trigger of least cost that can count the amount; a part goes where its whole went.

    Unless a verb of its own is right behind it: `145 drones, 71 of which were shot down`.
    """
    if whole is not None:
        at = own_verb(scene, triggers, amount)
        at = whole if at is None else at
        theirs = scene.amounts[amount.included_in or 0].measure  # "9 confirmed dead, including two boys"
        told = at == whole and amount.measure is None and theirs in TOLL_MEASURES
        measure = theirs if told else measure_for(triggers[at], amount)
        return (at, measure) if measure else None
    scored = []
    for at, found in enumerate(triggers):
        if fit.triggers is not None and at not in fit.triggers:
            continue
        measure = measure_for(found, amount)
        if measure and (names_it(scene, found, amount) or of_those_told(scene, found, amount)):
            continue
        if measure == "participants" and watched(scene, found, amount):
            continue
        if measure and not describes(scene, found, amount) and not does_it(scene, found, amount):
            scored.append((_cost(scene, found, amount), at, measure))
    if not scored:
        return None
    cost, at, measure = min(scored)
    far = TOLD_FAR if amount.measure else 1  # "and two women are missing": its own words say what befell them
    return (at, measure) if fit.sure or cost <= LIMIT * far else None


def measure_for(found: Found, amount: Amount) -> Measure | None:
    """Give what an amount counts beside a trigger, or None where it cannot be counted there."""
    trigger, unit = found.trigger, amount.unit
    if found.roles == "toll":
        if unit == "body" and trigger.objects:
            return trigger.measure  # "found the bodies of three people"
        if trigger.objects and trigger.witnessed and amount.included_in is None:
            return amount.measure if amount.measure in TOLL_MEASURES else None  # "12 bodies and four survivors"
        if not _of_people(amount):
            return None
        return amount.measure if amount.measure in TOLL_MEASURES else (None if amount.measure else trigger.measure)
    if amount.measure in TOLL_MEASURES or amount.measure == "attacks":
        return amount.measure
    if amount.measure:  # a frame says by `money` that it counts sums of any currency
        counted = (trigger.measure, found.frame.measures.get("person"), found.frame.measures.get("money"))
        return amount.measure if amount.measure in counted else None
    if trigger.measure in OF_PEOPLE and _of_people(amount):
        return trigger.measure
    if unit in WEAPONS and amount.text.lower().startswith(("a ", "an ")):
        return None  # "a drone hit a depot" tells no number launched
    if trigger.measure in OF_PEOPLE and unit != "body":
        return None  # "six people from one village were shot dead"
    by_unit = found.frame.measures.get(unit or "")
    return (trigger.measure or by_unit) if by_unit else None


def _clause_before(scene: Scene, amount: Amount) -> int:
    """Give the clause that counts people: that of the pronoun right behind them, which tells of them first."""
    behind = scene.token_at(amount.end_char)
    told = behind < len(scene.words) and scene.words[behind] in scene.grammar["subject_relatives"]
    return scene.clauses[behind] if told else scene.clause_of(amount.start_char)


def _cost(scene: Scene, found: Found, amount: Amount) -> int:
    start, end = scene.tokens[found.first].start, scene.tokens[found.last - 1].end
    if found.relative and 0 <= scene.tokens[opener_of(scene, found.first)].start - amount.end_char <= 1:
        return 0  # the antecedent: `10 drones that it launched`
    right = amount.start_char >= end
    distance = amount.start_char - end if right else max(0, start - amount.end_char)
    clauses = abs(_clause_before(scene, amount) - scene.clauses[found.first])
    stays = found.trigger.dies or (found.trigger.suffered and found.roles == "toll")
    against = right == found.passive if found.is_verb and not stays else False
    if stays:
        against = right and found.entry.form != "ing"
    if "number" in scene.lows(found.first - 8, found.first):
        against = False  # "the number of people wounded has risen to 16"
    adjacent = distance <= 2 and amount.elliptical
    return distance + CLAUSE_COST * clauses + (GRAMMAR_COST if against and not adjacent else 0)
