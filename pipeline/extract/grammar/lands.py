"""Whether a land is named only to say where: before a blow, behind a town of its own, or in a phrase of place."""

from pipeline.sentence.found import Found, opener_of
from pipeline.sentence.heading import heads
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from schemas.actor import Party
from schemas.place import Location
from schemas.span import Span

MODIFIERS = 1  # words between a country and the noun: "the Yemen commando raid"
PHRASE = 6  # tokens between a preposition and the land of its phrase: "in parts of the far north of X"
TOLD_REACH = 4  # tokens behind the owner of a town in which the noun of what it is stands
LARGEST = 2  # words before the noun of a town: "X's second largest city"


def only_where(scene: Scene, party: Party) -> bool:
    """Say whether a land neither does nor suffers anything: `the Yemen raid`, `a fire in Lucknow, northern India`."""
    return before_a_blow(scene, party) or _behind_a_town(scene, party)


def before_a_blow(scene: Scene, span: Span) -> bool:
    """Say whether a country's name, no adjective or owner, stands before a blow that is told of no other land.

    Of `an Israel attack on X` and `an Israel attack kills six in X` it is the doer.
    """
    if _short(scene, span):
        return False  # "US raid" tells who
    first = scene.token_at(span.end_char)
    near = scene.lows(first, first + 1 + MODIFIERS)
    at = next((first + k for k, low in enumerate(near) if low in scene.grammar["blows"]), None)
    if at is None or (at > first and (not near[0].isalpha() or _verbal(scene, near[0]))):
        return False
    if not scene.grammar["to_target"].isdisjoint(scene.lows(at + 1, at + 2)):
        return False
    countries = {p.country for p in scene.locations if p.start_char == span.start_char and _plain(p)}
    countries |= {p.country for p in scene.parties if p.start_char == span.start_char and _land(p)}
    others = (p for p in scene.locations if not (p.adjective or _short(scene, p)))  # "Yemen US raid"
    return bool(countries) and all(p.country in countries for p in others)


def _land(party: Party) -> bool:
    return party.kind == "state" and party.text == party.name


def _plain(place: Location) -> bool:
    return place.kind == "country" and not place.adjective


def _short(scene: Scene, span: Span) -> bool:
    return scene.text[span.start_char : span.end_char].replace(".", "").isupper()


def _verbal(scene: Scene, low: str) -> bool:
    """Say whether a word is a verb, so that the blow is what the country does: `X could attack`, `X began bombing`."""
    cues = scene.lexicon.cues
    return low in cues["aux|modal|pasts"] or cues.verbal(low)


def _behind_a_town(scene: Scene, party: Party) -> bool:
    """Say whether a country stands behind a town and a comma: `a fire in Lucknow, northern India, killed five`."""
    at = scene.token_at(party.start_char)
    pointed = at == 0 or scene.words[at - 1] not in scene.lexicon.names.naming["compass"]
    comma = at - 1 if pointed else at - 2
    if party.kind != "state" or comma < 1 or scene.words[comma] != ",":
        return False
    closed = not pointed or scene.lows(at + 1, at + 2) in ((",",), (".",), ()) or _hangs_on_a_subject(scene, party)
    region = scene.words[comma - 1] in scene.grammar["provinces"]  # "in Gao and Kidal provinces, Mali"
    edge = scene.tokens[comma - 1 - region].end
    return closed and any(
        p.end_char in (edge, scene.tokens[comma - 1].end) and p.kind != "country" for p in scene.locations
    )


def _hangs_on_a_subject(scene: Scene, party: Party) -> bool:
    """Say whether a country behind a town of its own ends what is said of a subject: `A bomb in Lucknow, India killed`.

    In `In Lucknow, India opened a school` it is the subject.
    """
    town = next((p for p in scene.locations if 0 < party.start_char - p.end_char <= len(", the ")), None)
    if town is None or town.kind == "country" or town.country != party.country or town.relation is None:
        return False
    at, grammar, cues = scene.token_at(town.start_char), scene.lexicon.grammar, scene.lexicon.cues
    first = opener_of(scene, at)
    while first < at and (scene.says(first) or scene.words[first] == "that"):
        first += 1
    fronted = scene.words[first] in cues["prepositions"] or scene.words[first] in grammar["subordinate"]
    return not fronted and first < at - 1 and not any(cues.verbal(low) for low in scene.lows(first, at))


def without_hosts(scene: Scene, parties: Parties) -> Parties:
    """Leave out the states that a text names only to say where something was."""
    lands = [p for p in parties if p.kind == "state" and not (p.pronoun or p.members)]
    hosts = [p for p in lands if heads(scene, p) or _south_of(scene, p) or _in_a_phrase(scene, p)]
    return tuple(p for p in parties if p not in hosts)


def _south_of(scene: Scene, land: Party) -> bool:
    """Say whether a capital only tells where a place beside it lies: `south of X`; `the south of X` is in it."""
    at = scene.token_at(land.start_char)
    beside = at > 1 and scene.words[at - 1] == "of" and scene.words[at - 2] in scene.grammar["compass_beside"]
    return beside and scene.lows(at - 3, at - 2) != ("the",)


