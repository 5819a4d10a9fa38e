"""Places that are none of an act's: only a border or an office is theirs, or words and charges are about them."""

from itertools import pairwise

from pipeline.extract.acts.act import Act
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in
from schemas.place import Location
from schemas.span import Span

LANDS = frozenset({"country", "admin1", "region"})
CARRIED = frozenset({"ship", "aircraft", "vehicle", "force"})  # what a land has in others too
SPOKEN = frozenset({"criticism", "demand", "rejection", "praise", "pledge", "sanction"})  # done by words alone
HELD = frozenset({"arrest", "interception"})  # beside harm: what leads nowhere itself


def beyond_border(scene: Scene, place: Location) -> bool:
    """Say whether a land only tells which border is near: `near the Malian border`, `the border with Mali`."""
    grammar, at, behind = scene.grammar, scene.token_at(place.start_char), scene.token_at(place.end_char)
    led = at > 1 and scene.words[at - 2] in grammar["borders"] and scene.words[at - 1] in grammar["bordering"]
    if led and place.kind in LANDS:
        return True
    there = scene.lexicon.names.place_words | grammar["border_sites"]
    near = scene.lows(behind, behind + 2)
    return place.kind == "country" and not grammar["borders"].isdisjoint(near[:1]) and there.isdisjoint(near[1:])


def of_their_forces(scene: Scene, span: Span) -> bool:
    """Say whether a land only tells whose craft or troops are meant, which may be anywhere: `fired on a U.S. ship`."""
    behind = scene.token_at(span.end_char)
    if not scene.grammar["posts_abroad"].isdisjoint(scene.lows(behind, behind + 1)):
        return True
    thing = next(things_in(scene, range(behind, min(behind + 2, len(scene.words))), scene.lexicon), None)
    return thing is not None and thing.kind in CARRIED and scene.words[behind].isalpha()  # not "in Mali, troops"


def of_an_office(scene: Scene, place: Location) -> bool:
    """Say whether a land only tells whose office or body somebody holds or is: `X, the president of Mali`."""
    if place.relation != "of" or place.kind != "country":
        return False
    return any(p.start_char < place.start_char < p.end_char and p.kind != "civilians" for p in scene.parties)


def struck(scene: Scene, act: Act, place: Location) -> bool:
    """Say whether a land is what a disaster reaches: `a typhoon hits the Philippines, killing nine`."""
    at, naming = scene.token_at(place.start_char) - 1, scene.lexicon.names.naming
    while at > 0 and scene.words[at] in naming["compass"]:
        at -= 1
    if at < 0 or scene.words[at] not in naming["reaching"]:
        return False
    return not any(found.first <= at < found.last for found in act.founds)


def of_a_backer(scene: Scene, place: Location) -> bool:
    """Say whether a place only says whose help, wish or fault it was: `with the backing of X`, `on behalf of X`."""
    at = scene.token_at(place.start_char)
    at -= at > 0 and scene.words[at - 1] in scene.grammar["owning_articles"]
    front = scene.lows(at - 2, at)
    if front[-1:] == ("and",):
        edge = scene.tokens[at - 2].end
        return any(of_a_backer(scene, other) for other in scene.locations if other.end_char == edge)
    return front[-1:] == ("of",) and front[0] in scene.grammar["part_of_others"]


def of_an_envoy(scene: Scene, place: Location) -> bool:
    """Say whether a land only says whose envoy or mission it is: `its ambassador to Mali`, `the embassy of Mali`."""
    naming, at = scene.lexicon.names.naming, scene.token_at(place.start_char)
    if place.relation == "of":
        return place.kind == "country" and not scene.grammar["missions"].isdisjoint(scene.lows(at - 3, at - 1))
    return place.relation == "to" and not naming["envoys"].isdisjoint(scene.lows(at - 3, at))


