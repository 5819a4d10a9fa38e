"""Number phrases: a number with the words that bound it and the noun that it counts, or no figure at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.quantities.bounds import Bounds, before, bounds_of
from pipeline.extract.quantities.figures import Figure, figures
from pipeline.extract.quantities.heads import Found, following, head_of, part_of_them
from pipeline.lexicon import Lexicon
from pipeline.lexicon.amounts import AmountWords, Sense
from schemas.vocabulary import Per

LAST_WORD = re.compile(r"([\w.'’-]+)\s*$")
LENGTHS = frozenset({"distance", "area"})


@dataclass(frozen=True)
class Phrase:
    """A number phrase before it is related to its neighbours; `found` is null where it has no head."""

    start: int
    end: int
    figure: Figure
    bounds: Bounds
    modified: bool
    found: Found | None
    per: Per | None


def phrases(text: str, lexicon: Lexicon) -> tuple[Phrase, ...]:
    """Give the number phrases of a text, in order and none overlapping."""
    return tuple(_phrases(text, lexicon))


def _phrases(text: str, lexicon: Lexicon) -> Iterator[Phrase]:
    free = 0            # where the last phrase ended
    for figure in figures(text, lexicon.amounts):
        if figure.start < free:
            continue
        phrase = _phrase(text, figure, free, lexicon)
        if phrase is not None:
            free = phrase.end
            yield phrase


def _phrase(text: str, figure: Figure, free: int, lexicon: Lexicon) -> Phrase | None:
    words = lexicon.amounts
    number_end, after = _after(text, figure.end, words)
    found = _found(text, figure, number_end, lexicon)
    if figure.kind == "article" or figure.kind == "none":
        if found is None or not _countable(figure, found):
            return None
        return Phrase(figure.start, found.end, figure, bounds_of(figure, ()), False, found, None)
    start, senses = before(text, figure.start, words)
    start, senses = (start, senses) if start >= free else (figure.start, ())
    end, more = _after(text, max(number_end, found.end if found else 0), words)
    senses = (*senses, *after, *more)
    if found is not None and found.head in words.sets["places"] and text[start:figure.start].strip().lower() == "over":
        start, senses = figure.start, (*after, *more)
    phrase = Phrase(start, end, figure, bounds_of(figure, senses), bool(senses), found, _rate(text, end, lexicon))
    return phrase if _counts(text, phrase, lexicon) else None


def _found(text: str, figure: Figure, at: int, lexicon: Lexicon) -> Found | None:
    """Find what a number counts: money by its sign, letters on the digits ("30km"), a hyphen's unit, a head noun."""
    if figure.currency:
        return Found(figure.end, unit=figure.currency, measure="amount")
    if figure.glued:
        return _glued(figure, lexicon)
    if text[figure.start:figure.end].lower() in {"no one", "nobody"}:
        return Found(figure.end, head="person", unit="person")
    if text[figure.end:figure.end + 1] == "-":
        return _hyphened(text, figure, lexicon)
    single = figure.kind == "article" or (figure.kind == "number" and figure.value == 1)
    return head_of(text, at, single, lexicon) or part_of_them(text, at, lexicon)


def _glued(figure: Figure, lexicon: Lexicon) -> Found | None:
    form = lexicon.units.heads.get(((figure.glued or "").lower(),))
    if form is None or form.row.measure is None:
        return None
    return Found(figure.end, head=form.row.head, unit=form.row.unit, measure=form.row.measure, form=form)


def _hyphened(text: str, figure: Figure, lexicon: Lexicon) -> Found | None:
    """Read "1,000-kilometer"; other nouns on a hyphen are no count ("three-day", "7-year-old", "two-storey")."""
    word = next(iter(following(text, figure.end + 1)), None)
    form = lexicon.units.heads.get((word.low,)) if word else None
    if form is None or word is None or form.row.measure not in LENGTHS:
        return None
    return Found(word.end, head=form.row.head, unit=form.row.unit, measure=form.row.measure, form=form)


def _countable(figure: Figure, found: Found) -> bool:
    """Say whether "a" or "no" and this noun make a figure: "a woman", "no casualties", but no "a strike", "no plan"."""
    if found.unit is None:
        return False
    if figure.kind == "none":
        return found.form is None or found.form.is_plural
    return found.form is not None and found.form.row.measure is None and not found.partitive


def _after(text: str, end: int, words: AmountWords) -> tuple[int, tuple[Sense, ...]]:
    """Take the modifier that follows a number or its head: "5 or more", "40 people or so"."""
    match = words.after.match(text, end)
    if match is None:
        return end, ()
    return match.end(), (words.senses_after[" ".join(match[1].lower().split())] if match[1] else "at_least",)


def _rate(text: str, end: int, lexicon: Lexicon) -> Per | None:
    match = lexicon.amounts.rate.match(text, end)
    return lexicon.amounts.per[" ".join(match[1].lower().split())] if match else None


def _counts(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Say whether a phrase is a figure of something, not a date, an age, a share, a duration or a part of a name."""
    figure, sets = phrase.figure, lexicon.amounts.sets
    if figure.currency:
        return True
    if figure.glued or text[figure.end:figure.end + 1] == "-":
        return phrase.found is not None
    nexts = following(text, figure.end)
    after = nexts[0] if nexts else None
    if after is not None and (after.low in sets["not_counted"] or after.raw == "%" or _month(after.raw, lexicon)):
        return False
    last = LAST_WORD.search(text[max(0, phrase.start - 20):phrase.start])
    prior = last[1] if last else ""
    if _month(prior, lexicon) and figure.text.isdigit():
        return False
    if phrase.found is not None and phrase.found.unit is not None:
        return not (figure.yearlike and prior.lower() in {"in", "since", "of", "by", "until", "from"})
    if figure.yearlike:
        return False
    if phrase.found is not None:
        return figure.value != 1
    return _elliptical(text, phrase, prior, lexicon)


def _month(word: str, lexicon: Lexicon) -> bool:
    return word[:1].isupper() and word.lower() in lexicon.calendar.months


def _elliptical(text: str, phrase: Phrase, prior: str, lexicon: Lexicon) -> bool:
    """Say whether a number without a head still counts: "another 21 were jammed", "41 over the region"."""
    figure, sets = phrase.figure, lexicon.amounts.sets
    nexts = following(text, phrase.end)
    after = nexts[0] if nexts else None
    low = after.low if after else ""
    if low in sets["elliptical_heads"] or phrase.modified:
        return True
    if prior.lower() in sets["names_before"] or prior.lower() in sets["values_before"]:
        return False
    if figure.value == 1 or figure.kind == "both":
        return low in {"was", "were", "has", "have", "died", *lexicon.amounts.fates}
    if prior[:1].isupper() and figure.text[:1].isdigit() and text[:phrase.start].strip() != prior:
        return False
    if after is None or after.marks:
        return text[max(0, phrase.start - 2):phrase.start].strip() not in {",", "("} and bool(prior)
    return low in sets["elliptical_next"]
