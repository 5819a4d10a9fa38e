"""How pages stamp an article with its time: ages ("3 hours ago"), dates, clock times and zones, compiled."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pipeline.errors import LexiconError
from pipeline.lexicon.calendar import Calendar
from pipeline.lexicon.files import read_yaml
from pipeline.lexicon.layout import either, folded, label, lowered
from pipeline.lexicon.zones import Rule, Zone, zones_of
from schemas.noun import Noun

# Where a year of two figures may end: with the field ("3 Mar 31", "03.03.31 | Outlet").
FIELD_END = r"(?=$|\s*[|·•)\],;]|\s\d\d?:)"
FIGURES = (r"(?<![\d.,:])(?P<a4>\d\d?)(?P<s4>[-/.])(?P<b4>\d\d?)(?P=s4)"
           rf"(?P<y4>(?:19|20)\d\d(?!\d)|(?<=\b\d\d[/.]\d\d[/.])\d\d{FIELD_END})")
# Two figures are a day and a month right beside the time of day ("20/10 02:46").
SHORT_FIGURES = (r"(?<![\d.,:/-])(?P<a5>\d\d?)(?P<s5>[/.])(?P<b5>\d\d?)\.?"
                 r"(?:(?=(?:,| [|·•–—-])? (?:at )?(?:[01]?\d|2[0-3]):[0-5]\d)|(?<=:[0-5]\d \d\d[/.]\d\d)(?![\d/.]))")
FIGURE = re.compile(r"\d")        # no date is without, and few ages
CENTURY = 2000      # of years of two figures
LEAP = 2024         # a year that has every day
AgeUnit = Literal["minute", "hour", "day", "week", "month", "year"]


class ClueWords(Noun):
    """Words by which a text without a date tells when it was written."""

    said: tuple[str, ...]
    future: tuple[str, ...]
    past: tuple[str, ...]
    more: tuple[str, ...]
    less: tuple[str, ...]
    archive: tuple[str, ...]


class StampsFile(Noun):
    """What layout_stamps.yaml holds."""

    labels: tuple[str, ...]
    fillers: tuple[str, ...]        # words around the parts of a time
    printed: tuple[str, ...]        # labels that begin with a capital also where the stamp stands within a line
    ages: dict[AgeUnit, tuple[str, ...]]
    age_words: dict[str, str]
    ago: tuple[str, ...]
    lengths: tuple[str, ...]        # behind a number of minutes they say how long a text is, not how old
    measures: tuple[str, ...]       # before it they do
    zones: dict[str, int]
    summer: dict[Rule, tuple[str, ...]]     # zones whose one name serves both seasons
    months: dict[str, int]          # by other languages' names of them
    clues: ClueWords


@dataclass(frozen=True)
class Stamps:
    """Patterns for lines as `lowered` gives them; groups are named for what they hold."""

    label: re.Pattern[str]
    clocked: re.Pattern[str]                                # a label right before the time of day alone
    ages: Mapping[str, AgeUnit]                             # word -> unit
    age_words: Mapping[str, tuple[int, AgeUnit]]
    age_signs: tuple[str, ...]                              # without one of which an age has figures
    age: re.Pattern[str]                                    # count and unit, short_count and short_unit, or word
    ago: tuple[str, ...]                                    # words that end an age
    measure: re.Pattern[str]                                # ends before a length: "Reading time: ", "3-" of "3-5 min"
    fillers: frozenset[str]                                 # words around the parts of a time, folded
    date: re.Pattern[str]                                   # month name or number, day, year; y1 to y3 by form
    clock: re.Pattern[str]                                  # hour, minute, half, zone or offset
    zones: Mapping[str, Zone]                               # by name in lower case
    months: Mapping[str, int]
    weekdays: Mapping[str, int]                             # 0 is Monday
    weekday: re.Pattern[str]                                # alone between marks: day
    figures: re.Pattern[str]                                # a date of figures, the year last or left out
    said: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    archive: frozenset[str]                                 # words beside a date that is an older picture's
    printed: re.Pattern[str]                                # ends before a date that the page prints as its own
    elapsed: re.Pattern[str]                                # years passed: more or less, count, and what is so old
    day_first: bool | None = None                           # whether that is a page's order; None where unknown
    by_weekday: bool = False                                # a page stamps its articles with weekdays
    by_minutes: bool = False                                # and with "5 min", as it does with "2 h"

    def may_tell(self, low: str) -> bool:
        """Say whether an age or a time of day may stand in a line: a quick no for most."""
        return FIGURE.search(low) is not None or any(map(low.__contains__, self.age_signs))


def date_of(found: re.Match[str], stamps: Stamps) -> tuple[int | None, int, int] | None:
    """Give (year or None, month, day) of a date; None where it is no day, or where day and month cannot be told."""
    if found["a4"]:
        day_first = found["s4"] == "." or stamps.day_first
        return by_numbers(int(found["a4"]), int(found["b4"]), year_of(found["y4"]), day_first)
    if found["a5"]:
        read = by_numbers(int(found["a5"]), int(found["b5"]), LEAP, found["s5"] == "." or stamps.day_first)
        return (None, *read[1:]) if read else None
    form = next(n for n in "123" if found[f"d{n}"])
    month = int(found["m3"]) if form == "3" else stamps.months[found[f"m{form}"]]
    day = int(found[f"d{form}"].rstrip("sthndr"))
    year = year_of(found[f"y{form}"]) if found[f"y{form}"] else None
    return (year, month, day) if day_of(year or LEAP, month, day) else None


def year_of(figures: str) -> int:
    """Give the year that four figures say, or the last two of them."""
    return int(figures) if len(figures) > len("31") else CENTURY + int(figures)


def by_numbers(first: int, second: int, year: int, day_first: bool | None) -> tuple[int, int, int] | None:
    """Read 13/06/2025: a number above 12 is the day; else the page must tell which of them is it."""
    if first != second and max(first, second) <= 12 and day_first is None:
        return None
    if first > 12 or (day_first and second <= 12):
        first, second = second, first
    return (year, first, second) if day_of(year, first, second) else None


def day_of(year: int, month: int, day: int) -> datetime | None:
    """Give a day's beginning in UTC; None where there is no such day."""
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def clock_minutes(clock: re.Match[str], stamps: Stamps, day: date | None) -> int:
    """Give minutes after midnight UTC of a day, below 0 or above a day's where the zone carries it over."""
    return _minutes(clock) - _offset(clock, stamps, day)


