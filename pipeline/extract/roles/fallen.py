"""Fighters whom a fight befell take part in it: `six soldiers were killed in a gun battle with rebels`."""

from pipeline.extract.grammar.clause import clause_range, parties
from pipeline.extract.sentence.found import Found
from pipeline.extract.sentence.joined import Parties
from pipeline.extract.sentence.scene import Scene
from pipeline.lexicon import Lexicon

ARMED = frozenset({"military", "rebels", "police"})
REACH = 6  # tokens between a preposition and the noun of the fight: `in a fierce three-hour gun battle`
WITHIN = frozenset({"in", "during"})


def fallen_in(scene: Scene, found: Found, lexicon: Lexicon) -> Parties:
    """Give the fighters killed or hurt in the fight that a noun tells; none where it is not said to be theirs."""
    front = range(max(1, found.first - REACH), found.first)
    at = next((j for j in front if scene.tokens[j].low in WITHIN), None)
    if at is None or scene.clauses[at] != scene.clauses[found.first]:
        return ()
    if scene.tokens[at - 1].low not in lexicon.grammar["dead"] | lexicon.grammar["hurt"] | {"died"}:
        return ()
    fallen = parties(scene, clause_range(scene, at - 1))
    return tuple(p for p in fallen if p.kind in ARMED and not p.possessive)
