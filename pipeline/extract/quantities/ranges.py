"""Two bounds told in one breath are one range: "at least three and as many as five", "three, possibly four"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extract.quantities.phrase import Phrase
from pipeline.lexicon.amounts import AmountWords

JOINED = re.compile(r",?\s+(?:and|but|or)\s+(?P<maybe>[a-z]+\s+)?$|,\s+(?P<perhaps>[a-z]+)\s+$", re.IGNORECASE)


def ranged(text: str, found: Sequence[Phrase], words: AmountWords) -> Iterator[Phrase]:
    """Yield the phrases, a bound from below and the one from above that follows it as one range."""
    at = 0
    while at < len(found):
        pair = _range(text, found[at], found[at + 1], words) if at + 1 < len(found) else None
        yield pair or found[at]
        at += 2 if pair else 1


def _range(text: str, low: Phrase, high: Phrase, words: AmountWords) -> Phrase | None:
    joined = JOINED.fullmatch(text, low.end, high.start)
    if joined is None or low.figure.value >= high.figure.value or low.bounds.lower is None:
        return None
    guess = (joined["maybe"] or joined["perhaps"] or "").strip().lower()
    guessed = guess in words.sets["possibly"]
    bounded = low.bounds.bound == "at_least" and high.bounds.bound == "at_most" and (guessed or not guess)
    if not bounded and not (guessed and high.bounds.bound in ("exact", "at_most", "about")):
        return None
    if low.found is not None and high.found is not None and low.found.unit != high.found.unit:
        return None
    bounds = replace(low.bounds, upper=high.figure.value, bound="range")
    return replace(low, end=high.end, bounds=bounds, found=high.found or low.found, per=low.per or high.per)
