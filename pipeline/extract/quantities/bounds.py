"""What the words around a number say of it: bounds, and where the phrase begins."""

from collections.abc import Container, Sequence

from pipeline.extract.quantities.figures import Figure
from pipeline.lexicon.amounts import AmountWords, Sense
from schemas.value import value
from schemas.vocabulary import Bound

# Characters and words looked back over; the longest phrases of amounts.yaml have four words.
REACH = 40
LONGEST = 4
MOST_MODIFIERS = 4
OPENING = "'\"‘“("
# After these "top" is no verb: "the top 10 officials".
NOT_VERBS = (" the", "'s", "’s", " a", " its", " their", "of")


@value(frozen=True)
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
        start = ending(text, at, words.senses)
        if start is None:
            break
        sense = words.senses[" ".join(text[start:at].lower().split())]
        if sense == "exceeds" and text[:start].rstrip().lower().endswith(NOT_VERBS):
            break
        if text[start:at].strip().lower() == "over" and _given_over(text[:start], words):
            break
        senses.append(sense)
        at = start
    return at, tuple(senses)


def _given_over(front: str, words: AmountWords) -> bool:
    """Say whether a verb before `over` makes it no bound: "handed over 12 captives"."""
    before = front[-REACH:].split()[-1:]
    return bool(before) and before[0].lower() in words.sets["giving_over"]


def ending(text: str, at: int, table: Container[str]) -> int | None:
    """Give where the longest phrase of a table begins that ends at a place; null where none does.

    Words are looked up, not searched for: this is asked of every number.
    """
    low = max(0, at - REACH)
    words = text[low:at].split()
    if low and not text[low - 1].isspace():
        words = words[1:]  # cut in two
    starts: list[int] = []
    start = at
    for word in reversed(words[-LONGEST:]):
        start = text.rindex(word, low, start)
        opened = len(word) - len(word.lstrip(OPENING))
        starts.append(start + opened)
        if opened:
            break  # "'no more than seven died'": what stands before a quotation is no part of it
    for start in reversed(starts):
        if " ".join(text[start:at].lower().split()) in table:
            return start
    return None


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
