"""Acts of a sentence: triggers with their parties, figures, times and places."""

from dataclasses import replace

from pipeline.extract.acts.act import STRIKES, Act
from pipeline.extract.acts.anaphora import done_behind, points_back
from pipeline.extract.acts.appositive import named_before_aside, named_last, with_listed
from pipeline.extract.acts.arms import NARROW, weapon_of
from pipeline.extract.acts.claimers import with_claimer
from pipeline.extract.acts.complement import without_complements
from pipeline.extract.acts.counting_subjects import without_counters
from pipeline.extract.acts.crowds import with_marchers
from pipeline.extract.acts.habits import without_habits
from pipeline.extract.acts.joining import brought_together
from pipeline.extract.acts.named import with_named
from pipeline.extract.acts.nearest import share
from pipeline.extract.acts.pledges import not_due, with_pledges
from pipeline.extract.acts.sickness import without_natural_ends
from pipeline.extract.acts.sorting import between_sides, sorted_by_sides
from pipeline.extract.acts.standing import of_public_life, official, tied
from pipeline.extract.acts.territory import held_by_side
from pipeline.extract.acts.time_attachment import of_another_verb
from pipeline.extract.acts.tolls import toll_type
from pipeline.extract.attachment.sharing import shared
from pipeline.extract.attachment.takers import Taken, attach
from pipeline.extract.claims.attribution import claim_over
from pipeline.extract.factuality.modality import modality_of
from pipeline.extract.factuality.polarity import polarity_at
from pipeline.extract.grammar.accused import held_over
from pipeline.extract.grammar.coordination import as_first
from pipeline.extract.grammar.nominals import governor, owned
from pipeline.extract.roles.sides import Sides, sides_of
from pipeline.extract.triggers.finding import find_triggers
from pipeline.extract.triggers.intensional import only_thought_of
from pipeline.lexicon import Lexicon
from pipeline.lexicon.weapons import Weapon
from pipeline.sentence.found import Found, opener_of
from pipeline.sentence.scene import Claim, Scene
from pipeline.sentence.things import things_in
from schemas.actor import Party
from schemas.vocabulary import Polarity

DASHES = ("–", "—")
FIGHTING = frozenset({"state", "military", "rebels"})
ARMED = STRIKES | {"interception", "casualties"}  # types that have a weapon
BACKGROUND_REACH = 7  # tokens before a noun in which the words stand that make it a background


def acts_of(scene: Scene, lexicon: Lexicon) -> tuple[Act, ...]:
    """Give the acts of a sentence in order."""
    founds = find_triggers(scene, lexicon)
    founds = _known(scene, founds, lexicon) if founds else founds
    if not founds:
        return ()
    told = without_complements(scene, _singles(scene, founds, lexicon))
    placed = _placed(scene, with_pledges(scene, told, lexicon))
    singles = [held_by_side(scene, act) for act in not_due(scene, placed) if tied(scene, act, lexicon)]
    whole = without_natural_ends(scene, brought_together(scene, without_habits(scene, singles, lexicon)), lexicon)
    return tuple(between_sides(scene, act, lexicon) for act in whole)


def _known(scene: Scene, founds: tuple[Found, ...], lexicon: Lexicon) -> tuple[Found, ...]:
    """Leave out what stands behind `no reports of` and the like; behind a `but` the text tells again."""
    bars = [i for i, word in enumerate(scene.words) if word == "|"]
    if len(bars) > 1:  # the headlines of other pages, glued together
        founds = tuple(found for found in founds if found.first < bars[0])
    low = scene.text.lower()
    ats = [low.find(phrase) for phrase in lexicon.cues.joined["no_report"]]
    at = min((at for at in ats if at >= 0), default=None)
    if at is None:
        return founds
    unknown = scene.tokens_in(at, len(low))
    again = next((j for j in unknown if scene.words[j] in lexicon.grammar["turns"]), len(scene.words))
    return tuple(found for found in founds if not unknown.start <= found.first < again)


def _singles(scene: Scene, founds: tuple[Found, ...], lexicon: Lexicon) -> list[Act]:
    figures = shared(scene, founds, attach(scene, founds, lexicon), lexicon)
    counted = (without_counters(scene, found, tuple(figures.get(i, ()))) for i, found in enumerate(founds))
    acts = (_first(scene, found, taken, lexicon) for found, taken in zip(founds, counted, strict=True))
    return [act for act in acts if act is not None]


def _first(scene: Scene, found: Found, taken: tuple[Taken, ...], lexicon: Lexicon) -> Act | None:
    """Give the act of the first of a word's triggers whose limits hold."""
    acts = (_single(scene, one, taken, lexicon) for one in (found, *found.rivals))
    return next((act for act in acts if act is not None), None)


