"""Two happenings of one sentence: whether two of its acts were done by or to others, elsewhere or on another day."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.extract.acts.act import Act
from pipeline.extract.acts.time_reach import of_its_own_past
from pipeline.extract.acts.victims import of_the_hit
from pipeline.extract.attachment.fitting import TOLL_MEASURES
from pipeline.extract.grammar.accused import held_at, held_lead
from pipeline.extract.grammar.nominals import answered
from pipeline.sentence.found import opener_of
from pipeline.sentence.scene import Scene

AVENGED_REACH = 10  # tokens before a noun in which `revenge for` may stand
AVENGED = ("for", "to")  # what leads from revenge to what it is for


def two_happenings(scene: Scene, acts: Sequence[Act], one: Act, other: Act) -> bool:
    """Say whether two acts of a family are two: one is told of whom the other hit, answers it, or is set against it."""
    held = of_the_hit(scene, one, other) or of_others(scene, acts, one, other) or of_its_own_past(scene, one, other)
    held = held or _turned(one, other) or charged(scene, one, other)
    apart = answers(scene, one, other) or days_apart(scene, one, other) or driven(scene, one, other)
    return held or apart or upon_another(scene, one, other)


def upon_another(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether two verbs are told of two sides each: `X bombed Y and shelled Z`, `X condemned Y and denounced Z`.

    A gerund tells more of the first unless a word of time opens it: `struck Y, hitting Z`, `struck Y before hitting Z`.
    Where harm is done both sides have a land: `attacked an embassy and shot its guards` is one.
    """
    last = max(one, other, key=lambda act: act.lead.first)
    leads = (one.lead, other.lead)
    verbs = all(f.is_verb and f.roles == "act" and not f.trigger.suffered for f in leads)  # "gave two, received one"
    opener = scene.words[last.lead.first - 1]
    more = last.lead.entry.form == "ing" and opener not in scene.grammar["opening_gerunds|ands"]
    hit = (*one.sides.targets, *other.sides.targets)
    landless = one.crosswalk.material_conflict and any(p.country is None for p in hit)
    if not verbs or more or landless:
        return False
    return not agree(one.sides.targets, other.sides.targets)


def of_others(scene: Scene, acts: Sequence[Act], one: Act, other: Act) -> bool:
    """Say whether the first of two acts is told of whom the second hit, or they are of two towns or set against it."""
    if of_the_hit(scene, other, one) or _in_two_towns(one, other):
        return True
    first, last = sorted((one, other), key=lambda act: act.lead.first)
    finite = first.lead.is_verb and last.lead.is_verb and last.lead.entry.form != "ing"
    by_others = finite and bool(first.sides.sources or last.sides.sources)
    return _set_against(scene, first, last) and (by_others or _toll_elsewhere(scene, acts, first, last))


def not_of_it(scene: Scene, acts: Sequence[Act], toll: Act, act: Act) -> bool:
    """Say whether an act did not take a toll of its sentence: another day, voice, town, or a cause behind `while`.

    `Six died in X, while a raid in Y killed two`, `X shelled Y, while in the south a flood killed two`.
    """
    then = days_apart(scene, act, toll) or of_its_own_past(scene, act, toll) or driven(scene, act, toll)
    past = then or two_voices(act, toll) or of_the_hit(scene, toll, act) or _turned(act, toll)
    past = past or _took_the_answer(scene, act, toll) or charged(scene, act, toll)
    if past or _on_another_day(scene, toll, act):
        return True
    first, last = sorted((toll, act), key=lambda one: one.lead.first)
    apart = last is toll and _has_cause(scene, toll)
    return _set_against(scene, first, last) and (apart or _toll_elsewhere(scene, acts, first, last))


def _on_another_day(scene: Scene, toll: Act, act: Act) -> bool:
    """Say whether the verb of a toll has a doer and a day of its own: `hit X on Monday, and a blast killed two on`."""
    of_a_day = any(scene.words[scene.token_at(t.start_char)] not in scene.grammar["ever_since"] for t in toll.times)
    return of_a_day and _has_cause(scene, toll) and timed_apart(toll, act)


