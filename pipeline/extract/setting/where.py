"""Where an act was: the places of its words, the finest first, or those of the act it continues."""

from pipeline.extract.acts.act import Act
from pipeline.extract.acts.memory import Memory
from pipeline.extract.grammar.accused import held_over
from pipeline.extract.grammar.lands import before_a_blow
from pipeline.extract.setting.chains import of_what_it_ended
from pipeline.extract.setting.definite_places import named_again
from pipeline.extract.setting.elsewhere import (
    beyond_border,
    of_a_backer,
    of_a_charge,
    of_an_envoy,
    of_an_office,
    of_their_forces,
    on_the_way,
    spoken_of,
    struck,
    where_said,
)
from pipeline.extract.setting.subjects import antecedent, of_its_subject
from pipeline.lexicon import Lexicon
from pipeline.lexicon.gazetteer import fold
from pipeline.sentence.heading import heads
from pipeline.sentence.scene import Scene
from schemas.place import Location

RANK = {"site": 0, "city": 0, "water": 1, "region": 1, "admin1": 1, "country": 2}
STRUCK = frozenset({"destruction", "cyber_attack", "blockade", "displacement", "arrest", "protest"})
DOER_GAP = 16  # characters between those who act and where they stand: " in southern "
SEIZED = frozenset({"territory_captured", "territory_regained"})
LIKEWISE = frozenset({"interception", "displacement"})  # deeds too, whatever their quad class
FROM_THERE = frozenset({"withdrawal", "displacement", "surrender"})  # acts whose origin is their place
FRONT_REACH = 3  # tokens before a place that opens its sentence
SITE_REACH = 3  # tokens behind a town's possessive in which its site stands
SPARK_REACH = 3  # tokens before a noun in which the verb stands of what brought it on
SPEAKER_REACH = 40  # characters before a speaker's words in which the place of an office stands: "X Mayor Y said"


def places_of(scene: Scene, act: Act, lexicon: Lexicon) -> tuple[Location, ...]:
    """Give the places that the act's own sentence names for it, the main one first."""
    there = [p for p in act.places if p.relation != "from" or act.event_type in FROM_THERE]
    there = [p for p in there if p.relation not in lexicon.grammar["topics"] or not act.crosswalk.verbal]
    there = [p for p in there if not (of_an_envoy(scene, p) or _home(scene, p) or beyond_border(scene, p))]
    there = [p for p in there if not (of_a_backer(scene, p) or (p.kind == "country" and of_their_forces(scene, p)))]
    there = [p for p in there if not (spoken_of(scene, act, p) or of_a_charge(scene, act, p))]
    there = [p for p in there if not (on_the_way(scene, act, p) or where_said(scene, act, p))]
    offices = [p for p in there if of_an_office(scene, p) and not _acts(scene, p, act)]
    there = [p for p in there if not of_an_office(scene, p)]
    own = [p for p in there if not _acts(scene, p, act) and _likely(scene, p, act)]
    own += [town for town in there if town not in own and any(_lies_in(scene, town, land) for land in own)]
    own = [p for p in own if not of_its_subject(scene, act, p, own)]
    if not own:
        front = (p for p in scene.locations if not p.adjective and not scene.in_zone(p) and _fronted(scene, p, lexicon))
        own = [p for p in front if not where_said(scene, act, p)]
    own = [*(own or antecedent(scene, act)), *_of_its_sides(scene, act)]
    own = own or _of_speaker(scene, act, lexicon) or _of_force(scene, act, lexicon) or _of_the_struck(scene, act)
    own = own or _of_its_sites(scene, act, lexicon) or _of_its_clause(scene, act, lexicon) or _of_land_sites(scene, act)
    own = own or of_what_it_ended(scene, act)
    held = offices if act.harms or act.is_toll or act.event_type in (*STRUCK, "riot") else []
    own = own or _of_its_strife(scene, act) or held or _of_its_heading(scene, act)
    return tuple(
        sorted(
            dict.fromkeys(own),
            key=lambda p: (
                p.relation in lexicon.grammar["compass_beside"] or _of_doers(scene, p, act),
                RANK[p.kind],
                p.start_char,
            ),
        )
    )


