"""An act with everything resolved, from its own sentence or from what went before."""

from dataclasses import replace
from datetime import date, timedelta

from pipeline.extract.acts.act import Act
from pipeline.extract.acts.memory import Memory, Told
from pipeline.extract.attachment.fitting import TOLL_MEASURES
from pipeline.extract.grammar.clause import clause_range
from pipeline.extract.grammar.unknown_subjects import leads_a_stranger
from pipeline.extract.roles.patrons import without_patrons
from pipeline.extract.roles.self_reports import speakers_forces
from pipeline.extract.roles.sides import Sides
from pipeline.extract.setting.when import day_of_saying, inherited_time, time_of
from pipeline.extract.setting.where import inherited_places, places_of
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Claim, Scene
from schemas.actor import Party
from schemas.place import Location
from schemas.time import Anchor, TimeSpan
from schemas.value import value

FIGHTS = frozenset({"armed_clash", "riot"})  # as "the attack", they may be the one told before
ARMIES = frozenset({"state", "military", "government"})
INTERCEPTING = ARMIES | {"police", "rebels", "organization", "unknown"}
UNNAMED = frozenset({"rebels", "civilians", "person", "crowd"})  # kinds of whom `the attackers` may mean


@value(frozen=True, slots=True)
class Telling:
    """One act as its mention will show it; what was inherited stands in another sentence and gives no offsets."""

    act: Act
    sides: Sides
    time: TimeSpan | None
    places: tuple[Location, ...]
    inherited_place: bool
    claimant: str | None  # canonical name
    voice: Party | None = None  # who goes on speaking, named in another sentence
    said: date | None = None  # when it was said, which is the latest that an act can have been

    def told(self, ordinal: int, lexicon: Lexicon) -> Told:
        """Give what later sentences may refer to."""
        act = self.act
        return Told(
            ordinal=ordinal,
            family=act.family,
            event_type=act.event_type,
            harms=act.harms and not hits_attackers(self.sides, lexicon),
            sources=self.sides.sources,
            targets=self.sides.targets,
            time=self.time,
            places=self.places,
            claimant=self.claimant,
            weapon=act.weapon,
            planned=act.modality == "planned",
        )


def hits_attackers(sides: Sides, lexicon: Lexicon) -> bool:
    """Say whether it was dealt to those of another act, which `the attack` then means: `police shot the attackers`.

    Likewise what police and security forces dealt to militants, who strike and are hunted for it.
    """
    deeds = lexicon.grammar["by_deed|shooters"]
    if any(p.name.split()[-1] in deeds for p in sides.targets):
        return True
    guards = all(p.kind == "police" or "security" in p.name.split() for p in sides.sources)
    return bool(sides.sources) and guards and any(p.kind == "rebels" for p in sides.targets)


def tell(scene: Scene, act: Act, memory: Memory, ordinal: int, known: tuple[Lexicon, Anchor | None]) -> Telling:
    """Resolve one act of the sentence `ordinal`; -1 is the title, which inherits nothing."""
    lexicon, anchor = known
    claimant = speaker_of(scene, act.claim) if act.claim else None
    sides = without_patrons(scene, _sides(scene, act, memory, ordinal, lexicon))
    act, time = _no_later(act, time_of(scene, act, lexicon, anchor), anchor, lexicon)
    if time is None and ordinal >= 0:
        continues = not lexicon.cues["continuing"].isdisjoint(scene.words)
        time = inherited_time(_with(act, sides), memory, ordinal, claimant, continues)
    whole = _with(act, sides)
    places = places_of(scene, whole, lexicon)
    inherited = () if places or ordinal < 0 else inherited_places(scene, whole, memory, ordinal, lexicon)
    return Telling(
        act=act,
        sides=sides,
        time=time,
        places=places or inherited,
        inherited_place=bool(inherited),
        claimant=claimant,
        said=day_of_saying(scene, act),
    )


def _with(act: Act, sides: Sides) -> Act:
    return act if sides is act.sides else replace(act, sides=sides)


