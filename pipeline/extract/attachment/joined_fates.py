"""Fates of the same people told as one: `killed or wounded`, `50 civilians were killed and injured`."""

import itertools

from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene


def together(scene: Scene, triggers: tuple[Found, ...]) -> frozenset[int]:
    """Give the triggers that count the killed and the injured as one: `killed or wounded`."""
    joined = set()
    for at, (one, other) in enumerate(itertools.pairwise(triggers)):
        between = scene.lows(one.last, other.first)
        apart = one.roles != "toll" or other.roles != "toll" or one.trigger.measure == other.trigger.measure
        both = between in (("and",), ("&",)) and _of_all(scene, one, other)
        if not apart and (both or between in (("or",), ("and", "or"))):
            joined |= {at, at + 1}
    return frozenset(joined)


def _of_all(scene: Scene, one: Found, other: Found) -> bool:
    """Say whether two fates joined by `and` have the same people, told once: `50 civilians were killed and injured`."""
    edge = scene.tokens[other.last - 1].end
    behind = any(0 <= amount.start_char - edge <= 1 for amount in scene.amounts)
    return one.is_verb and other.is_verb and one.passive == other.passive != behind
