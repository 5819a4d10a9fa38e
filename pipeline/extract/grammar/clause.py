"""The tokens of a clause before its verb, and the parties that they name."""

from pipeline.sentence.joined import Parties
from pipeline.sentence.scene import Scene
from pipeline.sentence.things import things_in


def clause_range(scene: Scene, i: int) -> range:
    """Give the tokens of a clause before token `i`; of one that an aside interrupts, those before the aside."""
    first = min(i, len(scene.words) - 1)
    clause = scene.clauses[first]
    while first and scene.clauses[first - 1] == clause:
        first -= 1
    resumed = first and clause < scene.clauses[first - 1]  # it goes on behind an aside
    if resumed and not any(scene.says(j) for j in range(first, i)):  # "the navy, which ..., said rebels shelled X"
        stop = scene.clauses.index(clause)
        while scene.clauses[stop] == clause:
            stop += 1
        return range(scene.clauses.index(clause), stop)
    return range(first, i)


def parties(scene: Scene, tokens: range) -> Parties:
    """Give the parties of a token range that belong to no attribution."""
    if not tokens:
        return ()
    start, end = scene.tokens[tokens.start].start, scene.tokens[tokens.stop - 1].end
    return tuple(p for p in scene.parties if start <= p.start_char < end and not scene.in_zone(p))


def outer(scene: Scene, first: int) -> int:
    """Give where the clauses that hang on a noun begin before token `first`: `shot men | who fled, and held X`."""
    at = first
    while at and (start := clause_range(scene, at - 1).start) < at and _hangs(scene, start):
        at = start
    return at


def _hangs(scene: Scene, start: int) -> bool:
    """Say whether a relative pronoun opens a clause, or a participle behind a comma: `X shot two, killing one`.

    So does a `that` behind the noun of a thing, which does no more than its verb tells: `shot down a jet that strayed`.
    """
    participle = start > 1 and scene.words[start].endswith("ing") and scene.words[start - 1] == ","
    near = things_in(scene, range(start - 1, start), scene.lexicon) if scene.words[start] == "that" else ()
    of_a_thing = any(thing.last == start and not thing.human for thing in near)
    return participle or of_a_thing or scene.words[start] in scene.grammar["hangers"]