def _no_later(act: Act, time: TimeSpan | None, anchor: Anchor | None, lexicon: Lexicon) -> tuple[Act, TimeSpan | None]:
    """Give an act and its time; what begins after the text was published is planned, and no day of a verb's past.

    Nor does a day to come on which something ends date what an act of today brings: `extends the curfew until May 3`.
    """
    if time is None or time.start is None or anchor is None or act.modality != "actual":
        return act, time
    if time.start < anchor.published_at + timedelta(days=1):  # a day, as zones differ
        return act, time
    ends = time.text.split(" ", 1)[0].lower() in lexicon.grammar["up_to"]
    if ends or (act.lead.is_verb and act.lead.entry.form in ("past", "participle")):
        return act, None
    return replace(act, modality="planned"), time


def speaker_of(scene: Scene, claim: Claim) -> str | None:
    """Give who says it by name; a pronoun that nobody resolved is whoever spoke last."""
    name = _named(scene, claim)
    if name and claim.party and claim.party.pronoun and (before := _whole_of(scene, name)):
        return before
    return (_speaker_before(scene) or name) if _echoes(name, claim, scene.lexicon) else name


def _whole_of(scene: Scene, name: str) -> str | None:
    """Give whom the sentence before quotes in words that name the one a pronoun was taken for: its body, its chief.

    `The Tumo Brigades, the armed wing of the Front, said ... It said ...`: the Brigades go on.
    """
    earlier = scene.earlier
    if earlier is None:
        return None
    for claim in earlier.claims:
        inside = (p for p in earlier.parties if claim.zone[0] <= p.start_char < claim.zone[1])
        if claim.party and claim.party.kind != "person" and any(p.name == name for p in inside):
            return claim.party.name
    return None


def _named(scene: Scene, claim: Claim) -> str | None:
    """Give who says it as the attribution itself names them."""
    if claim.party or claim.span is None:
        return claim.party.name if claim.party else None
    return scene.text[claim.span[0] : claim.span[1]]


def _echoes(name: str | None, claim: Claim, lexicon: Lexicon) -> bool:
    """Say whether words stand for whoever spoke last: a pronoun, or their paper: `the statement`, `its post`."""
    if name is None or claim.party:
        return False
    first, _, noun = name.lower().rpartition(" ")
    issued = noun == (claim.via or "").lower() and first in lexicon.grammar["owning_articles"]
    return issued or name.lower() in lexicon.grammar["third_persons"]


def _speaker_before(scene: Scene) -> str | None:
    """Give whom the scenes before quote last; the first words that stand for someone where none of them names one."""
    echo, earlier = None, scene.earlier
    while earlier is not None:
        named = ((_named(earlier, claim), claim) for claim in reversed(earlier.claims))
        name, claim = next(((name, claim) for name, claim in named if name), (None, None))
        if claim is not None and not _echoes(name, claim, scene.lexicon):
            return name
        echo, earlier = name or echo, earlier.earlier
    return echo


def voice_of(scene: Scene, claim: Claim) -> Party | None:
    """Give whom an attribution names, a party or the words that stand for one; None for a pronoun nobody resolved."""
    if claim.party or claim.span is None:
        return claim.party
    start, end = claim.span
    text = scene.text[start:end]
    if text.lower() in scene.grammar["third_persons"]:
        return None
    return Party(start_char=start, end_char=end, text=text, name=text, kind="unknown")


