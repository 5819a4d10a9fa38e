"""Fighters whom a fight befell take part in it: `six soldiers were killed in a gun battle with rebels`."""

from pipeline.extract.grammar.clause import clause_range, parties
from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene

ARMED = frozenset({"military", "rebels", "police"})
REACH = 6  # tokens between a preposition and the noun of the fight: `in a fierce three-hour gun battle`
PLACED = 8  # tokens between a participle and that preposition that say where: `killed in the Korengal Valley during`
WITHIN = frozenset({"in", "during", "following", "after"})
TAKEN = frozenset({"captured", "arrested"})  # measures


def fallen_in(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give the fighters killed or hurt in the fight that a noun tells; none where it is not said to be theirs."""
    front = range(max(1, found.first - REACH), found.first)
    own = scene.clauses[found.first]
    at = next((j for j in front if scene.words[j] in WITHIN and scene.clauses[j] == own), None)
    verb = None if at is None else _befallen(scene, at, lexicon)
    fallen = () if verb is None else parties(scene, range(clause_range(scene, verb).start, verb))
    return tuple(p for p in fallen if p.kind in ARMED and not p.possessive)


def _befallen(scene: Scene, at: int, lexicon: Lexicon) -> int | None:
    """Give the verb of harm or capture before token `at`, with nothing but where it was between them."""
    for j in range(at - 1, max(0, at - PLACED), -1):
        low, start = scene.words[j], scene.tokens[j].start
        entries = [e for e in lexicon.frames.by_word.get(low, ()) if e.form in ("past", "participle")]
        if any(e.frame.roles == "toll" or e.trigger.measure in TAKEN for e in entries):
            return j
        there = any(p.start_char <= start < p.end_char for p in (*scene.locations, *scene.times))
        if not (there or low in lexicon.names.place_or_compass or low in lexicon.cues["prepositions|definite"]):
            return None
    return None