def _placed(scene: Scene, acts: list[Act]) -> list[Act]:
    """Give times and places to the acts that stay, each to the nearest."""
    if not acts:
        return acts
    leads = [act.lead for act in acts]
    announced = any(scene.says(lead.first) for lead in leads)  # "on Tuesday X announced aid": the saying is the act
    told = [found for act in acts for found in act.founds]
    dates = [t for t in scene.times if (announced or not scene.in_zone(t)) and not of_another_verb(scene, t, told)]
    times = share(scene, leads, dates)
    places = share(scene, leads, [p for p in scene.locations if not p.adjective and not scene.in_zone(p)])
    shares = ((act, tuple(times.get(i, ())), tuple(places.get(i, ()))) for i, act in enumerate(acts))
    return [replace(act, times=when, places=where) if when or where else act for act, when, where in shares]


def _single(scene: Scene, found: Found, taken: tuple[Taken, ...], lexicon: Lexicon) -> Act | None:
    if only_thought_of(scene, found, lexicon):
        return None
    sides = with_marchers(scene, found, _with_victim(scene, found, sides_of(scene, found, lexicon)))
    armed = found.frame.event_type in ARMED
    weapon = weapon_of(scene, found, lexicon) if armed else None
    event_type = _type_of(scene, found, sides, weapon)
    if event_type in STRIKES and not taken and _background(scene, found, lexicon):
        return None
    if found.roles == "toll" and not lexicon.cues["misfortune"].isdisjoint(scene.words):
        event_type = "casualties"
    if event_type == "casualties":
        weapon, sides = None, replace(sides, sources=())
    if lexicon.names.naming["kinds_of_act"].isdisjoint(scene.lows(found.first - 1, found.first)):  # no terrorist riot
        event_type = sorted_by_sides(event_type, sides, lexicon)
    back = points_back(scene, found, lexicon)
    act = Act(
        founds=(found,),
        event_type=event_type,
        weapon=weapon,
        sides=sides,
        taken=taken,
        times=(),
        places=(),
        modality=modality_of(scene, found, lexicon),
        polarity=_polarity(scene, found, taken, lexicon),
        claim=_claim_of(scene, found, sides),
        anaphoric=back
        and not (taken or found.is_verb or _denied(scene, found) or owned(scene, found, sides.sources))
        and not (sides.sources and done_behind(scene, found)),
        loose=found.trigger.refers and weapon is None and not found.is_verb,
        back=back,
    )
    if act.modality == "hypothetical" and act.polarity == "negated":
        return None  # "if one of them refuses to convict": neither done nor feared
    if act.polarity == "negated" and _idle(scene, found, sides):
        return None
    return with_named(scene, with_claimer(scene, act)) if _grounded(scene, act, lexicon) else None


def _idle(scene: Scene, found: Found, sides: Sides) -> bool:
    """Say whether a denial tells nothing at all: `no request to the one from X`, `cut taxes without consulting X`."""
    if not found.is_verb:
        return found.frame.public
    lands = {p.country for p in (*sides.sources, *sides.targets, *sides.participants) if p.country}
    manner = len(lands) < 2 and scene.lows(found.first - 1, found.first) == ("without",)
    return manner and found.frame.crosswalk.peaceful


def _claim_of(scene: Scene, found: Found, sides: Sides) -> Claim | None:
    """Give who says it; who denies what another says is no claimant of the saying: `X accused Y, a claim Y denied`."""
    claim = claim_over(scene, scene.tokens[found.last - 1].start)
    if claim is None or _aside_of_the_text(scene, found, claim):
        return None
    if claim.stance == "denies" and _of_one_known(scene, found, claim):
        return None
    if claim.stance != "denies" or not found.frame.crosswalk.verbal:
        return claim
    said = sides.sources and claim.party and claim.party.name not in {p.name for p in sides.sources}
    return None if said else claim


def _of_one_known(scene: Scene, found: Found, claim: Claim) -> bool:
    """Say whether an act only tells who is meant in what is denied: `denied that it armed the men who bombed X`."""
    opener = opener_of(scene, found.first)
    relative = scene.words[opener] in scene.grammar["person_relatives"]
    return relative and scene.tokens[opener].start > claim.scope[0]


def _aside_of_the_text(scene: Scene, found: Found, claim: Claim) -> bool:
    """Say whether a dash behind the saying opens what the text itself adds: `X said ..., - something that Y did`."""
    between = scene.tokens_in(claim.zone[1], scene.tokens[found.first].start)
    dash = next((j for j in between if scene.words[j] in DASHES), None)
    return dash is not None and scene.lows(dash + 1, dash + 2)[0] in scene.grammar["adding"]


