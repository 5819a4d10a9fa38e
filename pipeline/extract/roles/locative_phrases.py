"""Locative phrases: lands and seats that only tell where: `killed in northeast Nigeria`, `the Syrian city of X`."""

from pipeline.extract.sentence.found import Found
from pipeline.extract.sentence.scene import Scene
from schemas.actor import Party

Parties = tuple[Party, ...]

PHRASE = 6  # tokens between a preposition and the land of its phrase: "in parts of the far north of X"
LARGEST = 2  # words before the noun of a town: "X's second largest city"


def without_hosts(scene: Scene, parties: Parties) -> Parties:
    """Leave out the states that a text names only to say where something was."""
    return tuple(p for p in parties if p.kind != "state" or p.pronoun or p.members or not _only_host(scene, p))


def targets_but_hosts(scene: Scene, found: Found, doers: tuple[Party, ...], parties: Parties) -> Parties:
    """Leave out hosts among targets; a land visited, or in which another state's forces act, stays one."""
    if found.frame.event_type == "visit":
        return parties
    foreign = {p.country for p in doers if p.kind in ("state", "military")} - {None}
    abroad = found.frame.crosswalk.material_conflict and bool(foreign)
    kept = {id(p) for p in without_hosts(scene, parties)}
    return tuple(p for p in parties if id(p) in kept or (abroad and p.country not in foreign))


def _only_host(scene: Scene, party: Party) -> bool:
    first = scene.token_at(party.start_char)
    if _describes(scene, party):
        return False
    if party.possessive and not _leads_a_place(scene, scene.token_at(party.end_char)):
        return False
    lows = scene.lows(max(0, first - PHRASE), first)
    inner, seat = scene.lexicon.names.place_or_compass, False
    for back, low in enumerate(reversed(lows)):
        if low in scene.grammar["spread_within"]:
            return True
        if low == "," and back:
            return seat or party.possessive  # "Rome, the capital of Italy", "X, the Syrian town"
        if low == "," and party.possessive:
            return True  # "Sao Paulo, Brazil's largest city"
        if low not in inner and low not in ("of", "parts"):
            return False
        seat = seat or low in scene.grammar["seats"]
    return False


def _describes(scene: Scene, party: Party) -> bool:
    """Say whether a short form stands as an adjective does: `in U.S. air strikes`; not `in the U.S. on Monday`."""
    behind = scene.token_at(party.end_char)
    if not party.text.replace(".", "").isupper() or party.text.endswith("'s") or behind >= len(scene.words):
        return False
    low, cues = scene.words[behind], scene.lexicon.cues
    others = cues["prepositions|clause|be|aux|perfect|finite"] | scene.lexicon.names.place_words
    others = others | scene.grammar["coordinators|seats"]
    return low.isalpha() and low not in others and not low.endswith("ed")


def _leads_a_place(scene: Scene, behind: int) -> bool:
    """Say whether an owner or adjective stands before the noun of a place: `the Iraqi city`, `X's largest city`."""
    names = scene.lexicon.names
    for low in scene.lows(behind, behind + 1 + LARGEST):
        if low in scene.grammar["seats"] or low in names.place_words:
            return True
        if low not in names.naming["compass"] and not low.endswith("est") and low not in ("second", "third", "main"):
            return False
    return False
