"""The verb that a part has for itself: `145 drones, 71 of which were shot down`, `it downed 38 of them`."""

from pipeline.sentence.found import Found
from pipeline.sentence.scene import Scene
from schemas.quantity import Amount


def own_verb(scene: Scene, triggers: tuple[Found, ...], amount: Amount) -> int | None:
    """Give the passive right behind `of which` and the like, or the verb right before `38 of them`."""
    first, behind = scene.token_at(amount.start_char), scene.token_at(amount.end_char)
    doing = (at for at, found in enumerate(triggers) if found.is_verb and not found.passive and found.last == first)
    at = next(doing, None)
    if at is not None and "of" in scene.lows(behind - 2, behind + 2):
        return at  # "40 were sent, and it downed 38 of them"
    suffer = [at for at, f in enumerate(triggers) if f.passive or f.trigger.dies]
    if scene.lows(behind, behind + 2) in (("of", "which"), ("of", "them"), ("of", "whom")):
        near = (at for at in suffer if behind < triggers[at].first <= behind + 5)
        return next((at for at in near if not _counts_others(scene, amount, triggers[at])), None)
    subject = "of" in scene.lows(first, behind)  # "five were shot and two of the victims died"
    near = (at for at in suffer if subject and behind <= triggers[at].first <= behind + 3)
    apart = (at for at in near if not _counts_others(scene, amount, triggers[at]))
    return next((at for at in apart if not _breaks(scene, behind, triggers[at].first)), None)


def _counts_others(scene: Scene, amount: Amount, found: Found) -> bool:
    """Say whether another number stands right before a verb: `ten of them soldiers, and 30 hurt`."""
    verb = scene.tokens[found.first].start
    return any(amount.end_char < other.start_char < verb <= other.end_char + 1 for other in scene.amounts)


def _breaks(scene: Scene, first: int, last: int) -> bool:
    """Say whether another clause begins between two tokens."""
    return not scene.grammar["count_breaks"].isdisjoint(scene.lows(first, last))
