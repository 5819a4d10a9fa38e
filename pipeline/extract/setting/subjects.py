"""What a place is told of: a verb's subject (`a man born in Graz was held in Linz`), or a clause of `where`."""

from collections.abc import Sequence

from pipeline.extract.acts.act import Act
from pipeline.sentence.found import opener_of
from pipeline.sentence.scene import Scene
from schemas.place import Location

LARGER = {"country": 2, "admin1": 1}


def of_its_subject(scene: Scene, act: Act, place: Location, there: Sequence[Location]) -> bool:
    """Say whether a place stands in the subject of an act's verb, and behind the verb another in which it was done.

    A land around a place is no other, nor is a place within it.
    """
    first, last = act.lead.first, act.lead.last
    at, begins = scene.token_at(place.start_char), scene.clauses.index(scene.clauses[first])
    if not act.lead.is_verb or not begins < at < first or _opens(scene, begins, at):
        return False
    if "," in scene.words[at:first] and any(begins <= opening.first < at for opening in scene.openings):
        return False  # "nine died in Graz, six were hurt in Linz"
    happening = scene.lexicon.names.naming["happening"]
    behind = (p for p in there if p.relation in happening and scene.token_at(p.start_char) > last)
    own = next((p for p in behind if "," not in scene.words[last : scene.token_at(p.start_char)]), None)
    return own is not None and not (_around(own, place) or _around(place, own))


def antecedent(scene: Scene, act: Act) -> list[Location]:
    """Give the place that the clause of an act is told of: `fled to Spain, where he was held`."""
    opener = opener_of(scene, act.lead.first)
    if scene.words[opener] not in scene.grammar["at_which"] or opener < 1:
        return []
    edge = opener - (scene.words[opener - 1] == ",")
    told = [p for p in scene.locations if scene.token_at(p.end_char) == edge and not p.adjective]
    return told[-1:]


def _opens(scene: Scene, begins: int, at: int) -> bool:
    """Say whether words of place open a clause up to token `at`: `In Graz, a guard`, `Meanwhile in Graz, a guard`."""
    leading = [j for j in range(begins, at) if scene.words[j] in scene.grammar["fronted"]]
    front = scene.lexicon.cues["connective|adverb"] | {",", ":"}
    return any(j == begins or scene.words[j - 1] in front for j in leading)


def _around(land: Location, place: Location) -> bool:
    """Say whether a country or a region is that in which a place lies, or may lie."""
    if LARGER.get(land.kind, 0) <= LARGER.get(place.kind, 0) or land.country != place.country:
        return False
    return land.kind == "country" or land.admin1 in (None, place.admin1) or place.admin1 is None