def targets_but_hosts(scene: Scene, found: Found, doers: tuple[Party, ...], parties: Parties) -> Parties:
    """Leave out hosts among targets; a land visited, or in which another state's forces act, stays one."""
    if found.frame.event_type == "visit":
        return parties
    foreign = {p.country for p in doers if p.kind in ("state", "military")} - {None}
    abroad = found.frame.crosswalk.material_conflict and bool(foreign)
    kept = {id(p) for p in without_hosts(scene, parties)}
    return tuple(p for p in parties if id(p) in kept or (abroad and p.country not in foreign))


def _in_a_phrase(scene: Scene, party: Party) -> bool:
    """Say whether a land ends a phrase of place or owns a town: `in the far north of Nigeria`, `the Syrian city`."""
    first = scene.token_at(party.start_char)
    if _as_an_adjective(scene, party):
        return False
    if _bounds(scene, scene.token_at(party.end_char)):
        return True  # "a camp on the Syrian border"
    leads = _leads_a_place(scene, scene.token_at(party.end_char))
    if party.possessive and not leads and scene.lows(first - 1, first) != (",",):
        return False
    lows = scene.lows(max(0, first - PHRASE), first)
    inner, seat, kind = scene.lexicon.names.place_or_compass, False, False
    for back, low in enumerate(reversed(lows)):
        if low in scene.grammar["spread_within"]:
            return True
        if low == ",":
            told = seat or party.possessive  # "Rome, the capital of Italy", "X, the Syrian town"
            return told if back else _says_which(scene, party, first)
        if low == "of" and party.possessive and scene.words[first - 2 - back] in scene.grammar["town_parts"]:
            return True  # "on the outskirts of the Malian capital"
        named = kind and _in_capitals(scene, first - 1 - back)  # "in the Ituri region of X"
        if low not in inner and low not in ("of", "parts") and not named:
            return False
        seat = seat or low in scene.grammar["seats"]
        kind = kind or low in scene.lexicon.names.place_words
    return False


def _says_which(scene: Scene, land: Party, first: int) -> bool:
    """Say whether an owner at a token only says which town stands before it: `Recife, Brazil's main port`."""
    edge = scene.tokens[first - 2].end
    own = (p for p in scene.locations if p.end_char == edge and p.kind != "country" and p.country == land.country)
    behind = scene.token_at(land.end_char)
    kinds = scene.grammar["seats|towns_told"] | scene.lexicon.names.place_words
    return land.possessive and any(own) and not kinds.isdisjoint(scene.lows(behind, behind + TOLD_REACH))


def _as_an_adjective(scene: Scene, party: Party) -> bool:
    """Say whether a short form stands as an adjective does: `in U.S. air strikes`; not `in the U.S. on Monday`."""
    behind = scene.token_at(party.end_char)
    if not party.text.replace(".", "").isupper() or party.text.endswith("'s") or behind >= len(scene.words):
        return False
    low, cues = scene.words[behind], scene.lexicon.cues
    others = cues["prepositions|clause|be|aux|perfect|finite"] | scene.lexicon.names.place_words
    others = others | scene.grammar["coordinators|seats"]
    return low.isalpha() and low not in others and not low.endswith("ed")


def _bounds(scene: Scene, behind: int) -> bool:
    """Say whether its border stands behind a land, and no force, post or town on it: not `Syrian border guards`."""
    border, site = (*scene.lows(behind, behind + 2), "", "")[:2]
    on_it = site in scene.grammar["border_sites|seats"] or site in scene.lexicon.names.place_words
    return border in scene.grammar["borders"] and not on_it


def _leads_a_place(scene: Scene, behind: int) -> bool:
    """Say whether an owner or adjective stands before the noun of a place: `the Iraqi city`, `X's largest city`."""
    names = scene.lexicon.names
    for low in scene.lows(behind, behind + 1 + LARGEST):
        if low in scene.grammar["seats"] or low in names.place_words:
            return True
        if low not in names.naming["compass"] and not low.endswith("est") and low not in ("second", "third", "main"):
            return False
    return False


def beside_another(scene: Scene, party: Party) -> bool:
    """Say whether a land or its seat only tells where another place lies: `south of X`, `on the border of X and Y`."""
    at = scene.token_at(party.start_char)
    at -= at > 0 and scene.words[at - 1] == "the"
    if party.kind != "state" or at < 2:
        return False
    if scene.words[at - 1] == "of" and (scene.words[at - 2] in scene.grammar["compass_beside"] or _home(scene, at)):
        return True
    while at > 1 and (scene.words[at - 1] in scene.grammar["between_lands"] or _in_capitals(scene, at - 1)):
        at -= 1
    return scene.words[at - 1] in scene.grammar["borders"]


def _home(scene: Scene, at: int) -> bool:
    """Say whether a town at a token tells where somebody or a body named before its `of` is from: `Ali Paz of London`.
    """
    town = any(p.start_char == scene.tokens[at].start and p.kind == "city" for p in scene.locations)
    return town and _in_capitals(scene, at - 2)


def _in_capitals(scene: Scene, j: int) -> bool:
    return scene.text[scene.tokens[j].start].isupper()