def _of_its_sides(scene: Scene, act: Act) -> list[Location]:
    """Take the states struck, invaded or visited, or that ward off a blow, by a capital's name too where visited."""
    visit = act.event_type == "visit"
    gone_to = act.harms or visit or act.event_type in SEIZED
    sides = act.sides.targets if gone_to else act.sides.sources if act.event_type == "interception" else ()
    begins = {side.start_char for side in sides if side.kind == "state"}
    kinds = ("country", "city") if visit else ("country",)
    near = (p for p in scene.locations if p.kind in kinds and not p.adjective and p.start_char in begins)
    return [p for p in near if visit or not of_their_forces(scene, p)]


def _lies_in(scene: Scene, town: Location, land: Location) -> bool:
    """Say whether a land only tells where the town before it lies: `police in Lyon, France, arrested`."""
    return town.country == land.country and scene.text[town.end_char : land.start_char] == ", "


def _fronted(scene: Scene, place: Location, lexicon: Lexicon) -> bool:
    """Say whether a sentence opens with a place: `In Lima, gunmen ...`, `In the capital, Lima, gunmen ...`."""
    at, fronted = scene.token_at(place.start_char), lexicon.grammar["fronted"]
    if place.relation == "of" and scene.words[0] in fronted:
        return not any(lexicon.cues.verbal(low) for low in scene.words[:at])
    return place.relation in fronted and at <= FRONT_REACH


def _labels(scene: Scene, act: Act, place: Location) -> bool:
    """Say whether a land heads a line that tells harm: `Mali: 12 miners killed`."""
    behind = scene.token_at(place.end_char)
    heads = scene.token_at(place.start_char) == 0 and scene.lows(behind, behind + 1) == (":",)
    return heads and place.kind == "country" and act.lead.frame.violent and not scene.in_zone(place)


def _home(scene: Scene, place: Location) -> bool:
    """Say whether a place only says where somebody lives: `X, 36, of Peoria, Illinois, was killed`."""
    at = scene.token_at(place.start_char)
    if scene.lows(at - 1, at) == (",",):
        edge = scene.tokens[at - 2].end if at > 1 else -1
        return any(town.end_char == edge and _home(scene, town) for town in scene.locations)
    return scene.lows(at - 2, at) == (",", "of")


def _likely(scene: Scene, place: Location, act: Act) -> bool:
    """Say whether a name that no gazetteer has is a place: where something is done, and nobody's name."""
    if place.geoname_id is not None or place.admin1 is not None or place.kind != "city":
        return True
    people = (p for p in scene.parties if p.kind == "person")
    named = any(place.start_char <= p.start_char < place.end_char for p in people)
    done = act.harms or act.is_toll or act.crosswalk.material_conflict or act.event_type in LIKEWISE
    return done and not named


def _acts(scene: Scene, place: Location, act: Act) -> bool:
    """Say whether a country's name stands for those who act: `Russia launched`, `talks between Norway and Sweden`."""
    if place.kind == "country" and place.relation in (None, "by"):
        return not (before_a_blow(scene, place) or (act.is_toll and struck(scene, act, place)))
    if place.relation is None and any(p.kind == "state" and p.start_char == place.start_char for p in scene.parties):
        hit = act.harms and any(p.start_char == place.start_char for p in act.sides.targets)
        return not hit  # a seat of government: "what it has cost Moscow"; "bombed Moscow" is there
    doers = act.sides.sources if place.relation == "in" else (*act.sides.sources, *act.sides.participants)
    return any(place.touches(party) for party in doers)


def _of_doers(scene: Scene, place: Location, act: Act) -> bool:
    """Say whether a place only tells where those stand who act upon another: `forces in X shelled Y`.

    Behind the verb it is the act's own: `killed by gunmen in X in northern Y`.
    """
    done = act.lead.is_verb and act.lead.passive and scene.tokens[act.lead.first].start < place.start_char
    doers = act.sides.sources if act.harms and not done else ()
    near = (p for p in doers if not p.possessive)  # "Chadian strikes in Kano" were there
    return place.relation == "in" and any(0 < place.start_char - p.end_char <= DOER_GAP for p in near)


