"""Cumulative figures, which add up what many acts have come to, by the words beside them, whatever day is named."""

from pipeline.extract.attachment.takers import Taken
from pipeline.lexicon import Lexicon
from pipeline.sentence.scene import Scene

REACH = 12  # tokens before a figure in which it may be said to be a sum
SINCE_REACH = 6  # tokens behind it in which `since` may stand
ASIDE_REACH = 20  # and where an aside between dashes stands before it
SUM_REACH = 16  # and what brings it there
FAR_ABOVE = 20  # times another figure of the act: "ten were killed, bringing the toll to over 41,000"
ABOVE = 5  # times it, where no mishap is told whose own dead are found one by one
DASHES = frozenset({"-", "–", "—"})
ENDS = DASHES | {",", ";", ".", ":"}
TO_DATE = ("to", "date")
LISTED = ("list", "of")  # "a list of 78 attacks" counts what was before
PERFECT_REACH = 6  # tokens between `have` and the `since` up to which it counts


def mounts(scene: Scene, taken: Taken, others: tuple[Taken, ...], of_a_day: bool) -> bool:
    """Say whether a figure is the sum of many acts; `others` are all figures of the same act, that a day may date."""
    lexicon = scene.lexicon
    first, behind = scene.token_at(taken.amount.start_char), scene.token_at(taken.amount.end_char)
    front = scene.lows(max(0, first - REACH), first)
    return (
        _since(scene, behind, front, lexicon)
        or _have_since(scene, taken)
        or front[-2:] == LISTED
        or _of_a_war(front, of_a_day, lexicon)
        or _brought_to(scene, scene.lows(max(0, first - SUM_REACH), first), taken, others)
    )


def to_date(scene: Scene, taken: Taken) -> bool:
    """Say whether the clause of a figure counts up to now: `has given $60 billion to date`; not `the worst to date`.

    `So far` does not tell: most often it counts the dead of one act.
    """
    words = _clause(scene, taken)
    superlative = any(low.endswith("est") for low in words) or not scene.lexicon.grammar["unmatched"].isdisjoint(words)
    return not superlative and any(words[i : i + 2] == TO_DATE for i in range(len(words)))


def over_months(scene: Scene, taken: Taken) -> bool:
    """Say whether the clause of a figure names weeks or more that it took: `453 strikes in three months`."""
    own, units = scene.clause_of(taken.amount.start_char), scene.lexicon.grammar["long_units"]
    ends = (j for j, low in enumerate(scene.words) if low in units and scene.clauses[j] == own)
    return any(_lasts(scene, j) for j in ends)


def _lasts(scene: Scene, end: int) -> bool:
    """Say whether a length of time ends at a word: `in three months`, `over the course of a year`; not `in years`."""
    grammar, numbers = scene.lexicon.grammar, scene.lexicon.numbers.words
    first = end
    while first > 0 and _sizes(scene, scene.words[first - 1]):
        first -= 1
    led = scene.lows(first - 1, first)
    if led[-1:] == () or led[0] not in grammar["lasting_leads"] or scene.words[first - 2 : first - 1] == ("for",):
        return False
    compared = not grammar["unmatched"].isdisjoint(scene.lows(0, first - 1))  # "the first raid in three years"
    counted = any(low.isdigit() or low in numbers or low == "a" for low in scene.lows(first, end))
    return counted and not compared and grammar["no_length"].isdisjoint(scene.lows(end + 1, end + 2))


def _sizes(scene: Scene, low: str) -> bool:
    """Say whether a word tells how long a time is, between its preposition and its unit."""
    return low.isdigit() or low in scene.lexicon.numbers.words or low in scene.lexicon.grammar["length_words"]


def _clause(scene: Scene, taken: Taken) -> tuple[str, ...]:
    """Give the lower-case words of the clause in which a figure stands."""
    own = scene.clause_of(taken.amount.start_char)
    return tuple(low for low, clause in zip(scene.words, scene.clauses, strict=True) if clause == own)


def of_many(scene: Scene) -> bool:
    """Say whether a sentence tells of no mishap or other single act whose own dead are found one by one."""
    words, cues = set(scene.words), scene.lexicon.cues
    return words.isdisjoint(cues["mishap"] | cues["misfortune"] | cues["one_act"])


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


def _have_since(scene: Scene, taken: Taken) -> bool:
    """Say whether a clause counts in the perfect since some time: `400 clerks and nuns have been held since May`."""
    words, own = scene.words, scene.clause_of(taken.amount.start_char)
    perfect = [j for j, low in enumerate(words) if low in ("has", "have") and scene.clauses[j] == own]
    if not perfect or not scene.grammar["unmatched"].isdisjoint(words):
        return False
    behind = any("since" in words[j + 2 : j + PERFECT_REACH] for j in perfect)  # not "has since been freed"
    return behind or words[0] == "since"


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


def _brought_to(scene: Scene, front: tuple[str, ...], taken: Taken, others: tuple[Taken, ...]) -> bool:
    """Say whether a sum is brought to a figure that is no act's: since some day, or many times what this act cost."""
    grammar = scene.lexicon.grammar
    at = max((j for j, low in enumerate(front) if low in grammar["bringing_to"]), default=-1)
    if at < 0 or "to" not in front[at:] or "from" in front[at:] or grammar["summed"].isdisjoint(front[at:]):
        return False
    if "since" in front[at:]:
        return True
    value, kind = taken.amount.value or 0, (taken.measure, taken.amount.unit)
    alike = (other for other in others if (other.measure, other.amount.unit) == kind and other.index != taken.index)
    above = ABOVE if of_many(scene) and "more" not in scene.words else FAR_ABOVE
    return any(0 < (other.amount.value or 0) * above <= value for other in alike)