def _minutes(clock: re.Match[str]) -> int:
    hour, half = int(clock["hour"] or clock["hour2"] or clock["hour3"]), clock["half1"] or clock["half2"]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + int(clock["minute"] or clock["minute3"] or 0)


def _offset(clock: re.Match[str], stamps: Stamps, day: date | None) -> int:
    """Give minutes east of UTC; a time without a zone is taken as UTC."""
    if clock["zone"]:
        return stamps.zones[clock["zone"]].east(day)
    if not clock["offset"]:
        return 0
    digits = clock["offset"][1:].replace(":", "")
    return (-1 if clock["offset"][0] == "-" else 1) * (int(digits[:2]) * 60 + int(digits[2:]))


def load_stamps(folder: Path, calendar: Calendar) -> Stamps:
    """Read layout_stamps.yaml of a language's folder; raise LexiconError where it does not hold."""
    raw = read_yaml(folder / "layout_stamps.yaml", StampsFile)
    zones = zones_of(raw.zones, raw.summer)
    months = {lowered(name): number for name, number in raw.months.items()} | dict(calendar.months)
    return Stamps(
        label=label(raw.labels), clocked=re.compile(rf"(?:{either(raw.printed)})(?: (?:at|time))?\s?:?\s"),
        ages=MappingProxyType({word: unit for unit, words in raw.ages.items() for word in words}),
        age_words=_age_words(folder, raw), age_signs=tuple(map(lowered, (*raw.ago, *raw.age_words))), age=_age(raw),
        ago=raw.ago, measure=_measure(raw),
        fillers=frozenset(map(folded, raw.fillers)), date=_date(calendar, months), clock=_clock(zones),
        zones=zones, months=MappingProxyType(months),
        weekdays=MappingProxyType(dict(calendar.weekdays)), weekday=_weekday(raw, calendar),
        figures=re.compile(f"{FIGURES}|{SHORT_FIGURES}"), said=frozenset(raw.clues.said),
        future=frozenset(raw.clues.future), past=frozenset(raw.clues.past), archive=frozenset(raw.clues.archive),
        printed=_printed(raw),
        elapsed=_elapsed(raw.clues, calendar))


def _age(raw: StampsFile) -> re.Pattern[str]:
    """Match an age: "3 hours ago", "about 2 hrs ago", "5h", "yesterday"."""
    every = [word for words in raw.ages.values() for word in words]
    units, long_units = either(every), either(word for word in every if len(word) > 1)
    ago, length = either(raw.ago), either(raw.lengths)
    return re.compile(
        rf"\b(?:(?:about|over|almost|around) )?(?P<count>\d{{1,3}}|an?) ?(?P<unit>{long_units}) (?:{ago})\b"
        rf"|(?<![\w.,:])(?P<short_count>\d{{1,3}}) ?(?P<short_unit>{units})(?: (?:{ago}))?\b(?![.-]? ?(?:{length})\b)"
        rf"|\b(?P<word>{either(raw.age_words)})\b")


def _measure(raw: StampsFile) -> re.Pattern[str]:
    """Match what stands before a length of time that is none since a moment."""
    return re.compile(rf"(?:\b(?:{either(raw.measures)})\W*|(?<!\d)\d{{1,2}} ?[-–] ?)$")


