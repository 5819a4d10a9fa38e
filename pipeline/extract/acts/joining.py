"""Acts of one sentence brought together: a toll with the act that took it, tellings of one act with each other."""

from dataclasses import replace

from pipeline.extract.acts.act import RANKS, STRIKES, Act
from pipeline.extract.acts.anaphora import happens_behind, told_apart
from pipeline.extract.acts.blows import in_words_alone
from pipeline.extract.acts.crowds import MELEES, lethal, of_crowds
from pipeline.extract.acts.happenings import (
    agree,
    answers,
    charged,
    driven,
    not_of_it,
    of_others,
    placed_apart,
    timed_apart,
    two_happenings,
    two_voices,
)
from pipeline.extract.acts.owning import owned_up_to
from pipeline.extract.acts.series import own_blow, parted
from pipeline.extract.acts.time_reach import deed_before, told_of_before
from pipeline.extract.attachment.fitting import TOLL_MEASURES
from pipeline.extract.attachment.takers import Taken
from pipeline.extract.grammar.nominals import answered, is_a_cause
from pipeline.extract.roles.responsible import tells_who
from pipeline.extract.roles.sides import Sides
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene

TOLD_REACH = 8  # tokens before a noun of an act in which the words stand that tell that it was
OWN_KINDS = frozenset({"state", "military", "police", "person"})  # parties that no side of theirs is taken to harm
OF_KIND_REACH = 10  # tokens behind a noun of an act within which `was` may say what it was


def brought_together(scene: Scene, acts: list[Act]) -> tuple[Act, ...]:
    """Give the acts of a sentence, each once; a side that one leaves out is taken from its kin."""
    told = _merged(scene, _of_strikes(_of_clashes(scene, owned_up_to(acts))))
    whole = _merged(scene, _with_tolls(scene, of_crowds(scene, told)))
    pointed = {act.family for act in whole if act.anaphoric}
    kept = [act for act in whole if _holds(scene, act)]
    akin = [act.family in pointed and not act.back and not answered(scene, act.lead.first) for act in kept]
    filled = [_filled(scene, act, whole) for act in kept]
    return tuple(replace(act, akin=True) if one else act for act, one in zip(filled, akin, strict=True))


def _of_strikes(acts: list[Act]) -> list[Act]:
    """Read what a strike destroyed as its own: `an airstrike destroyed a clinic`."""
    strikes = [act for act in acts if act.event_type in STRIKES - {"attack"}]
    for act in [act for act in acts if act.event_type == "destruction" and act.lead.trigger.measure == "destroyed"]:
        host = next((s for s in strikes if s.modality == act.modality and s.polarity == act.polarity), None)
        if host is not None and agree(host.sides.sources, act.sides.sources):
            whole = _joined(host, act)
            strikes = [whole if strike is host else strike for strike in strikes]
            acts = [whole if other is host else other for other in acts if other is not act]
    return acts


def _of_clashes(scene: Scene, acts: list[Act]) -> list[Act]:
    """Read `clashes between X and Y killed six`, `X and Y clashed, killing six` as the toll of the clashes."""
    clashes = {scene.clauses[act.lead.first]: act for act in acts if act.event_type == "armed_clash"}
    kept = []
    for act in acts:
        clause, before = scene.clauses[act.lead.first], act.lead.entry.form == "ing"
        clash = clashes.get(clause) or (clashes.get(clause - 1) if before else None)
        of_clash = clash is not None and act.event_type == "attack" and act.lead.roles == "toll"
        kept.append(replace(act, event_type="casualties", weapon=None) if of_clash else act)
    return kept


def _with_tolls(scene: Scene, acts: list[Act]) -> list[Act]:
    """Give each toll to the harmful act of its sentence that stands nearest, where there is one."""
    kept = list(acts)
    for toll in [act for act in acts if act.is_toll]:
        hosts = [act for act in kept if (act.harms or act.event_type in MELEES) and act.modality == toll.modality]
        hosts = [act for act in hosts if not not_of_it(scene, acts, toll, act)]
        if not toll.lead.is_verb and answered(scene, toll.lead.first):  # "struck X in retaliation for the death of Y"
            hosts = [act for act in hosts if act.lead.first > toll.lead.first]
        hosts = own_blow(hosts, toll) or hosts
        if not hosts:
            continue
        host = min(hosts, key=lambda act: _distance(scene, act, toll))
        kept[kept.index(host)] = lethal(_joined(host, toll))
        kept.remove(toll)
    return kept


