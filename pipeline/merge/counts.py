"""Whether the totals of two accounts are the same figure, can both hold, or differ."""

from collections.abc import Iterable
from math import inf, log10

from schemas.account import Count

ROUGH = 0.1             # "about 120" may be 110
CLOSE = 0.8             # two counts of one thing rarely differ by more than a fifth
# They grow as the news comes in.
TOLLS = frozenset({"killed", "injured", "casualties", "missing", "participants", "arrested", "abducted"})
GROWN = 0.5             # a toll that more than doubles may be another act's
LEAST, MOST = 0.5, 3.0
NEARLY = 0.75           # tolls of one act, as two outlets count them
ROSE = 0.1              # what a toll told to have risen speaks for a lower one: it was told before
GROWING, DIFFER, FAR = -0.4, -1.0, -3.0


def counts(one: Iterable[Count], other: Iterable[Count], at_one_place: bool) -> float:
    """Give how much the totals speak for one happening: above 0 where one agrees, below where some only differ.

    A figure says the more the rarer it is: that both speak of 315 drones says more than that both speak of one man.
    Tolls grow, so that at one place other dead speak less against it than other drones, and one told to have grown not
    at all.
    """
    weights = [_weight(left, right, at_one_place) for left in one for right in other if _comparable(left, right)]
    agreeing = max((weight for weight in weights if weight > 0), default=0.0)
    return agreeing or min(weights, default=0.0)


def nearly(one: Iterable[Count], other: Iterable[Count], least: float = 0) -> bool:
    """Say whether both give a toll, of `least` or more, that differs by a fourth at most: seven dead and nine."""
    tolls = [sorted((left.value, right.value)) for left in one for right in other
             if left.measure in TOLLS and _comparable(left, right)]
    return any(low >= max(NEARLY * high, least) for low, high in tolls)


def one_count(one: Iterable[Count], other: Iterable[Count], least: float) -> bool:
    """Say whether both give a toll of `least` or more, the same but for a tenth: "more than 120", "122"."""
    return any(left.measure in TOLLS and min(left.value, right.value) >= max(least, (1 - ROUGH) * max(
        left.value, right.value)) for left in one for right in other if _comparable(left, right))


def all_nearly(one: Iterable[Count], other: Iterable[Count]) -> bool:
    """Say whether every toll of both differs by a fifth at most, as two outlets, or two paragraphs, count one act."""
    both = [(left, right) for left in one for right in other if _comparable(left, right)]
    return all(left.measure in TOLLS and min(left.value, right.value) >= CLOSE * max(left.value, right.value)
               for left, right in both)


def compatible(one: Count, other: Count) -> bool:
    """Say whether two figures can both hold, rough ones taken a tenth wider than they are worded."""
    low, high = _bounds(one)
    other_low, other_high = _bounds(other)
    return low <= other_high and other_low <= high


def _comparable(one: Count, other: Count) -> bool:
    return (one.measure == other.measure and (one.category == other.category or one.value == other.value)
            and (one.unit is None or other.unit is None or one.unit == other.unit)
            and (one.of_country is None or other.of_country is None or one.of_country == other.of_country))


def _weight(one: Count, other: Count, at_one_place: bool) -> float:
    if one.value == other.value:
        return LEAST if one.vague or other.vague else min(LEAST + log10(max(one.value, 1)) * 1.5, MOST)
    if one.vague or other.vague:
        return 0.0
    low, high = sorted((one.value, other.value))
    if one.measure in TOLLS and max(one, other, key=lambda count: count.value).grown:
        return ROSE
    if compatible(one, other):
        near = 1.5 if low >= (1 - ROUGH) * high else 0.0
        return near if low >= GROWN * high else GROWING if at_one_place else DIFFER
    if at_one_place and one.measure in TOLLS:
        return DIFFER if low < GROWN * high else GROWING
    return DIFFER if low >= CLOSE * high else FAR


def _bounds(count: Count) -> tuple[float, float]:
    low = count.value if count.lower is None and count.rough else count.lower
    high = count.value if count.upper is None and count.rough and count.lower is None else count.upper
    slack = ROUGH * count.value if count.rough else 0.0
    return (-inf if low is None else low - slack), (inf if high is None else high + slack)
