"""Definite descriptions of places that a text has named: `across the enclave`, `in the southern city`."""

from pipeline.extract.acts.act import Act
from pipeline.extract.acts.memory import Memory
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene
from schemas.place import Location
from schemas.vocabulary import PlaceKind

REACH = 10  # tokens from an act's words to where it was
ADJECTIVES = 2  # between the article and the kind
KINDS: dict[str, tuple[PlaceKind, ...]] = {
    "again_town": ("city",),
    "again_region": ("region", "admin1"),
    "again_country": ("country",),
}


def named_again(scene: Scene, act: Act, memory: Memory, lexicon: Lexicon) -> tuple[Location, ...]:
    """Give the place last named of the kind that stands beside an act's words; none where no place of it was named."""
    for i in (*range(act.lead.first + 1, min(act.lead.last + REACH, len(scene.words))), *_before(scene, act)):
        low = scene.words[i]
        table = next((name for name in KINDS if low in lexicon.cues[name]), None)
        if table and _definite(scene, act, i, lexicon):
            return tuple(place for place in memory.regions if place.kind in KINDS[table])[-1:]
    return ()


def _before(scene: Scene, act: Act) -> range:
    """Give the token right before a verb that says what befell it: `the town fell to X`, `the city was shelled`."""
    first = act.lead.first
    while first and scene.words[first - 1] in scene.lexicon.cues["be|perfect|adverb"]:
        first -= 1
    return range(max(0, first - 1), first) if act.lead.is_verb and act.lead.passive else range(0)


def _definite(scene: Scene, act: Act, i: int, lexicon: Lexicon) -> bool:
    """Say whether the noun at token `i` is a place known already, behind `in` and the like or right behind the act."""
    article = next(
        (j for j in range(i - 1, i - 2 - ADJECTIVES, -1) if scene.words[j] in lexicon.grammar["pointing"]), None
    )
    if article is None:
        return False
    naming, before = lexicon.names.naming, scene.lows(article - 1, article)
    if before == ("of",):  # "in the north of the country"
        return not naming["quarters"].isdisjoint(scene.lows(article - 2, article - 1))
    if i < act.lead.first:
        return before[-1:] == () or before[0] not in lexicon.cues["prepositions"]
    return article == act.lead.last or before == ("on",) or not naming["locating"].isdisjoint(before)