def _sides(scene: Scene, act: Act, memory: Memory, ordinal: int, lexicon: Lexicon) -> Sides:
    """Fill the sides that the clause leaves out: the speaker's own forces, and the other side of the act it answers."""
    sides = act.sides
    if ordinal >= 0 and act.harms and _told_by_their_deed(scene, sides, lexicon):
        told = memory.strike_before(ordinal)
        doers = tuple(p for p in told.sources if p.kind in UNNAMED) if told else ()
        sides = replace(sides, sources=doers or sides.sources)
    if not sides.sources and sides.own_side is not None:
        speaker = act.claim.party if act.claim else None
        sides = replace(sides, sources=speakers_forces(scene, speaker, sides.own_side, lexicon))
    lost = act.lead.frame.typed_by_side and not act.lead.is_verb  # "denied the capture of X": who lost it may
    denies = act.claim and act.claim.stance == "denies" and act.lead.roles == "act" and not lost
    if denies and act.claim and act.claim.party and not sides.sources and not _of_a_stranger(scene, act):
        before = memory.strike_before(ordinal, act=act) if act.back and ordinal >= 0 else None
        of_another = before is not None and _suffered(act.claim.party, before)  # "denied that the raid hit the camp"
        doers = before.sources if before and of_another else (act.claim.party,)
        return replace(sides, sources=doers)  # "X denied hitting ...": the act denied is its own
    if act.event_type == "interception":
        if _sent_it(sides, memory.strike_before(ordinal, 0), lexicon):
            sides = replace(sides, sources=())
        words = scene.lows(act.lead.first, act.lead.last)
        found = act.lead.is_verb and not scene.grammar["recovering"].isdisjoint(words)
        told = None if found or ordinal < 0 else memory.answered(ordinal, sides.sources, sides.targets, act.lands)
        targets = sides.targets or _owners(scene, act) or (told.sources if told else ())
        able = told is not None and not told.planned and not sides.own_side  # whom a plan was against foiled nothing
        answering = tuple(p for p in told.targets if p.kind in INTERCEPTING) if told and able else ()
        sources = sides.sources or tuple(p for p in answering if p.name not in {other.name for other in targets})
        return replace(sides, sources=sources, targets=targets or (() if found else memory.opponents(ordinal, sources)))
    alone = not (sides.sources or sides.targets or sides.participants)
    if not (act.harms or act.is_toll or act.event_type in FIGHTS):
        return sides  # "the arrest", "the protests" are of others than the raid told before
    if (act.back or (act.akin and alone)) and ordinal >= 0 and not sides.participants:
        told = memory.strike_before(ordinal, act=act)
        if told:
            doers = sides.sources or _unhurt(act, sides, told)
            return replace(sides, sources=doers, targets=sides.targets or told.targets)
    return sides


def _suffered(party: Party, told: Told) -> bool:
    """Say whether a party is of those whom an act told before hit, and not of its doers."""
    hit, doers = {p.name for p in told.targets}, {p.country for p in told.sources}
    lands = {p.country for p in told.targets} | {place.country for place in told.places} - {None}
    return bool(told.sources) and party.country not in doers - {None} and (party.country in lands or party.name in hit)


def _unhurt(act: Act, sides: Sides, told: Told) -> tuple[Party, ...]:
    """Give the doers of an act told before, but whom it is told of here to have hit: `one man died in the raids`."""
    hit = {p.name for p in sides.targets}
    counted = [taken.amount for taken in act.taken if taken.measure in TOLL_MEASURES]
    dead = {amount.of_country for amount in counted} - {None}
    spans = [(a.start_char, a.end_char) for a in counted]
    own = (p.name in hit or (p.kind in ARMIES and p.country in dead) or (p.start_char, p.end_char) in spans
           for p in told.sources)
    return tuple(p for p, struck in zip(told.sources, own, strict=True) if not struck)


def _of_a_stranger(scene: Scene, act: Act) -> bool:
    """Say whether what is denied is told of somebody no name tells: `denied that any migrant had shot Y`."""
    tokens = clause_range(scene, act.lead.first)
    return bool(tokens) and scene.words[tokens.start] == "that" and leads_a_stranger(scene, tokens, act.lead.first)


def _told_by_their_deed(scene: Scene, sides: Sides, lexicon: Lexicon) -> bool:
    """Say whether the doers are whoever did what was told before: `the attackers`, `the killers`."""
    if len(sides.sources) != 1:
        return False
    party = sides.sources[0]
    if party.text.lower().split()[-1] not in lexicon.grammar["by_deed"]:
        return False
    at = scene.token_at(party.start_char)
    return "the" in scene.lows(at - 1, at + 1)


def _sent_it(sides: Sides, told: Told | None, lexicon: Lexicon) -> bool:
    """Say whether bare forces were taken for the side that launched: `X fired 50 drones, and air defences ...`."""
    if told is None or len(sides.sources) != 1:
        return False
    doer = sides.sources[0]
    short = doer.pronoun and doer.text.lower() not in lexicon.grammar["third_persons"]
    return short and doer.country is not None and doer.country in {p.country for p in told.sources}


def _owners(scene: Scene, act: Act) -> tuple[Party, ...]:
    """Give the owner that a figure's own adjective names: `52 Ukrainian drones`."""
    countries = {t.amount.of_country for t in act.taken if t.amount.of_country}
    return tuple(p for p in scene.parties if p.country in countries and p.possessive)[:1]
