"""What looks like a figure and is none: dates, ages, shares, durations, the numbers of names."""

import re

from pipeline.extract.quantities.figures import Figure
from pipeline.extract.quantities.heads import Found, Word, following
from pipeline.lexicon import Lexicon

BEFORE = re.compile(r"([\w.'’-]+)([^\w]*)$")
REACH = 24
YEARS_AFTER = frozenset({"in", "since", "of", "by", "until", "from", "during"})
ENDS = frozenset(".,;:)”\"'’")
DEATH_TOLL = re.compile(r"\b(death\s+)?toll\b[^.;]{0,40}$", re.IGNORECASE)


def prior_word(text: str, at: int) -> tuple[str, str]:
    """Give the last word before a place, as it stands, and the marks between; both empty at the begin of the text."""
    match = BEFORE.search(text[max(0, at - REACH):at])
    return (match[1], match[2].strip()) if match else ("", "")


def is_figure(text: str, figure: Figure, start: int, found: Found | None, lexicon: Lexicon) -> bool:
    """Say whether a number with this head counts things; `start` is where its modifiers begin."""
    if figure.currency:
        return True
    if figure.glued or text[figure.end:figure.end + 1] == "-":
        return found is not None
    after = next(iter(following(text, figure.end, 1)), None)
    prior, marks = prior_word(text, start)
    if _is_measured(after, lexicon) or (not marks and _is_month(prior, lexicon) and figure.text.isdigit()):
        return False
    if found is None or found.unit is None:
        return found is not None and not figure.yearlike and _counts_unknown(figure)
    return not (figure.yearlike and prior.lower() in YEARS_AFTER)


def _is_measured(after: Word | None, lexicon: Lexicon) -> bool:
    return after is not None and (after.low in lexicon.amounts.sets["not_counted"] or after.raw == "%"
                                  or _is_month(after.raw, lexicon))


def _is_month(word: str, lexicon: Lexicon) -> bool:
    return word[:1].isupper() and word.lower() in lexicon.calendar.months


def _counts_unknown(figure: Figure) -> bool:
    """Say whether a noun that no lexicon knows makes a figure: only with a true number, and more than one."""
    return figure.kind in {"number", "range"} and figure.value != 1


def stands_alone(text: str, figure: Figure, span: tuple[int, int], modified: bool, lexicon: Lexicon) -> bool:
    """Say whether a number without a head still counts: "another 21 were jammed", "41 over the region"."""
    sets = lexicon.amounts.sets
    after = next(iter(following(text, span[1], 1)), None)
    low = after.low if after else ""
    prior, marks = prior_word(text, span[0])
    if _is_measured(after, lexicon) or figure.yearlike or figure.kind == "none" or low == "-":
        return False
    if low in sets["elliptical_heads"] or modified:
        return True
    if figure.kind == "article":
        return _another(figure, prior, low, lexicon)
    if figure.value == 1 or figure.kind == "both":
        return low in {"was", "were", "has", "have", "died"} or (prior.lower() in sets["person_before"] and not marks)
    if not marks and prior.lower() in sets["values_before"]:
        return DEATH_TOLL.search(text[max(0, span[0] - 60):span[0]]) is not None
    if not marks and (prior.lower() in sets["names_before"] or _is_name(text, figure, prior, span[0])):
        return False
    if low in ENDS or after is None:
        return bool(prior) and not marks and prior.islower()
    return low in sets["elliptical_next"]


def _another(figure: Figure, prior: str, low: str, lexicon: Lexicon) -> bool:
    """Say whether "another" stands for one more of those just counted: "killed one and wounded another"."""
    if figure.text.lower() != "another":
        return False
    return prior.lower() in lexicon.amounts.sets["person_before"] or low in {"was", "died"}


def _is_name(text: str, figure: Figure, prior: str, start: int) -> bool:
    """Say whether a number belongs to the name before it: "Channel 5", "Flight 370"."""
    return prior[:1].isupper() and figure.text[:1].isdigit() and text[:start].strip() != prior


def toll(text: str, start: int) -> bool:
    """Say whether a bare number is a death toll: "the death toll rose to 13"."""
    match = DEATH_TOLL.search(text[max(0, start - 60):start])
    return match is not None and match[1] is not None