def _date(calendar: Calendar, months: Mapping[str, int]) -> re.Pattern[str]:
    """Match a date with its year or without: by name of the month in either order, or by numbers."""
    month, day = either(months), r"[0-3]?\d(?:st|nd|rd|th)?"
    weekdays = either({name.rstrip(".") for name in calendar.weekdays})
    weekday = rf"(?P<weekday>\b(?:{weekdays})(?!\w)\.?,? (?:the )?)?"
    year = r"(?:(?:[,.]? ?|[-/]| del? )(?P<y{}>(?:19|20)\d\d))?(?!\d(?!\d?:\d\d))"      # "June 12, 20314:32 PM"
    # One of two figures stands behind no number with a stop, which counts the lines ("2. Mar 31 | Title").
    short = rf"(?:(?:[,.]? ?|[-/]| del? )(?P<y2>(?:19|20)\d\d|(?(dot)(?!)|(?<=[a-z. /-])\d\d{FIELD_END})))?(?!\d)"
    no_day = rf"(?(dot)(?! \d\d?(?![\d:.]))|(?! \d\d?(?![\d:.]|{FIELD_END})))"
    return re.compile(
        rf"{weekday}(?:\b(?P<m1>{month})\.? (?P<d1>{day})\b{year.format(1)}"
        rf"|(?<![\d.,:])(?P<d2>{day})(?:[-/]|(?P<dot>\.)? (?:of |de )?)(?P<m2>{month})\b\.?{no_day}{short}"
        r"|\b(?P<y3>(?:19|20)\d\d)[-/.](?P<m3>\d\d?)[-/.](?P<d3>\d\d?)(?!\d)"
        rf"|{FIGURES}|{SHORT_FIGURES})")


def _weekday(raw: StampsFile, calendar: Calendar) -> re.Pattern[str]:
    """Match a weekday that is a field of its own: a whole line, or between marks; an event to come has a clock too."""
    return re.compile(rf"(?:(?<=^)|(?<=[|·•(\[/,\t–—-])) ?(?:(?:{either(raw.labels)})(?: ?: ?| ))?"
                      rf"(?P<day>{either(calendar.weekdays)})(?=$| ?[|·•)\]/\t]| [-–—] )")


def _clock(zones: Iterable[str]) -> re.Pattern[str]:
    """Match a time of day: "18:40", "18h40", "6:40 pm EDT", "6 p.m.", "06:40:12+02:00"."""
    zone = rf"(?: ?\(?(?:(?P<zone>{either(zones)})\b|(?P<offset>[+-]\d\d:?\d\d)))?"
    half = r"(?P<half{}>[ap])\.?m\b\.?"
    return re.compile(
        rf"(?<![\d.,])(?:(?P<hour>[01]?\d|2[0-3])(?:[:.]|h(?=\d\d\b))(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?"
        rf"(?: ?{half.format(1)})?"
        rf"|(?P<hour2>1[0-2]|[1-9]) ?{half.format(2)}"
        rf"|(?P<hour3>[01]\d|2[0-3])(?P<minute3>[0-5]\d)(?= ?(?:{either(zones)})\b)(?= ?[a-z]{{3}})){zone}")


def _printed(raw: StampsFile) -> re.Pattern[str]:
    """Match what stands before a printed date: "Posted: ", "Updated 1736 GMT ", "Published time: "."""
    words = sorted(raw.printed, key=len, reverse=True)
    labels = "|".join(f"{re.escape(word[0].upper())}(?i:{re.escape(word[1:])})" for word in words)
    return re.compile(rf"\b(?:{labels})(?: (?:on|at|time|date))?[^a-z\n]{{0,30}}$")


def _elapsed(words: ClueWords, calendar: Calendar) -> re.Pattern[str]:
    """Match "3-year-old war", "more than three years ago", "nearly two years after"."""
    return re.compile(
        rf"\b(?:(?:(?P<more>{either(words.more)})|(?P<less>{either(words.less)})) )?"
        rf"(?P<count>\d{{1,2}}|{either(calendar.numbers)})[- ]years?"
        r"(?:[- ]old (?P<thing>[a-z]{3,})| (?:ago|since|into))\b")


def _age_words(folder: Path, raw: StampsFile) -> Mapping[str, tuple[int, AgeUnit]]:
    """Give "1 hour" of age_words as (1, "hour")."""
    table: dict[str, tuple[int, AgeUnit]] = {}
    for word, age in raw.age_words.items():
        count, _, unit = age.partition(" ")
        known = next((name for name in raw.ages if name == unit), None)
        if known is None or not count.isdecimal():
            raise LexiconError(f"{folder / 'layout_stamps.yaml'}: age_words.{word}: {age!r} is no number and unit.")
        table[word] = int(count), known
    return MappingProxyType(table)