def _background(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a noun only says what a case, a day or a person has to do with: `charged over the attack`."""
    if found.is_verb or found.trigger.light or _denied(scene, found):
        return False  # "denied any part in the attack"
    before = f" {' '.join(scene.lows(found.first - BACKGROUND_REACH, found.first))} "
    return any(f" {phrase} " in before for phrase in lexicon.cues.joined["casework"])


def _with_victim(scene: Scene, found: Found, sides: Sides) -> Sides:
    """Take the office for whoever is killed in it where no name is given: `shot dead the mayor`."""
    suffers = found.is_verb and found.passive
    first = as_first(found)
    named = (named_last(scene, first) or named_before_aside(scene, first)) if suffers else None
    if named is not None and found.roles != "mutual":
        return replace(sides, targets=with_listed(scene, sides.targets, named))
    thing = found.object
    if found.frame.event_type not in ("assassination", "casualties") or sides.targets or thing is None:
        return sides
    if thing.kind != "notable" or thing.last > len(scene.words) or scene.says(thing.first):
        return sides  # "12 dead in a blast, officials say"
    behind = things_in(scene, range(thing.last, first.first), scene.lexicon) if suffers else ()
    others = suffers and scene.lows(first.first - 1, first.first) == ("those",)
    if others or any(other.human and other.last == first.first for other in behind):
        return sides  # "the minister named the woman killed", "mourned those killed"
    start, end = scene.tokens[thing.first].start, scene.tokens[thing.last - 1].end
    words = scene.text[start:end]
    victim = Party(start_char=start, end_char=end, text=words, name=words, kind="person")
    return replace(sides, targets=(victim,))


def _type_of(scene: Scene, found: Found, sides: Sides, weapon: Weapon | None) -> str:
    """Give the type by what is told, by the weapon where it tells the type, and by who does it."""
    told = found.frame.event_type
    if found.roles == "toll":
        return toll_type(scene, found, sides, weapon)
    doers = (p for p in sides.sources if p.kind in found.trigger.by and not _a_whole_people(p))
    held = not sides.sources and held_over(scene, found.first)  # "a man suspected of bombing X"
    by = found.trigger.by.get("person", told) if held else next((found.trigger.by[p.kind] for p in doers), told)
    if weapon and (found.frame.typed_by_weapon or weapon.event_type in NARROW) and told in STRIKES:
        return weapon.event_type if weapon.event_type != "attack" else by
    return by


def _a_whole_people(party: Party) -> bool:
    """Say whether a side is told by its people's name alone, and so is its land: `the Russians bombed X`."""
    return party.kind == "civilians" and party.name[:1].isupper() and " " not in party.name


def _denied(scene: Scene, found: Found) -> bool:
    claim = claim_over(scene, scene.tokens[found.first].start)
    return claim is not None and claim.stance == "denies"


def _polarity(scene: Scene, found: Found, taken: tuple[Taken, ...], lexicon: Lexicon) -> Polarity:
    if found.trigger.denied or found.trigger.said:
        return "affirmed"
    if any(t.amount.value == 0 for t in taken):
        return "negated"
    if found.trigger.light == "strict":  # "failed to reach a deal", "the deal was never signed"
        verb = governor(scene, found, lexicon)
        behind = lexicon.cues["negated"].intersection(scene.lows(found.last, found.last + 3))
        if behind or (verb is not None and polarity_at(scene, verb, lexicon) == "negated"):
            return "negated"
    return polarity_at(scene, found.first, lexicon)


def _grounded(scene: Scene, act: Act, lexicon: Lexicon) -> bool:
    """Drop what its frame asks for and the sentence does not give."""
    found, trigger = act.lead, act.lead.trigger
    if (
        found.is_verb
        and trigger.refers
        and (act.polarity == "negated" or scene.words[opener_of(scene, found.first)] == "no")
    ):
        return False  # "no group claimed responsibility"
    if trigger.needs_figure and not act.taken:
        return False
    if act.is_toll and not (act.taken or act.sides.targets or _person_near(scene, found, lexicon)):
        return False
    if trigger.needs_target and not _aimed(scene, act):
        return False
    if trigger.needs_weapon_or_state and not _armed(scene, act):
        return False
    kinds = {p.kind for p in (*act.sides.sources, *act.sides.targets, *act.sides.participants)}
    if act.sides.own_side is not None:
        kinds.add("military")
    if (trigger.needs_party and kinds.isdisjoint(trigger.needs_party)) or kinds & set(trigger.unless_party):
        return False
    if (trigger.needs_source and not (act.sides.sources or act.sides.participants)) or (
        trigger.said and not act.sides.targets
    ):
        return False
    if not official(act, lexicon) or not of_public_life(scene, found, act.sides, lexicon):
        return False
    if trigger.needs_plural:
        return len(act.sides.participants) > 1
    return True


def _armed(scene: Scene, act: Act) -> bool:
    """Say whether a verb of many uses stands with a weapon, a fighting side, or a side that denies it."""
    return _denied(scene, act.lead) or act.weapon is not None or any(p.kind in FIGHTING for p in act.sides.sources)


def _aimed(scene: Scene, act: Act) -> bool:
    """Say whether something is sent at another side, not to one's own."""
    own = {p.country for p in act.sides.sources}
    if act.sides.targets:
        return any(p.country not in own for p in act.sides.targets)
    return any(not p.adjective and p.country not in own for p in scene.locations)


def _person_near(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    window = (
        range(max(0, found.first - 6), found.first)
        if found.passive
        else range(found.last, min(len(scene.words), found.last + 6))
    )
    return any(thing.human for thing in things_in(scene, window, lexicon))