def spoken_of(scene: Scene, act: Act, place: Location) -> bool:
    """Say whether a place is what words are about: `condemned the raid in Kano`; not `in Oslo, he condemned`."""
    if act.event_type not in SPOKEN:
        return False
    if place.start_char < scene.tokens[act.lead.first].start or _said_there(scene, place):
        return place.relation not in scene.lexicon.names.naming["happening"]
    kinds = {one.entry.frame.event_type for one in scene.openings if one.first >= act.lead.first}
    return act.event_type != "demand" or "displacement" not in kinds  # "told residents to leave Kano" is there


def where_said(scene: Scene, act: Act, place: Location) -> bool:
    """Say whether a deed is only spoken of in a place: `speaking in Oslo, X said`, `in Oslo, X condemned the raid`.

    Who says in a town that something was done elsewhere tells that other place: `in Oslo, X said a raid in Kano`.
    """
    at, lead, grammar = scene.token_at(place.start_char), act.lead.first, scene.grammar
    if act.crosswalk.verbal or at >= lead:
        return False
    if _speaks_there(scene.words[:at], scene.lexicon):
        return True
    between = scene.lows(at, lead)
    if not grammar["reacting"].isdisjoint(between) and not act.lead.is_verb:
        return True
    told = any(low in scene.lexicon.cues.say for low in between)
    happening = scene.lexicon.names.naming["happening"]
    behind = (p for p in act.places if p.start_char > scene.tokens[lead].start and p.relation in happening)
    return told and any(other.kind != "country" or other.country != place.country for other in behind)


def only_said_in(text: str, place: Location, lexicon: Lexicon) -> bool:
    """Say whether a text only says something in a place: `X told a panel in Oslo`, `Speaking at a hotel in Oslo, X`."""
    front = text[: place.start_char].lower()
    if any(word in lexicon.cues.say for word in front.rsplit(maxsplit=3)[-3:-1]):
        return True
    first = front.split(maxsplit=1)[:1]
    speaks = bool(first) and first[0] in lexicon.grammar["speaks_there"]
    return speaks and _speaks_there(tuple(front.replace(",", " ,").split()), lexicon)


def _speaks_there(front: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether the words before a place open a sentence with somebody's speaking: `Speaking at a hotel in`."""
    return bool(front) and front[0] in lexicon.grammar["speaks_there"] and "," not in front


def on_the_way(scene: Scene, act: Act, place: Location) -> bool:
    """Say whether a place is only where something is bound or whom it is for: `a flight to Kano`, `aid for Mali`."""
    stays = act.harms or act.is_toll or act.event_type in HELD
    if not stays or act.event_type == "riot" or place.relation not in ("to", "for"):
        return False
    grammar, at = scene.grammar, scene.token_at(place.start_char)
    near = grammar["roads|close_to"].isdisjoint(scene.lows(at - 2, at - 1))
    bound = not grammar["bound_for"].isdisjoint(scene.lows(at - 2, at - 1))
    return near if place.relation == "to" else bound or place.kind in LANDS


def _said_there(scene: Scene, place: Location) -> bool:
    """Say whether a place stands behind whom words are about, or the verb of saying: `praised Ada Lund in Oslo`."""
    before = scene.token_at(place.start_char) - 2
    edge = scene.tokens[before].end if before >= 0 else -1
    named = any(party.end_char == edge and party.kind == "person" for party in scene.parties)
    return named or (before >= 0 and scene.words[before] in scene.lexicon.cues.say)


def of_a_charge(scene: Scene, act: Act, place: Location) -> bool:
    """Say whether what somebody is held for was done in a place: `jailed over a raid in Kano`, `convicted of it in`."""
    at, grammar = scene.token_at(place.start_char), scene.grammar
    if act.event_type != "arrest" or not act.lead.is_verb:
        return False
    leads = grammar["charged|inquired"]
    between = list(enumerate(scene.words[act.lead.last - 1 : at], act.lead.last - 1))
    held, after = grammar["held_for"], grammar["held_leads"]
    charge = next((j for (_, one), (j, two) in pairwise(between) if one in held and two in after), None)
    first = charge or next((j for j, low in between if low in leads), None)
    return first is not None and any(first < opening.first < at for opening in scene.openings)
