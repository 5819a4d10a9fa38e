"""Clauses of time beside a future: in `when rebels take X, the talks will end` they have not taken it yet."""

from pipeline.extract.sentence.found import Found
from pipeline.extract.sentence.scene import Scene
from pipeline.lexicon import Lexicon

REACH = 14  # tokens before a clause of time, or behind its comma, in which the future that it waits for may stand


def of_time_to_come(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a verb's present stands in a clause of time beside a future, before it or behind its comma."""
    first = found.first
    while first and scene.clauses[first - 1] == scene.clauses[found.first]:
        first -= 1
    if scene.words[first] not in lexicon.grammar["when"]:
        return False
    to_come = lexicon.grammar["to_come"]
    if first and not to_come.isdisjoint(scene.lows(first - REACH, first)):
        return True
    behind = range(found.last, len(scene.words))
    comma = next((j for j in behind if scene.words[j] == ","), len(scene.words))
    return not to_come.isdisjoint(scene.lows(comma, comma + REACH))
