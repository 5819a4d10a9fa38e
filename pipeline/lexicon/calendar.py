"""Words of time, compiled: weekdays, months, parts of the day, and the names that only look like them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pipeline.lexicon.files import read_yaml
from pipeline.lexicon.numbers import Numbers
from pipeline.lexicon.patterns import begins, either, sieve
from schemas.noun import Noun
from schemas.time import Section, TimeUnit

Hours = tuple[int, int]
T = TypeVar("T")


class RelativeDay(Noun):
    """A word for a day counted from publication, and the part of it that the word names."""

    shift: int
    hours: Hours | None = None


class Overnight(Noun):
    """The words for a night that ends on the day they are tied to, and its hours."""

    words: tuple[str, ...]
    hours: Hours


class CalendarFile(Noun):
    """What calendar.yaml holds."""

    weekdays: dict[str, tuple[str, ...]]
    months: dict[str, tuple[str, ...]]
    parts: dict[str, Hours]
    sections: dict[str, Section]
    section_hours: dict[Section, Hours]
    overnight: Overnight
    days: dict[str, RelativeDay]
    seasons: dict[str, tuple[int, int]]
    feasts: dict[str, tuple[int, int]]
    wars: dict[str, tuple[int, int]]
    shifts: dict[str, int]
    ordinals: dict[str, int]
    units: tuple[TimeUnit, ...]
    names: tuple[str, ...]


@dataclass(frozen=True)
class Calendar:
    """Words of time, looked up in lower case, and the pattern that finds them."""

    weekdays: Mapping[str, int]             # 0 is Monday
    months: Mapping[str, int]               # 1 is January
    full_months: frozenset[str]             # only these stand alone ("in March", never "in Mar")
    parts: Mapping[str, Hours]
    sections: Mapping[str, Section]
    section_hours: Mapping[Section, Hours]
    overnight: Hours
    days: Mapping[str, RelativeDay]
    seasons: Mapping[str, tuple[int, int]]  # first and last month
    feasts: Mapping[str, tuple[int, int]]   # month and day
    wars: Mapping[str, tuple[int, int]]     # first and last year
    war_signs: frozenset[str]               # a text that names a war holds one of them
    in_war: re.Pattern[str]                 # "during World War II"; group `war` is its name
    shifts: Mapping[str, int]
    ordinals: Mapping[str, int]             # which of many a word says something is, from 1
    numbers: Mapping[str, float]
    hint: Callable[[str], bool]             # whether a sentence may tell a time
    atoms: re.Pattern[str]                  # the group that matched names the kind of atom, one letter each


def load_calendar(folder: Path, numbers: Numbers) -> Calendar:
    """Read calendar.yaml of a language's folder; raise LexiconError where it does not hold."""
    raw = read_yaml(folder / "calendar.yaml", CalendarFile)
    return Calendar(
        weekdays=_numbered(raw.weekdays, 0), months=_numbered(raw.months, 1),
        full_months=frozenset(name.lower() for name in raw.months),
        parts=_folded(raw.parts), sections=_folded(raw.sections), section_hours=MappingProxyType(raw.section_hours),
        overnight=raw.overnight.hours, days=_folded(raw.days), seasons=_folded(raw.seasons),
        feasts=_folded(raw.feasts), wars=_folded(raw.wars), war_signs=_signs(raw.wars),
        in_war=re.compile(_in_war(raw)), shifts=_folded(raw.shifts),
        ordinals=_folded(raw.ordinals), numbers=numbers.whole,
        hint=sieve(_hint(raw)), atoms=re.compile(_atoms(raw, numbers)))


def _folded(table: Mapping[str, T]) -> Mapping[str, T]:
    return MappingProxyType({word.lower(): value for word, value in table.items()})


def _numbered(names: Mapping[str, Iterable[str]], first: int) -> Mapping[str, int]:
    """Number names from `first` in the file's order, their short forms with them."""
    return MappingProxyType({word.lower(): number for number, (name, short) in enumerate(names.items(), first)
                             for word in (name, *short)})


def _signs(names: Iterable[str]) -> frozenset[str]:
    """Give the word that most of some names hold, and the first words of those that do not hold it."""
    words = [name.split() for name in names]
    common = Counter(word for name in words for word in name).most_common(1)[0][0]
    return frozenset({common, *(name[0] for name in words if common not in name)})


def _in_war(raw: CalendarFile) -> str:
    """Match a war behind a preposition, where it does not only describe the noun behind it."""
    noun = r"-|'s|’s|\s+(?!and|when|after|but|in|as|by|with|for)[a-z]"
    return rf"\b(?i:during|in)\s+(?:the\s+)?(?P<war>{either(raw.wars)})\b(?!{noun})"