def _of_force(scene: Scene, act: Act, lexicon: Lexicon) -> list[Location]:
    """Take the town whose police or whose people act or suffer: `Joplin police arrested`; a capital may be a state."""
    seats, local = lexicon.gazetteer.seats, [p for p in act.sides.sources if p.kind == "police"]
    towns = [p for p in scene.locations if p.adjective and p.kind == "city"]
    towns = [p for p in towns if fold(p.name) not in seats or any(p.touches(police) for police in local)]
    return towns[:1] if act.harms or act.is_toll or act.event_type == "arrest" else []


def _of_the_struck(scene: Scene, act: Act) -> list[Location]:
    """Take the town or the land of what was struck: `a Kyiv block was hit`, `Chad's largest clinic was hit`."""
    if not (act.harms or act.event_type in STRUCK) or not (act.lead.is_verb and act.lead.passive):
        return []
    clause, edge = scene.clauses[act.lead.first], scene.tokens[act.lead.first].start
    near = (p for p in scene.locations if p.adjective and p.end_char < edge and not scene.in_zone(p))
    owners = (p for p in near if p.kind == "city" or scene.text[p.end_char - 2 : p.end_char + 1].count("'"))
    return [p for p in owners if scene.clause_of(p.start_char) == clause][:1]


def _of_its_sites(scene: Scene, act: Act, lexicon: Lexicon) -> list[Location]:
    """Take the town whose airport or market its verb takes: `seized most of Mosul's airport`."""
    clause, edge = scene.clauses[act.lead.first], scene.tokens[act.lead.last - 1].end
    towns = (p for p in scene.locations if p.kind == "city" and p.start_char > edge and not p.adjective)
    near = (p for p in towns if p.relation != "from" and scene.clause_of(p.start_char) == clause)
    naming, behind = lexicon.names.naming, {p: scene.token_at(p.end_char) for p in near}
    return [p for p, at in behind.items() if not naming["town_sites"].isdisjoint(scene.lows(at, at + SITE_REACH))][:1]


def _of_land_sites(scene: Scene, act: Act) -> list[Location]:
    """Take the land whose towns or works are struck: `struck Malian power stations`, `attacks against Malian ports`."""
    clause, edge = scene.clauses[act.lead.first], scene.tokens[act.lead.last - 1].end
    lands = (p for p in scene.locations if p.adjective and p.kind == "country" and p.start_char > edge)
    near = [p for p in lands if act.harms and scene.clause_of(p.start_char) == clause]
    sites, behind = scene.lexicon.names.naming["land_sites"], {p: scene.token_at(p.end_char) for p in near}
    return [p for p, at in behind.items() if _before_noun(scene, at, sites)][:1]


def _of_its_strife(scene: Scene, act: Act) -> list[Location]:
    """Take the land whose uprising or flood costs lives, if no town is named: `the Malian civil war has killed 900`."""
    if any(not p.adjective and p.kind != "country" for p in scene.locations):
        return []
    lands = (p for p in scene.locations if p.adjective and p.kind == "country" and (act.is_toll or act.harms))
    return [p for p in lands if _ends_on_strife(scene, scene.token_at(p.end_char))][:1]


def _of_its_heading(scene: Scene, act: Act) -> list[Location]:
    """Take the land that a sentence is headed by, if no town is named: `Mali: 12 miners killed`."""
    told = act.harms or act.is_toll or act.event_type in STRUCK
    told = told and all(p.adjective or p.kind == "country" for p in scene.locations)
    return [p for p in scene.locations if told and p.kind == "country" and heads(scene, p)][:1]


def _ends_on_strife(scene: Scene, at: int) -> bool:
    """Say whether what is at home in a land stands at token `at` or the next, and no noun behind it."""
    cues, near, strife = scene.lexicon.cues, scene.lows(at, at + 3), scene.grammar["strife_at_home"]
    stop = next((k for k, low in enumerate(near[:2]) if low in strife or near[:k] == ("civil",)), None)
    if stop is None:
        return False
    behind = (low for low in near[stop + 1 : stop + 2] if low.isalpha() and low not in cues["prepositions|clause"])
    return all(low in cues["finite|perfect"] or cues.verbal(low) for low in behind)


