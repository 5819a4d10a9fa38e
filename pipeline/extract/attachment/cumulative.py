"""Cumulative figures, which add up what many acts have come to, by the words beside them, whatever day is named."""

from pipeline.extract.attachment.takers import Taken
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene

REACH = 12  # tokens before a figure in which it may be said to be a sum
SINCE_REACH = 6  # tokens behind it in which `since` may stand
ASIDE_REACH = 20  # and where an aside between dashes stands before it
FAR_ABOVE = 20  # times another figure of the act: "ten were killed, bringing the toll to over 41,000"
DASHES = frozenset({"-", "–", "—"})
ENDS = DASHES | {",", ";", ".", ":"}


def mounts(scene: Scene, taken: Taken, others: tuple[Taken, ...], of_a_day: bool) -> bool:
    """Say whether a figure is the sum of many acts; `others` are all figures of the same act, that a day may date."""
    lexicon = scene.lexicon
    first, behind = scene.token_at(taken.amount.start_char), scene.token_at(taken.amount.end_char)
    front = scene.lows(max(0, first - REACH), first)
    return (
        _since(scene, behind, front, lexicon)
        or _of_a_war(front, of_a_day, lexicon)
        or _brought_to(front, taken, others, lexicon)
    )


def _since(scene: Scene, behind: int, front: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Say whether `since` follows a figure or leads to it: "killing 300 since the truce"; not "the first since"."""
    if not lexicon.grammar["unmatched"].isdisjoint(front):
        return False
    after = scene.lows(behind, behind + ASIDE_REACH)
    ends = [j for j, low in enumerate(after) if low in ENDS]
    if ends and after[ends[0]] in DASHES:
        closed = next((j for j in ends[1:] if after[j] in DASHES), len(after))
        return "since" in after[closed : closed + 2]
    stop = min(ends[0] if ends else len(after), SINCE_REACH)
    if "since" in after[:stop]:
        return True
    led = front[max((j for j, low in enumerate(front) if low in ENDS), default=-1) + 1 :]
    return "since" in led and not lexicon.cues["war"].isdisjoint(led)


def _of_a_war(front: tuple[str, ...], of_a_day: bool, lexicon: Lexicon) -> bool:
    """Say whether a war or the like is what has cost them: "the war that has killed 90,000"; a day's dead are its own.

    What only a clause behind the war tells has no part in the day of the sentence.
    """
    stop = max((j for j, low in enumerate(front) if low in ENDS), default=-1)
    words = front[stop + 1 :]
    perfect = next((j for j, low in enumerate(words) if low in ("has", "have")), None)
    if perfect is None or (of_a_day and words[max(0, perfect - 1)] not in lexicon.grammar["thing_relatives"]):
        return False
    return any(low in lexicon.cues["war"] or low in lexicon.grammar["campaigns"] for low in words[:perfect])


def _brought_to(front: tuple[str, ...], taken: Taken, others: tuple[Taken, ...], lexicon: Lexicon) -> bool:
    """Say whether a sum is brought to a figure that is no act's: since some day, or many times what this act cost."""
    at = max((j for j, low in enumerate(front) if low in lexicon.grammar["bringing_to"]), default=-1)
    if at < 0 or "to" not in front[at:] or "from" in front[at:] or lexicon.grammar["summed"].isdisjoint(front[at:]):
        return False
    if "since" in front[at:]:
        return True
    value, kind = taken.amount.value or 0, (taken.measure, taken.amount.unit)
    alike = (other for other in others if (other.measure, other.amount.unit) == kind and other.index != taken.index)
    return any(0 < (other.amount.value or 0) * FAR_ABOVE <= value for other in alike)
