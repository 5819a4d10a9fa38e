"""What is said to have become of those counted, by a verb behind them or of the last of their list."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.lexicon.amounts import AmountWords
from schemas.quantity import Amount
from schemas.vocabulary import Measure

JOINS = re.compile(r"\s*(?:,|,?\s+and)\s+$")
HELPING = (
    r"\s+(?:(?:who|is|are|was|were|be|been|has|have|had|still|also|later|then|feared|reported(?:ly)?|listed|as|declared"
    r"|remains?|remained)\s+)*"
)
STATES: dict[Measure, re.Pattern[str]] = {
    "missing": re.compile(rf"{HELPING}(?:missing\b(?!\s+(?:from\s+the|out|a|the)\b)|unaccounted\s+for\b)"),
    "injured": re.compile(
        rf"{HELPING}(?:in\s+(?:an?\s+)?(?:[a-z]+\s+)?(?:critical|serious|stable|grave|fair|guarded)(?:\s+but\s+[a-z]+)?\s+condition\b"
        r"|(?:taken|rushed|brought|transferred|airlifted|flown)\s+to\s+(?:(?:an?|the|area|local|nearby)\s+)*hospitals?\b"
        r"|recovering(?=[.,]|\s+(?:from|after|in|at)\s)"
        r"|(?:being\s+)?treated\s+(?:in\s+hospital|for\s+(?:[a-z]+\s+){0,2}(?:injuries|wounds|burns)))"
        r"|\s+(?:others\s+)?with\s+(?:[a-z-]+\s+){0,2}(?:injuries|wounds|burns|fractures)\b"
    ),
}


# "Blast kills 12, wounds 30", where the verb might as well be a noun.
HURTS = re.compile(r"(?:,|\band|\bbut|&)\s+(?:wounds|injures|hurts|maims)\s+$")
HURTS_REACH = 20


def befallen(text: str, amounts: Sequence[Amount], words: AmountWords) -> list[Amount]:
    """Give the amounts of people with what their own verb says of them, and the whole of a list its last one's fate."""
    told = [_told(text, amount) for amount in amounts]
    for i in range(len(told) - 2, -1, -1):
        one, other = told[i], told[i + 1]
        said = amounts[i + 1].measure is None
        free = one.unit == "person" and one.measure is None and not one.elliptical and (said or not one.definite)
        if _harmed(text, one, words):
            continue  # "killed five people and 30 are missing": whom a verb before them harms is not told behind them
        free = free and (one.included_in is None or other.included_in is not None)  # "ten of them cooks, and 30 hurt"
        free = free and other.included_in != i  # "shot four, two fatally"
        if free and _shares(amounts[i + 1], other, words) and JOINS.match(text[one.end_char : other.start_char]):
            told[i] = replace(one, measure=other.measure)
    return told


def _harmed(text: str, amount: Amount, words: AmountWords) -> bool:
    """Say whether a verb of harm stands right before an amount."""
    before = text[: amount.start_char].lower().split()[-1:]
    harms = before and before[0].startswith(tuple(words.sets["harmed"]))  # not "left two men and two women injured"
    return bool(harms) and before[0] in words.sets["person_before"]


def _told(text: str, amount: Amount) -> Amount:
    """Give an amount with the fate that stands behind it: "12 others are missing", "a man is in critical condition"."""
    if amount.measure is not None or amount.unit not in ("person", None) or (amount.unit is None and amount.head):
        return amount
    measure = next((fate for fate, state in STATES.items() if state.match(text, amount.end_char)), None)
    if HURTS.search(text, max(0, amount.start_char - HURTS_REACH), amount.start_char):
        measure = "injured"
    return amount if measure is None else replace(amount, measure=measure, unit="person")


def _shares(before: Amount, other: Amount, words: AmountWords) -> bool:
    """Say whether a fate is of all of a list: told by its verb, or by the participle that ends it."""
    if other.unit != "person" or other.measure is None:
        return False
    said = before.measure is None
    fate = words.fates.get(other.text.rsplit(None, 1)[-1].lower())
    return said or (fate == other.measure and other.head not in words.fates)
