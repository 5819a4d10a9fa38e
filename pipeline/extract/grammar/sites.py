"""Whose the site of a blow is, who do not strike it: `a police station attack`, `the Chadian embassy bombing`."""

from pipeline.extract.grammar.built import is_built
from pipeline.sentence.deeds import of_force
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in
from schemas.actor import Party

PHRASE = 2  # tokens of the site's name that may stand in the name before it: `the Chadian embassy | bombing`


def is_hit(scene: Scene, party: Party) -> bool:
    """Say whether a name before the noun of a blow is what it hit, or only tells what site that was."""
    return is_built(party, scene.lexicon) or of_a_site_hit(scene, party)


def of_a_site_hit(scene: Scene, party: Party) -> bool:
    """Say whether a name only tells what site a blow hit, the noun of which stands right behind the site's.

    Of an owner, and of a land's adjective where the blow fell in another land, it is the doer: `a Chadian hospital
    strike killed six in Kenya`.
    """
    if party.text.endswith(("'s", "’s")) or (party.possessive and _elsewhere(scene, party)):
        return False
    behind = scene.token_at(party.end_char)
    near = range(max(0, behind - PHRASE), min(behind + PHRASE, len(scene.words)))
    streets = scene.lexicon.names.naming["town_streets"]  # "Chadian street attacks" are by Chadians
    built = (t for t in things_in(scene, near, scene.lexicon) if t.kind == "building")
    sites = (t.last for t in built if t.first <= behind <= t.last and scene.words[t.last - 1] not in streets)
    return any(last < len(scene.words) and _blow(scene, last) for last in sites)


def _blow(scene: Scene, i: int) -> bool:
    """Say whether the noun of a deed of force stands at a token."""
    return scene.lexicon.frames.formed(scene.words[i], "noun", "plural") and of_force(scene, i)


def _elsewhere(scene: Scene, party: Party) -> bool:
    """Say whether a sentence names a place of another country than a party's."""
    return any(place.country not in (None, party.country) for place in scene.locations)