def _before_noun(scene: Scene, at: int, nouns: frozenset[str]) -> bool:
    """Say whether one of the nouns stands at token `at`, or behind a word or two that describe it."""
    near = scene.lows(at, at + SITE_REACH + 1)
    stop = next((k for k, low in enumerate(near) if low in nouns), None)
    cuts = scene.lexicon.cues["prepositions|clause|finite"] | {","}
    return stop is not None and cuts.isdisjoint(near[:stop]) and near[stop + 1 : stop + 2] != ("of",)


def _of_its_clause(scene: Scene, act: Act, lexicon: Lexicon) -> list[Location]:
    """Take the one place of a clause that tells of harm, though another act stands nearer: `used as a shelter in X`."""
    clause = scene.clauses[act.lead.first]
    near = [p for p in scene.locations if scene.clause_of(p.start_char) == clause and not scene.in_zone(p)]
    near = [p for p in near if not (_home(scene, p) or beyond_border(scene, p) or where_said(scene, act, p))]
    happening = lexicon.names.naming["happening"]
    there = [p for p in near if p.relation in happening or (p.kind == "city" and p.relation == "of")]
    sole = len({p.name for p in there}) == 1 and not any(_acts(scene, p, act) or _sparked(scene, p) for p in there)
    fled = act.event_type == "displacement" and all(_fled(scene, act, p) for p in there)
    told = sole and not (act.back or held_over(scene, act.lead.first))
    return there if told and (act.harms or act.is_toll or fled) else []


def _sparked(scene: Scene, place: Location) -> bool:
    """Say whether a place is that of what an act brought on: `the killing of X sparked protests in Y`."""
    ends = scene.token_at(place.start_char) - 1
    brought = [o.first for o in scene.openings if o.last == ends and not o.entry.frame.violent]
    return any(not scene.grammar["sparking"].isdisjoint(scene.lows(at - SPARK_REACH, at)) for at in brought)


def _fled(scene: Scene, act: Act, place: Location) -> bool:
    """Say whether people flee what a place has: `fled the fighting in X`; not `fled to join an army in X`."""
    between = scene.lows(act.lead.last, scene.token_at(place.start_char))
    return bool(between) and "to" not in between and not place.adjective


def _of_speaker(scene: Scene, act: Act, lexicon: Lexicon) -> list[Location]:
    """Take the town of local authorities that speak: `authorities in X said`, `X Mayor Y said`."""
    if act.claim is None or not (act.harms or act.is_toll):
        return []
    zone = act.claim.zone
    if not _words_of_speaker(scene, zone) & lexicon.cues["local_claimant"]:
        return []
    near = (p for p in scene.locations if zone[0] - SPEAKER_REACH <= p.start_char < zone[1])
    return [p for p in near if p.kind in ("city", "admin1") and p.relation not in ("to", "from")]  # "fled to X"


def _words_of_speaker(scene: Scene, zone: tuple[int, int]) -> frozenset[str]:
    tokens = scene.tokens_in(max(0, zone[0] - SPEAKER_REACH), zone[1])
    return frozenset(scene.lows(tokens.start, tokens.stop))


def inherited_places(scene: Scene, act: Act, memory: Memory, ordinal: int, lexicon: Lexicon) -> tuple[Location, ...]:
    """Give the places of an earlier sentence while the text goes on about the same act, or of the region spoken for."""
    if act.back or act.event_type == "interception":
        sides = (act.sides.sources, act.sides.targets)
        struck = memory.strike_before(ordinal, act=act) if act.back else None
        told = struck if act.back else memory.answered(ordinal, *sides, act.lands)
        return told.places if told else ()
    if (
        act.claim
        and (act.harms or act.is_toll)
        and _words_of_speaker(scene, act.claim.zone) & lexicon.cues["local_office"]
    ):
        return tuple(p for p in memory.regions if p.kind != "country")[-1:]
    deed = act.harms or act.is_toll or act.event_type in STRUCK | SEIZED
    return named_again(scene, act, memory, lexicon) if deed else ()
