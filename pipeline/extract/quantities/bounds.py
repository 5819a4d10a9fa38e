"""What the words around a number say of it: bounds, and where the phrase begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.quantities.figures import Figure
from pipeline.lexicon.amounts import AmountWords, Sense
from schemas.vocabulary import Bound

REACH = 24
MOST_MODIFIERS = 4
# After these "top" is no verb: "the top 10 officials".
NOT_VERBS = (" the", "'s", "’s", " a", " its", " their", "of")


@dataclass(frozen=True)
class Bounds:
    """CONTRACT's five columns for one number."""

    value: float
    lower: float | None
    upper: float | None
    approximate: bool
    bound: Bound


def before(text: str, at: int, words: AmountWords) -> tuple[int, tuple[Sense, ...]]:
    """Give where the modifiers before a number begin, and their senses, the nearest first."""
    senses: list[Sense] = []
    while len(senses) < MOST_MODIFIERS:
        low = max(0, at - REACH)
        match = words.before.search(text[low:at])
        if match is None:
            break
        sense = words.senses[" ".join(match[1].lower().split())]
        if sense == "exceeds" and text[:low + match.start(1)].rstrip().lower().endswith(NOT_VERBS):
            break
        senses.append(sense)
        at = low + match.start(1)
    return at, tuple(senses)


def bounds_of(figure: Figure, senses: Sequence[Sense]) -> Bounds:
    """Give value, lower, upper, approximate and bound by CONTRACT's table; of contrary senses the nearest holds."""
    value = figure.value
    about = "about" in senses or "near" in senses
    if figure.kind == "vague":
        return Bounds(value, value, None, True, "vague")
    if figure.kind == "range":
        return Bounds(value, value, figure.high, about, "range")
    telling = next((sense for sense in senses if sense != "none" and sense != "about"), "about" if about else "none")
    if telling in {"at_least", "exceeds"}:
        return Bounds(value, value, None, about, "at_least")
    if telling == "at_most":
        return Bounds(value, None, value, about, "at_most")
    if telling == "near":
        return Bounds(value, None, value, True, "about")
    return Bounds(value, value, value, about, "about" if about else "exact")