def timed_apart(one: Act, other: Act) -> bool:
    """Say whether two acts have each a time, and not the same."""
    both = bool(one.times and other.times)
    return both and {(t.start, t.end) for t in one.times}.isdisjoint((t.start, t.end) for t in other.times)


def _turned(one: Act, other: Act) -> bool:
    """Say whether a person by name does one act and suffers the other: `X, who killed two guards, was shot dead`."""
    return any(
        p.kind == "person" and p.name == hit.name
        for a, b in ((one, other), (other, one))
        for p in a.sides.sources
        for hit in b.sides.targets
    )


def driven(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether the earlier of two acts made somebody do the later: `the murder of X led Y to bomb Z`."""
    first, last = sorted((one, other), key=lambda act: act.lead.first)
    to = last.lead.first - 1
    led = last.lead.is_verb and scene.lows(to, to + 1) == ("to",)
    return led and not scene.grammar["driving"].isdisjoint(scene.words[first.lead.last : to])


def charged(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether the later of two acts is what those are held for whom the other befalls: `shot men wanted for`."""
    first, last = sorted((one.lead.first, other.lead.first))
    lead = held_lead(scene, last)
    held = None if lead is None else held_at(scene, lead)
    return held is not None and first < held


def _set_against(scene: Scene, first: Act, last: Act) -> bool:
    """Say whether the later of two acts stands in a clause that tells of others: `a bomb hit X, while Y killed two`."""
    opener = opener_of(scene, last.lead.first)
    return opener > first.lead.first and scene.words[opener] in scene.grammar["set_against"]


def _has_cause(scene: Scene, toll: Act) -> bool:
    """Say whether a verb of harm has a subject in its clause that nobody knows: `while a flood killed two`."""
    lead, cues = toll.lead, scene.lexicon.cues
    if not lead.is_verb or lead.passive or lead.trigger.dies or lead.trigger.suffered or lead.object is None:
        return False
    between = scene.lows(opener_of(scene, lead.first) + 1, lead.first)
    return not cues["adverb|aux|perfect|be|between"].issuperset(between)


def _toll_elsewhere(scene: Scene, acts: Sequence[Act], one: Act, other: Act) -> bool:
    """Say whether the clauses of a toll and an act tell of two towns: `six died in X, while a raid in Y killed two`."""
    here, there = (_towns([act]) or _towns(_beside(scene, acts, act)) for act in (one, other))
    return (one.is_toll or other.is_toll) and _apart(here, there)


def _in_two_towns(one: Act, other: Act) -> bool:
    """Say whether two verbs tell of two towns: `a drone hit a school in X and a missile a clinic in Y`."""
    last = max(one, other, key=lambda act: act.lead.first)
    if not (one.lead.is_verb and other.lead.is_verb) or last.lead.entry.form == "ing":
        return False
    return _apart(_towns([one]), _towns([other]))


def _beside(scene: Scene, acts: Sequence[Act], one: Act) -> list[Act]:
    """Give the acts of an act's clause."""
    return [act for act in acts if scene.clauses[act.lead.first] == scene.clauses[one.lead.first]]


def _towns(acts: Sequence[Act]) -> set[str]:
    return {place.name for act in acts for place in act.places if place.kind in ("city", "site")}


def _apart(some: set[str], others: set[str]) -> bool:
    return bool(some and others) and some.isdisjoint(others)


def two_voices(one: Act, other: Act) -> bool:
    """Say whether two speakers count the same, name others who were hit, or one speaks of a deed of its own.

    `police said five were shot, doctors said six were wounded`; `a raid killed two, medics said; X said it hit rebels`.
    """
    if one.claim is None or other.claim is None or one.claim.zone == other.claim.zone:
        return False
    counted = {t.measure for t in one.taken} & {t.measure for t in other.taken}
    return bool(counted) or not agree(_hit(one), _hit(other)) or _owns(one) != _owns(other)


def days_apart(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether one of two acts upon others is told as long before or after: `X was hit a day after Y was shot`."""
    last = max(one, other, key=lambda act: act.lead.first)
    first = opener_of(scene, last.lead.first)
    ends = scene.grammar["stretch_ends"]
    if not first or first <= min(one.lead.first, other.lead.first) or scene.words[first] not in ends:
        return False
    lasting = not scene.grammar["lasting"].isdisjoint(scene.lows(first - 1, first))
    front = min(one, other, key=lambda act: act.lead.first)
    came = not front.lead.is_verb and not scene.grammar["placed_acts"].isdisjoint(scene.lows(front.lead.last, first))
    return lasting and (came or placed_apart(one, other) or _others_hit(one, other))


def _others_hit(one: Act, other: Act) -> bool:
    """Say whether both acts tell whom they hit, by name or by number, and these are not the same."""
    if one.sides.targets and other.sides.targets:
        return not agree(one.sides.targets, other.sides.targets)
    return bool(_hit(one) and _hit(other)) and {t.amount.start_char for t in one.taken}.isdisjoint(
        t.amount.start_char for t in other.taken
    )


def _owns(act: Act) -> bool:
    """Say whether who tells the act did it: `the army said it had targeted rebels`."""
    who = act.claim.party if act.claim else None
    return who is not None and any(p.country == who.country and p.kind == who.kind for p in act.sides.sources)


def _hit(act: Act) -> tuple[object, ...]:
    """Give whom an act names as hit, or else what it counts of them."""
    return act.sides.targets or tuple(t for t in act.taken if t.measure in TOLL_MEASURES)


def answers(scene: Scene, one: Act, other: Act) -> bool:
    """Say whether the first act answers the second: `X killed ten fighters after a suicide attack`."""
    if one.lead.first < other.lead.first and answered(scene, other.lead.first):
        return True
    if _avenged(scene, one) != _avenged(scene, other):
        return True  # both stand in what is avenged: "in revenge for a raid that killed two"
    if other.sides.sources or not one.sides.sources or not one.lead.is_verb or one.lead.passive:
        return False
    first = opener_of(scene, other.lead.first)
    if first and scene.words[first] in scene.grammar["thing_relatives"]:
        first = opener_of(scene, first - 1)
    return scene.words[first] == "after"


def _avenged(scene: Scene, act: Act) -> bool:
    """Say whether an act is what another is revenge for: `in revenge for the killing of X, Y bombed Z`.

    So is what a verb says of it: `in response to the rockets that were fired at X`.
    """
    first = act.lead.first
    if act.lead.is_verb:
        first = opener_of(scene, first)
        if scene.words[first] not in scene.grammar["thing_relatives"]:
            return False
    near = pairwise(scene.lows(first - AVENGED_REACH, first))
    return any(a in scene.grammar["avenging"] and b in AVENGED for a, b in near)


def _took_the_answer(scene: Scene, act: Act, toll: Act) -> bool:
    """Say whether what answers an act took a toll, not the act: `X's reprisal for Y's raid killed ten`.

    Nor do those fall to it who are told before what is answered: `X struck Y, killing ten, in revenge for a raid`.
    """
    first = act.lead.first
    near = pairwise(range(max(0, first - AVENGED_REACH), first))
    at = next((a for a, b in near if scene.words[a] in scene.grammar["avenging"] and scene.words[b] in AVENGED), None)
    if at is None or act.lead.is_verb:
        return False
    past = scene.clauses[toll.lead.first] == scene.clauses[at] and scene.words[toll.lead.first - 1] != "being"
    return toll.lead.first < at or (toll.lead.is_verb and toll.lead.first > first and past)


def placed_apart(one: Act, other: Act) -> bool:
    """Say whether two acts have each a place, and not the same."""
    return bool(one.places and other.places) and {p.name for p in one.places} != {p.name for p in other.places}


def agree(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Say whether two sides may be one: of one land or name, or one of them told by nobody."""
    sides = [{getattr(p, "country", None) or getattr(p, "name", None) for p in parties} for parties in (one, other)]
    return not one or not other or bool(sides[0] & sides[1])
