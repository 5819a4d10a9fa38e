"""Clauses of time beside a future or a promise: in `when rebels take X, the talks will end` they have not yet."""

from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene

REACH = 14  # tokens before a clause of time, or behind its comma, in which the future that it waits for may stand


def of_time_to_come(scene: Scene, found: Found, lexicon: Lexicon) -> bool:
    """Say whether a verb's present stands in a clause of time beside a future, before it or behind its comma."""
    first = found.first
    while first and scene.clauses[first - 1] == scene.clauses[found.first]:
        first -= 1
    if scene.words[first] not in lexicon.grammar["when"] or _meanwhile(scene, first):
        return False
    to_come, front = lexicon.grammar["to_come"], scene.lows(first - REACH, first)
    own = scene.lows(found.first - 1, found.first) != ("to",)  # not "until X wrote to demand it"
    waits = own and scene.words[first] in lexicon.grammar["up_to"] and _past(front, lexicon)
    if first and (waits or not to_come.isdisjoint(front)):
        return True
    behind = range(found.last, len(scene.words))
    comma = next((j for j in behind if scene.words[j] == ","), len(scene.words))
    return not to_come.isdisjoint(scene.lows(comma, comma + REACH))


def _past(front: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether the words before `until` and a present tell of the past: `refused to talk until Y leaves`."""
    return any(lexicon.cues.past(low) or low in lexicon.grammar["waiting_moods"] for low in front)


def _meanwhile(scene: Scene, first: int) -> bool:
    """Say whether `as` tells what goes on beside the rest: `blocked a bill that would ban X as crowds clash`."""
    until = scene.grammar["as_until"]  # "as soon as", "as long as"
    return scene.words[first] == "as" and until.isdisjoint(scene.words[max(0, first - 1) : first + 2])
