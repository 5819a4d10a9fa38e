"""Implicit agents: the side that the text has been telling of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pipeline.extract.acts.victims import of_nobody_named
from pipeline.extract.attachment.fitting import TOLL_MEASURES
from pipeline.extract.discourse.coreference import Cell, apart
from pipeline.extract.discourse.telling import hits_attackers, voice_of
from pipeline.extract.grammar.nominals import answered
from pipeline.extract.roles.sides import Sides
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import left_of
from pipeline.sentence.things import things_in
from schemas.actor import Party
from schemas.place import Location

OWN_REACH = 4  # tokens before a verb in which its subject stands, its auxiliaries between
BOMB_REACH = 5  # tokens before a verb in which the bomb that does it and its article stand: `a roadside bomb then`
PRONOUN_REACH = 4  # tokens before a passive in which its subject stands, its auxiliaries between
REACH = 4  # sentences back that an act without a doer may continue
WAR_REACH = 40  # sentences between a blow and another of the same war: a page of corrections tells of many things
APART = timedelta(days=60)  # between acts that one doer is not taken to have done
ARMED = frozenset({"state", "military"})
AT_WAR = frozenset({"state", "military", "government"})  # whose blows go on, one behind the other
FORCES_OF_STATES = AT_WAR | {"police"}
LOCAL = frozenset({"police", "government", "crowd", "civilians", "media"})
# What a state does to people of its own: police to protesters, a government to its rebels.
AT_HOME = frozenset({"protest_repressed", "protesters_attacked", "concession"})
RULING = frozenset({"state", "police", "government", "military"})
INNER = frozenset({"crowd", "rebels", "organization"})
PEACEFUL = frozenset({"person", "civilians", "crowd", "media", "company"})  # kinds whose one blow foretells no other
Parties = tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Blow:
    """A harmful act whose doer is named: its sentence, sides and beginning, where and on which countries it fell."""

    ordinal: int
    sources: Parties
    targets: Parties
    at: frozenset[str]
    places: tuple[Location, ...]
    start: datetime | None
    planned: bool


def implied(cells: Sequence[Cell]) -> None:
    """Fill the doers that the cells of one article leave out, the title's first."""
    for cell in cells:
        _speak_for_themselves(cell)
    for cell in cells:
        _localise(cell)
    blows = [blow for cell in cells if (blow := _blow(cell))]
    for cell in cells:
        act, sides = cell.telling.act, cell.telling.sides
        if cell.ordinal < 0 or sides.sources or not act.harms or act.polarity == "negated" or act.lead.roles != "act":
            continue
        if sides.participants:
            continue
        told = _of_pronoun(cell) or answered(cell.scene, act.lead.first) or of_nobody_named(cell.scene, act)
        if told or _drives(cell):
            continue
        blow = _near(cell, blows) or _of_the_war(cell, blows)
        if blow:
            at = _dealt_to(cell)
            targets = sides.targets or tuple(p for p in blow.targets if p.country in at and p.kind in ARMED)
            whole = replace(sides, sources=blow.sources, targets=targets)
            cell.telling = replace(cell.telling, sides=whole)


def _of_pronoun(cell: Cell) -> bool:
    """Say whether a pronoun that nobody resolved has done the act, or suffered it and may be the doer told before."""
    lead, naming = cell.telling.act.lead, cell.scene.lexicon.names.naming
    before = cell.scene.lows(lead.first - PRONOUN_REACH, lead.first)
    if not lead.is_verb:
        return False
    if lead.passive:
        return not cell.telling.sides.targets and not naming["subjects"].isdisjoint(before)
    return not (naming["subjects"] & naming["he"]).isdisjoint(before)


def _drives(cell: Cell) -> bool:
    """Say whether a noun's act made somebody do another, who did not do it: `the murder of X led Y to bomb Z`."""
    scene, lead = cell.scene, cell.telling.act.lead
    clause = scene.clauses[lead.last - 1]
    behind = [scene.words[j] for j in range(lead.last, len(scene.words)) if scene.clauses[j] == clause]
    verb = next((k for k, low in enumerate(behind) if low in scene.grammar["driving"]), len(behind))
    return not lead.is_verb and "to" in behind[verb:]


def _speak_for_themselves(cell: Cell) -> None:
    """Give what "we" or "I" demand, promise or reject to whoever says so."""
    telling, scene = cell.telling, cell.scene
    act, first = telling.act, telling.act.lead.first
    words = scene.lows(max(0, first - OWN_REACH), first)
    own = not scene.grammar["speaking"].isdisjoint(words)
    if telling.sides.sources or not act.crosswalk.verbal or not own:
        return
    who = (voice_of(scene, act.claim) if act.claim else None) or telling.voice
    if who is not None:
        cell.telling = replace(telling, sides=replace(telling.sides, sources=(who,)), claimant=who.name)


