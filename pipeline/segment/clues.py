"""What a text without a date tells of the day it was written: weekdays, days of months, years, years passed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from pipeline.chronology import recognise
from pipeline.chronology.spans import real_day
from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import closed, lowered
from schemas.time import Expression

WORD = re.compile(r"[\w']+")
# How far before a time, in characters, the words stand that tell its tense or what it is the date of.
REACH = 60
FAR = 160
LEAD = 1000     # characters of an article in which its first sentences stand
MOST_LEADS = 3      # weekdays that they name; more are a habit's and tell no day
# A date on a line of so many characters is a stamp and no part of a sentence.
SHORT = 60
MOST_PRINTED = 6        # words of a line with a stop that is no sentence
POSTED = re.compile(r"\(@\w{1,30}\)\s*$")
NEAR = 8        # words before a date among which one says that it is an older picture's
PAST_ENDING = "ed"


@dataclass(frozen=True, slots=True)
class Clue:
    """One hint: a weekday, a day of a month, a date with its year, or years passed since a date.

    `lead` marks the first past weekday of the first sentences, the surest sign of the day of writing, `said` one on
    which somebody said something; `exact` a date that names its day, not only its month or year; `printed` one that the
    page prints as a stamp: it opens its line, stands on a short one, or has the time of day; `own` one that it prints
    as the article's.
    """

    kind: Literal["weekday", "month_day", "date", "elapsed"]
    words: str
    future: bool = False
    lead: bool = False
    said: bool = False
    weekday: int | None = None
    month_day: tuple[int, int] | None = None
    day: date | None = None
    exact: bool = False
    printed: bool = False
    own: bool = False
    years: tuple[float, float] = (0.0, 0.0)      # elapsed: at least, less than


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its year, and the words that stand before it: what it is the date of."""

    day: date
    about: frozenset[str]
    words: str


def clues(text: str, lexicon: Lexicon) -> tuple[Clue, ...]:
    """Give the hints of a text in its order, those of years passed aside."""
    found = [clue for expression in recognise(text, lexicon) for leaf in _leaves(expression)
             for clue in _clue(text, leaf, expression, lexicon)]
    leads = [clue for clue in found if clue.lead]
    lead = leads[0] if leads and len({clue.weekday for clue in leads}) <= MOST_LEADS else None
    return tuple(replace(clue, lead=clue is lead) if clue.lead else clue for clue in found)


def _leaves(said: Expression) -> Iterator[Expression]:
    """Yield the points that an expression is made of."""
    parts = [part for part in (said.first, said.last) if part is not None]
    if not parts:
        yield said
    for part in parts:
        yield from _leaves(part)


def _clue(text: str, said: Expression, whole: Expression, lexicon: Lexicon) -> Iterator[Clue]:
    words = whole.text if whole.kind == "range" else said.text
    before = WORD.findall(lowered(text[max(0, whole.start_char - FAR):whole.start_char].rpartition(". ")[2]))
    future = (said.shift or 0) > 0 or _to_come(before, lexicon)
    if said.kind == "weekday" and not (said.shift or 0) < 0:
        spoken = not future and not lexicon.stamps.said.isdisjoint(before[-3:])
        after = WORD.findall(lowered(text[whole.end_char:whole.end_char + REACH]))[:8]
        spoken = spoken or (not future and not lexicon.stamps.said.isdisjoint(after))
        future = future and not spoken
        yield Clue("weekday", words, future, not future and said.start_char < LEAD, spoken, weekday=said.weekday)
    elif said.kind == "date" and said.year is None and said.month and said.day:
        named = next((n for word in WORD.findall(lowered(said.text))
                      if (n := lexicon.calendar.weekdays.get(word)) is not None), None)
        yield Clue("month_day", words, future, weekday=named, month_day=(said.month, said.day))
    elif said.kind in ("date", "month", "year") and said.year is not None:
        day = real_day(said.year, said.month or 1, said.day or 1)
        exact = said.day is not None
        if day and not (exact and lexicon.stamps.archive.intersection(before[-NEAR:])):
            yield Clue("date", words, future, day=day, exact=exact,
                       printed=exact and (said.clock is not None or _printed(text, said)))


def _printed(text: str, said: Expression) -> bool:
    """Say whether a date opens its line, or stands on a short one that is no sentence.

    That of a quoted post behind its writer does not.
    """
    start, end = text.rfind("\n", 0, said.start_char) + 1, text.find("\n", said.end_char)
    if POSTED.search(text, start, said.start_char):
        return False
    line = text[start:len(text) if end < 0 else end].strip()
    sentence = closed(line) and len(line.split()) > MOST_PRINTED        # "The town has been shut since 3 March 2031."
    return said.start_char == start or (len(line) <= SHORT and not sentence)


def _to_come(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether the nearest word before a time that tells a tense speaks of the future ("to be held", "will")."""
    stamps = lexicon.stamps
    for word, ahead in pairwise(reversed(["", *before])):
        if word in stamps.future or ahead in stamps.future:
            return True
        if word in stamps.past or word.endswith(PAST_ENDING):
            return False
    return False


def dated(text: str, lexicon: Lexicon) -> Iterator[Dated]:
    """Yield the dates with a year and month that a text names, with the words before each."""
    for expression in recognise(text, lexicon):
        for said in _leaves(expression):
            if said.kind in ("date", "month") and said.year and said.month and (
                    day := real_day(said.year, said.month, said.day or 1)):
                yield Dated(day, _about(text, expression.start_char), said.text)


def _about(text: str, end: int) -> frozenset[str]:
    """Give the longer words before a place; the short ones are in every text."""
    return frozenset(word for word in WORD.findall(lowered(text[max(0, end - REACH):end])) if len(word) > 4)


def elapsed(text: str, known: Sequence[Dated], lexicon: Lexicon) -> Iterator[Clue]:
    """Yield the counts of years that passed since a known date of the same thing ("a 3-year-old invasion")."""
    for found in lexicon.stamps.elapsed.finditer(lowered(text)):
        about = _about(text, found.start()) | ({found["thing"]} if found["thing"] else set())
        since = max(known, key=lambda one: len(one.about & about), default=None)
        if since is None or not since.about & about:
            continue
        word = found["count"]
        count = float(word) if word.isdecimal() else lexicon.calendar.numbers[word]
        yield Clue("elapsed", f"{text[found.start():found.end()]} ({since.words})", day=since.day,
                   years=(count - 0.5, count) if found["less"] else (count, count + 1))