def _hint(raw: CalendarFile) -> str:
    """Match a digit or any word without which no atom can be; of several words the last."""
    words = {*raw.weekdays, *raw.months, *(s for short in raw.months.values() for s in short), *raw.overnight.words,
             *(word.split()[-1] for word in raw.days), *raw.units, *raw.seasons, *raw.feasts}
    words |= {s for short in raw.weekdays.values() for s in short}
    words |= {word[:1].upper() + word[1:] for word in raw.overnight.words + tuple(raw.days)}
    return rf"\d|\b(?:{either(word.split()[-1] for word in words)})"


def _starts(raw: CalendarFile, numbers: Numbers) -> str:
    """Match a digit or where a word begins with which an atom may begin."""
    words = begins({*raw.names, *raw.weekdays, *raw.months, *raw.parts, *raw.sections, *raw.overnight.words, *raw.days,
                    *raw.seasons, *raw.feasts, *raw.shifts, *numbers.whole,
                    "a", "an", "the", "every", "each", "earlier", "later"})
    return f"[0-9]|{words}"


def _atoms(raw: CalendarFile, numbers: Numbers) -> str:
    """Give the pattern of all atoms; a name that only looks like a time has no group of its own."""
    weekday = either([w for name, short in raw.weekdays.items() for w in (name, name.upper(), *short)])
    month = either([w for name, short in raw.months.items() for w in (name, name.upper(), *short)])
    count = rf"(?:\d{{1,3}}|an?|{either(numbers.whole)})"
    units = either(raw.units)
    shift = either(raw.shifts)
    season = either(raw.seasons)
    zone = r"(?:\s+(?:local(?:\s+time)?|[ECMP][SD]?T|GMT|UTC|CET|hours|hrs)\b)?"
    span = either(u for u in raw.units if u in {"week", "weekend", "month", "year"})
    end = r"(?![\w%]|[.,:/]\d|-[a-z])"
    start = r"(?<![\w.,:/$€£])(?<![A-Za-z]-)"
    return rf"\b(?={_starts(raw, numbers)})(?:" + "|".join((
        rf"\b(?:{either(raw.names)})\b|\b(?i:every|each)\s+(?:other\s+)?(?:{weekday})",
        rf"(?P<i>{start}\d{{4}}(?:-\d\d-|/\d\d/)\d\d(?!\d)|{start}\d\d?\.\d\d?\.(?:19|20)\d\d\b"
        # Behind a slash only a number above twelve tells the day from the month; where both may be, no day is told.
        rf"|{start}(?:(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01]))/(?:19|20)\d\d\b)",
        rf"(?P<f>\b(?:{either(raw.feasts)})\b)",
        rf"(?P<c>(?:\b\d\d?(?:[:.]\d\d)?\s?[ap](?:\.\s?m\.|m\b)|{start}(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])"
        rf"|{start}(?:[01]\d|2[0-3])[0-5]\d(?=\s(?:hours|hrs)\b)){zone})",
        rf"(?P<s>\b(?i:{season})(?=\s+(?:of\s+)?(?:19|20)\d\d)|(?<=[Ll]ast\s)(?:{season})\b"
        rf"|(?<=[TtNn](?:his|ext)\s)(?:{season})\b)",
        r"(?P<e>\b(?:[Tt]he\s+)?(?:1[89]|20)\d0s\b)",
        rf"(?P<g>(?<!\d[.,])(?<!-)(?<!half\s)(?i:{count})(?:\s|-)+(?:{units})s?\s+ago\b)",
        rf"(?P<x>\b(?i:the\s+)?(?:past|last|previous|next|coming)\s+(?:{count}[\s-]+)(?:{units})s?\b"
        rf"|\b[Tt]he\s+(?:(?:past|last)\s+(?:{span}|day|hour)|coming\s+(?:{span}))\b(?!\s+of\b))",
        rf"(?P<u>\b(?:(?i:earlier|later|late|early)\s+)?(?i:{shift})\s+(?:{span})\b(?!-)"
        rf"|\b(?i:earlier|later)\s+in\s+the\s+(?:{span})\b|\bthe\s+weekend\b"
        rf"|(?:(?<=\bend\sof\s)|(?<=\bstart\sof\s)|(?<=inning\sof\s))the\s+(?:{span})\b)",
        rf"(?P<t>\b(?i:{either(raw.days)})\b(?!(?<=before)\s+\w))",  # no "the night before the vote"
        rf"(?P<o>\b(?i:{either(raw.overnight.words)})\b)",
        rf"(?P<l>\b(?i:{shift})(?=\s+(?:{weekday}|{month}|{season})(?!\w)))",
        rf"(?P<w>\b(?:{weekday})(?!\w))",
        rf"(?P<m>\b(?:{month})(?!\w))",
        rf"(?P<p>\b(?i:{either(raw.parts)})\b)",
        rf"(?P<a>\b(?i:{either(raw.sections)})(?:(?<=-)|\b))",
        rf"(?P<y>(?:(?<=[Mm]id-)|{start})(?:1[89]|20)\d\d(?![\w%]|[.,:/]\d|-[a-z]))",
        rf"(?P<d>{start}[0-3]?\d(?:st|nd|rd|th)?{end})",
    )) + ")"