def _localise(cell: Cell) -> None:
    """Give police, officials, crowds, residents and a journalist that nobody owns the country where they act."""
    sides, place = cell.telling.sides, next(iter(cell.telling.places), None)
    ruling = {p.country for p in sides.sources if p.kind in RULING}
    if cell.telling.act.event_type in AT_HOME and len(ruling) == 1:
        sides = replace(sides, targets=_its_own(sides.targets, ruling.pop()))
        cell.telling = replace(cell.telling, sides=sides)
    if place is None or place.country is None or cell.telling.act.event_type == "displacement":
        return  # "fled to Ethiopia": they are from elsewhere
    groups = (sides.sources, sides.targets, sides.participants)
    own = [_at_home(group, place.country, cell.scene.lexicon) for group in groups]
    cell.telling = replace(cell.telling, sides=Sides(own[0], own[1], own[2], sides.own_side))


def _its_own(parties: Parties, country: str | None) -> Parties:
    """Give crowds and rebels whom a state deals with at home its country."""
    own = (p.country is None and p.kind in INNER and p.name[:1].islower() for p in parties)
    return tuple(replace(p, country=country) if inner else p for p, inner in zip(parties, own, strict=True))


def _at_home(parties: Parties, country: str, lexicon: Lexicon) -> Parties:
    private, passing = lexicon.names.naming["private_titles"], lexicon.grammar["passing"]
    local = [p.kind in LOCAL or (p.kind == "person" and p.name.removesuffix("s") in private) for p in parties]
    near = [p.country is None and p.name[:1].islower() and not p.members for p in parties]
    own = [a and b and passing.isdisjoint(p.name.split()) for a, b, p in zip(local, near, parties, strict=True)]
    return tuple(replace(p, country=country) if at_home else p for p, at_home in zip(parties, own, strict=True))


def _blow(cell: Cell) -> Blow | None:
    act, sides = cell.telling.act, cell.telling.sides
    sided = [p for p in sides.sources if (p.country and p.kind not in PEACEFUL) or p.kind == "rebels"]
    if not act.harms or not sided or act.polarity == "negated" or hits_attackers(sides, cell.scene.lexicon):
        return None
    planned, places = act.modality == "planned", cell.telling.places
    return Blow(cell.ordinal, tuple(sided), sides.targets, _dealt_to(cell), places, _start(cell), planned)


def _start(cell: Cell) -> datetime | None:
    """Give when an act began where the text fixes it."""
    time = cell.telling.time
    return time.start if time and time.basis not in ("inherited", "publication") else None


def _of_other_days(cell: Cell, blow: Blow) -> bool:
    """Say whether a text tells of two times far apart, as a list of many years' attacks does."""
    start = _start(cell)
    return start is not None and blow.start is not None and abs(start - blow.start) > APART


def _dealt_to(cell: Cell) -> frozenset[str]:
    """Give the countries of the targets and places of an act."""
    sides, places = cell.telling.sides, cell.telling.places
    return frozenset(c for c in (*(p.country for p in sides.targets), *(p.country for p in places)) if c)


def _fell_on(cell: Cell) -> frozenset[str]:
    """Give the countries where an act was, else those of whom it was dealt to: an envoy may be attacked abroad."""
    return frozenset(p.country for p in cell.telling.places if p.country) or _dealt_to(cell)


def _near(cell: Cell, blows: Sequence[Blow]) -> Blow | None:
    """Give the blow told right before that this act goes on about."""
    act, at = cell.telling.act, _fell_on(cell)
    for blow in reversed(blows):
        if not 0 <= cell.ordinal - blow.ordinal <= REACH or _own_work(cell, blow):
            continue
        if _of_other_days(cell, blow) or _another(cell, blow):
            return None
        if at and blow.at and not at & blow.at:
            return None
        army = all(p.kind in ARMED or p.country for p in blow.sources)
        own_place = bool(act.places) and not act.back
        return blow if army or not own_place else None
    return None


