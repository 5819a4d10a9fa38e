"""What somebody calls an act is no act of its own: `described the raid as a massacre`, `called the ban an attack`."""

from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene

NAMING_REACH = 14  # tokens before the noun within which the verb that gives it as a name stands
WHAT_REACH = 5  # tokens before the verb within which `what` opens its clause
ADJECTIVES = 3  # tokens between its article and the noun


def only_called(scene: Scene, found: Found) -> bool:
    """Say whether a noun is what a verb of naming calls something else, behind `as` or as a second object."""
    grammar = scene.grammar
    near = range(found.first - 1, max(-1, found.first - 2 - ADJECTIVES), -1)
    article = next((j for j in near if scene.words[j] in grammar["a_new_one"]), found.first)
    if not scene.lexicon.cues["prepositions|definite"].isdisjoint(scene.lows(article + 1, found.first)):
        return False  # "called him a suspect in the raid"
    if scene.lows(article - 1, article) == ("as",):
        return _verb_before(scene, article - 2, "described_as") is not None
    verb = _verb_before(scene, article - 1, "called_so") if article < found.first else None
    return verb is not None and verb + 1 < article


def _verb_before(scene: Scene, at: int, verbs: str) -> int | None:
    """Give the nearest verb of a set at or before a token; a bare object has no preposition before it."""
    grammar, cues = scene.grammar, scene.lexicon.cues
    apart = cues["prepositions"] | grammar["ands"] if verbs == "called_so" else frozenset[str]()
    for j in range(at, max(-1, at - NAMING_REACH), -1):
        if scene.words[j] in grammar[verbs]:
            return None if "what" in scene.lows(j - WHAT_REACH, j) else j  # "in what X calls an attack": one there was
        if scene.clauses[j] != scene.clauses[at] or (scene.words[j] in apart and scene.words[j] != "of"):
            return None
    return None
