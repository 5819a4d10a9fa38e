"""Wounds that kill: `was fatally shot`, `two of them fatally`, `was shot in the chest and died`."""

from itertools import pairwise

from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from schemas.span import Span

REACH = 14  # tokens behind a wound in which it ends
PART_REACH = 3  # tokens behind a part of the wounded in which the word stands


def deadly(scene: Scene, found: Found, wounded: Span, part: bool = False) -> bool:
    """Say whether the wound that a trigger tells of killed those whom a stretch names or counts."""
    behind = scene.token_at(wounded.end_char)
    own = scene.lows(behind, behind + PART_REACH) if part else ()
    around = (*scene.lows(found.first - 2, found.first), *scene.lows(found.last, found.last + 1), *own)
    if not found.is_verb or not scene.lexicon.cues["fatal"].isdisjoint(around):
        return found.is_verb
    after = scene.lows(found.last, found.last + REACH)
    if ("to", "death") in pairwise(after[: after.index(",")] if "," in after else after):
        return True  # "stabbed three people to death"
    grammar = scene.grammar
    ends = next((i for i, low in enumerate(after) if low in grammar["having_died|death_stops"]), 0)
    if not ends or after[ends] not in grammar["having_died"] or after[ends - 1] not in grammar["death_follows"]:
        return False
    if after[ends - 1] != "and" and ends > 1 and after[ends - 2] not in grammar["death_starts"]:
        return False  # "and a friend of theirs later died"
    until = scene.tokens[found.last + ends].start
    # Not "and three of them later died".
    return not any(wounded.end_char < other.start_char < until for other in scene.amounts)