def _another(cell: Cell, blow: Blow) -> bool:
    """Say whether an act is told as another than an earlier one: `Rebels attacked X. An attack in Y killed two`.

    Wars of states go on from sentence to sentence; of others each attack is told by itself.
    """
    if cell.ordinal == blow.ordinal or all(p.kind in AT_WAR for p in blow.sources):
        return False
    act, origin = cell.telling.act, cell.scene.grammar["origin"]
    where = tuple(place for place in act.places if place.relation not in origin)
    if where and blow.places and apart(where, blow.places):
        return True
    if act.back and act.modality == "actual":
        return blow.planned
    if act.lead.is_verb:
        return _of_a_bomb(cell)
    known = cell.scene.lexicon.cues["definite"] | cell.scene.grammar["relatives"]  # "a hostage whose murder in May"
    pointing = known.intersection(cell.scene.lows(act.lead.first - 2, act.lead.first))
    own = act.places or act.times or act.lead.entry.form == "plural"
    return bool(own) and act.modality == "actual" and not (act.akin or pointing)


def _of_a_bomb(cell: Cell) -> bool:
    """Say whether a bomb nobody was told of before does it: `a bomb went off`, not `the bomb`, nor `bombs fell`."""
    scene, lead = cell.scene, cell.telling.act.lead
    subject = range(max(left_of(scene, lead.first).start, lead.first - BOMB_REACH), lead.first)
    bombs = (t.first for t in things_in(scene, subject, scene.lexicon) if t.weapon and t.weapon.event_type == "bombing")
    new = scene.grammar["a_new_one"]
    return not lead.passive and any(not new.isdisjoint(scene.words[subject.start : first + 1]) for first in bombs)


def _of_the_war(cell: Cell, blows: Sequence[Blow]) -> Blow | None:
    """Give the one side that the article tells of as striking the country where this act is told."""
    at = _fell_on(cell)
    fitting = [blow for blow in blows if at & blow.at and not (_own_work(cell, blow) or _of_other_days(cell, blow))]
    doers = {p.country or p.name for blow in fitting for p in blow.sources}
    armies = all(p.kind in ARMED for blow in fitting for p in blow.sources)
    one_war = len(doers) == 1 and armies and abs(cell.ordinal - fitting[-1].ordinal) <= WAR_REACH
    return fitting[-1] if one_war else None


def _own_work(cell: Cell, blow: Blow) -> bool:
    """Say whether the doer would strike or accuse itself, or do what none of its kind or place does."""
    doers = {p.country for p in blow.sources if p.country}
    if doers & _of_the_dead(cell) or _foreign(cell, blow, doers):
        return True
    claim = cell.telling.act.claim
    speaks = claim is not None and claim.party is not None and claim.party.country in doers
    if speaks or doers & _dealt_to(cell) or _ends(cell, blow):
        return True
    return cell.ordinal == blow.ordinal and _befell(cell, blow.sources)


def _of_the_dead(cell: Cell) -> set[str | None]:
    """Give the countries of those whom an act is told to have hit: `seven Kenyan soldiers were killed`."""
    return {taken.amount.of_country for taken in cell.telling.act.taken if taken.measure in TOLL_MEASURES} - {None}


def _foreign(cell: Cell, blow: Blow, doers: set[str]) -> bool:
    """Say whether an act is not of a doer's kind or land: a state's suicide bombing, rockets fired from elsewhere."""
    act, kinds = cell.telling.act, {p.kind for p in blow.sources}
    if act.event_type == "suicide_bombing" and kinds <= FORCES_OF_STATES:
        return True
    origin = cell.scene.grammar["origin"]
    lands = {place.country for place in act.places if place.relation in origin and place.country}
    return bool(act.lead.trigger.needs_object and lands and doers) and lands.isdisjoint(doers)


def _ends(cell: Cell, blow: Blow) -> bool:
    """Say whether an act befell whoever dealt the blow, as a noun of the deed tells: `the attacker was shot`."""
    hit = {p.name for p in cell.telling.sides.targets}
    rebels = all(p.kind == "rebels" for p in blow.sources)
    return rebels and not hit.isdisjoint(cell.scene.grammar["by_deed|attackers"])


def _befell(cell: Cell, doers: Parties) -> bool:
    """Say whether an act befell those whom its sentence tells to have dealt another: `rebels shot after a raid`."""
    act, sides = cell.telling.act, cell.telling.sides
    named = {p.name for p in sides.targets} & {p.name for p in doers}
    counted = (t.amount for t in act.taken)
    first, words = act.lead.first, cell.scene.words
    if act.lead.passive and not sides.targets and first > 1 and words[first - 1] == "being":
        return words[first - 2] in cell.scene.lexicon.cues["clause"]  # "attacked guards before being shot"
    return bool(named) or any(a.start_char <= p.start_char < a.end_char for a in counted for p in doers)
