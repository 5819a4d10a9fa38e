"""Gatherings that somebody only calls, to be held later: `have called a march on Friday`."""

from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene

CONVENED = frozenset({"protest", "talks"})  # types of what is called before it is held
REACH = 4  # tokens before the noun in which the verb and its article stand
MANNER_REACH = 16  # tokens before `in protest` likewise: `calls a strike on Friday in protest at`


def called_for_later(scene: Scene, found: Found) -> bool:
    """Say whether a noun is the indefinite object of a verb of calling."""
    if found.frame.event_type not in CONVENED:
        return False
    first = found.first
    manner = scene.lows(first - 1, first) == ("in",)
    near = scene.lows(first - (MANNER_REACH if manner else REACH), first)
    at = next((k for k, low in enumerate(near) if low in scene.grammar["convening"]), None)
    return at is not None and not scene.grammar["indefinite_articles"].isdisjoint(near[at + 1 : at + 2])