def _distance(scene: Scene, one: Act, other: Act) -> int:
    gap = abs(scene.tokens[one.lead.first].start - scene.tokens[other.lead.first].start)
    return gap + 40 * abs(scene.clauses[one.lead.first] - scene.clauses[other.lead.first])


def _merged(scene: Scene, acts: list[Act]) -> list[Act]:
    """Bring together acts of one family that nothing tells apart."""
    kept: list[Act] = []
    for act in acts:
        kin = [i for i, other in enumerate(kept) if _same(other, act) and not parted(acts, other, act)]
        at = next((i for i in kin if not two_happenings(scene, acts, kept[i], act)), None)
        if at is None:
            kept.append(act)
        else:
            kept[at] = _joined(kept[at], act)
    return kept


def _same(one: Act, other: Act) -> bool:
    if one.family != other.family or (one.modality, one.polarity) != (other.modality, other.polarity):
        return False
    if timed_apart(one, other):
        return False
    answers = any(act.lead.is_verb and act.lead.trigger.refers for act in (one, other))
    if (one.back != other.back and not answers) or not agree(one.sides.sources, other.sides.sources):
        return False
    if two_voices(one, other):
        return False
    if one.is_toll and other.is_toll and not placed_apart(one, other):
        return True  # "a girl died at the scene and her mother died later"
    counted = {(t.measure, t.amount.unit): t.index for t in one.taken if t.amount.included_in is None}
    theirs = {(t.measure, t.amount.unit): t.index for t in other.taken if t.amount.included_in is None}
    both = {each for each in counted.keys() & theirs if counted[each] != theirs[each]}  # not of one figure of two verbs
    return not both or ({measure for measure, _ in both} <= TOLL_MEASURES and not placed_apart(one, other))


def _joined(one: Act, other: Act) -> Act:
    """Give one act of two; the narrower type and the first's words lead."""
    narrower = RANKS.get(other.event_type, -1) > RANKS.get(one.event_type, 9)
    both = one.lead.roles == "mutual"
    theirs = tuple(party for party in other.sides.targets if party not in one.sides.sources)
    sides = Sides(
        sources=() if both else one.sides.sources or (() if other.is_toll else other.sides.sources),
        targets=() if both else one.sides.targets or theirs,
        participants=tuple(dict.fromkeys((*one.sides.participants, *_fighting(one, other)))),
        own_side=one.sides.own_side or other.sides.own_side,
    )
    return replace(
        one,
        founds=(*one.founds, *other.founds),
        event_type=other.event_type if narrower else one.event_type,
        weapon=one.weapon or other.weapon,
        sides=sides,
        taken=_counted_once((*one.taken, *other.taken)),
        times=one.times or other.times,
        places=tuple(dict.fromkeys((*one.places, *other.places))),
        claim=one.claim or other.claim,
        loose=one.loose and (other.loose or other.is_toll),
        anaphoric=one.anaphoric and other.anaphoric and not other.is_toll,
    )


def _counted_once(taken: tuple[Taken, ...]) -> tuple[Taken, ...]:
    """Give the figures of two verbs of one subject in order, each once: `beheaded and killed`, `hit and killed`."""
    dead = {t.index for t in taken if t.measure == "killed" and t.amount.value}
    told = {(t.index, t.measure): t for t in taken if t.measure != "injured" or t.index not in dead}
    return tuple(sorted(told.values(), key=lambda t: t.index))


def _fighting(one: Act, other: Act) -> Parties:
    """Give whom the second act adds to both sides of the first: those who fight among its killers and its killed."""
    if not one.harms or one.lead.roles != "mutual" or one.sides.participants:
        return other.sides.participants
    doers = (*other.sides.sources, *other.sides.targets)
    return (*other.sides.participants, *(p for p in doers if p.kind in ("military", "rebels", "police")))


