"""Lands that are no place of an act, for only a border or an office is theirs, and those that a disaster reaches."""

from pipeline.extract.acts.act import Act
from pipeline.extract.sentence.scene import Scene
from schemas.place import Location

LANDS = frozenset({"country", "admin1", "region"})


def beyond_border(scene: Scene, place: Location) -> bool:
    """Say whether a land only tells which border is near: `near the Malian border`, `the border with Mali`."""
    grammar, at, behind = scene.grammar, scene.token_at(place.start_char), scene.token_at(place.end_char)
    led = at > 1 and scene.words[at - 2] in grammar["borders"] and scene.words[at - 1] in grammar["bordering"]
    if led and place.kind in LANDS:
        return True
    there = scene.lexicon.names.place_words | grammar["border_sites"]
    near = scene.lows(behind, behind + 2)
    return place.kind == "country" and not grammar["borders"].isdisjoint(near[:1]) and there.isdisjoint(near[1:])


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