def _filled(scene: Scene, act: Act, acts: list[Act]) -> Act:
    """Take missing sides from an act of the same family: `launched waves ..., with a barrage of 500`."""
    for other in acts:
        akin = other is not act and other.family == act.family and other.polarity == act.polarity
        later = akin and other.lead.first > act.lead.first and parted(acts, act, other)
        apart = akin and (later or answers(scene, other, act) or of_others(scene, acts, act, other))
        others = (driven, told_of_before, deed_before, charged)
        apart = apart or (akin and any(apart_by(scene, act, other) for apart_by in others))
        if akin and not act.sides.sources and not apart and not _on_itself(act, other):
            counts = any(taken.measure in TOLL_MEASURES for taken in act.taken)  # it tells of others hit
            hit = () if counts or two_voices(act, other) else other.sides.targets
            sides = replace(act.sides, sources=other.sides.sources, targets=act.sides.targets or hit)
            return replace(act, sides=sides)
    return act


def _on_itself(act: Act, other: Act) -> bool:
    """Say whether whoever did another act would do harm to their own side: `shelled X over rockets fired at it`."""
    doers = other.sides.sources
    lands = {p.country for p in doers if p.country}
    one = {p.name for p in doers}
    return act.harms and any(p.name in one or (p.kind in OWN_KINDS and p.country in lands) for p in act.sides.targets)


def _holds(scene: Scene, act: Act) -> bool:
    """Drop nouns that only point back, and bare nouns that nothing ties to a happening."""
    if act.anaphoric:  # "the attack took place near a market on Monday"
        if _carried_out(scene, act) or told_apart(scene, act):
            return True
        told = happens_behind(scene, act.lead.last) or _said_to_be(scene, act)
        return bool(act.times or act.places) and told
    if act.event_type == "attack" and in_words_alone(scene, act):
        return False
    if any(found.is_verb or found.lent for found in act.founds) or act.lead.roles == "toll":
        return True
    if scene.grammar["violent_happens"].intersection(scene.lows(act.lead.last, act.lead.last + 2)):
        return True  # "a grenade blast shook the compound"
    sides = act.sides
    named = bool(sides.sources or sides.targets or sides.participants or act.taken or act.times or act.places)
    return named or (act.harms and (_one_somewhere(scene, act) or is_a_cause(scene, act.lead.first)))


def _one_somewhere(scene: Scene, act: Act) -> bool:
    """Say whether a noun tells of one act and of what it hit or where: `a manhunt after a knife attack on a guard`."""
    aimed = scene.lows(act.lead.last, act.lead.last + 1)
    placed = aimed and (aimed[0] in scene.grammar["to_target"] or aimed[0] in scene.grammar["placing"])
    first, grammar = act.lead.first, scene.grammar
    one = not grammar["indefinite"].isdisjoint(scene.lows(first - 3, first))
    told = not grammar["telling_of"].isdisjoint(scene.lows(first - TOLD_REACH, first))
    return act.modality == "actual" and bool(placed) and one and told


def _carried_out(scene: Scene, act: Act) -> bool:
    """Say whether a clause tells more of an act told before, as its doer: `the raid was carried out by two men`."""
    sides = act.sides
    own = sides.sources or sides.targets or act.times or act.places or act.claim
    if act.lead.is_verb or not own:
        return False
    if sides.sources and tells_who(scene, act.lead.first, act.lead.last):
        return True
    clause = scene.clauses[act.lead.last - 1]
    for j in range(act.lead.last, min(len(scene.words) - 2, act.lead.last + OF_KIND_REACH)):
        if scene.clauses[j] != clause:
            return False
        if scene.words[j] in scene.grammar["was_were"]:
            return not scene.lexicon.cues["doing"].isdisjoint(scene.lows(j + 1, j + 3))
    return False


def _said_to_be(scene: Scene, act: Act) -> bool:
    """Say whether a clause only says of what kind an act at a place was: `the raid on X was the third in a week`."""
    if not act.places or act.lead.is_verb:
        return False
    for j in range(act.lead.last + 1, min(len(scene.words) - 1, act.lead.last + OF_KIND_REACH)):
        if scene.clauses[j] != scene.clauses[act.lead.last - 1]:
            return False
        if scene.words[j] in scene.grammar["was_were"]:
            return not scene.words[j + 1].endswith(("ed", "en", "ing")) and scene.words[j + 1] != "not"
        if scene.words[j] in scene.lexicon.cues.finite:
            return False
    return False
