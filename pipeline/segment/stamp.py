"""The time that a line of a page gives: an age ("3 hours ago") or a date, and how exactly."""

import re
from datetime import UTC, datetime, timedelta

from pipeline.lexicon.layout import folded, lowered
from pipeline.lexicon.stamps import FIGURE, AgeUnit, Stamps, clock_minutes, date_of, day_of
from schemas.noun import Noun
from schemas.vocabulary import PublishedPrecision

MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43800, "year": 525600}
AGE_PRECISION: dict[AgeUnit, PublishedPrecision] = {"minute": "minute", "hour": "hour", "day": "day", "week": "day",
                                                    "month": "month", "year": "month"}
BEFORE_CLOCK = re.compile(r",? ?(?:at )?")
LEAST_UNIT = 2      # letters: "submitted by quay 5h" is an age
EDGE = " \t,;:|•·()[]-–—@/"


class Stamp(Noun):
    """A time as a page states it: an age in minutes before fetching, a moment, a `month_day` without year, the last
    such weekday, or a time of day in minutes after midnight UTC, whose day is the `month_day`, that so long ago
    or that of fetching.
    """

    words: str
    precision: PublishedPrecision
    age: int | None = None
    at: datetime | None = None
    month_day: tuple[int, int] | None = None
    clock: int | None = None
    weekday: int | None = None

    @property
    def stated(self) -> bool:
        """Whether the page says the day itself, and not how long before its fetching that was."""
        return self.age is None and self.weekday is None and (self.clock is None or self.month_day is not None)

    def resolved(self, fetched_at: datetime | None) -> datetime | None:
        """Give the moment in UTC, 00:00 of the day where only the day is known; None where it cannot be known."""
        if self.at is not None:
            return self.at
        if fetched_at is None:
            return None
        if self.clock is not None and self.month_day is None and self.age is None:
            return self._clock_before(fetched_at)
        if self.weekday is not None:
            return _midnight(fetched_at - timedelta(days=(fetched_at.weekday() - self.weekday) % 7), "day")
        if self.age is None:
            return self._year_before(fetched_at)
        try:
            found = fetched_at - timedelta(minutes=self.age)
        except OverflowError:
            return None
        if self.clock is not None:
            return _midnight(found, "day") + timedelta(minutes=self.clock)
        return found if self.precision in ("minute", "hour") else _midnight(found, self.precision)

    def _year_before(self, fetched_at: datetime) -> datetime | None:
        """A date without its year is the latest such day that had begun when the page was fetched."""
        for year in range(fetched_at.year, fetched_at.year - 5, -1):
            found = day_of(year, *(self.month_day or (0, 0)))
            if found and found <= fetched_at:
                return found + timedelta(minutes=self.clock or 0)
        return None

    def _clock_before(self, fetched_at: datetime) -> datetime:
        """A time of day alone is the latest such that had come when the page was fetched."""
        found = fetched_at.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(minutes=self.clock or 0)
        return found if found <= fetched_at else found - timedelta(days=1)


def stamp_in(line: str, stamps: Stamps) -> tuple[Stamp, str] | None:
    """Give the time that a short line holds and what else stands on the line, labels and marks gone; None without."""
    low = lowered(line)
    if len(low) != len(line):
        return None
    figured = FIGURE.search(low) is not None
    ages = stamps.age.finditer(low) if stamps.may_tell(low) else ()
    aged = next((one for one in ages if not (one["word"] and _ends_name(line, one.start(), stamps))
                 and not is_length(one, stamps) and not _within(one, line, stamps)), None)
    if aged:
        clock = _beside_word(aged, low, stamps)
        end = clock.end() if clock else aged.end()
        return _age(aged, line, clock, stamps), _rest(line, [(aged.start(), end)], stamps)
    found = stamps.date.search(low) if figured else None
    date = date_of(found, stamps) if found else None
    if found is None or date is None:
        return _clocked(line, low, stamps) or _weekday(line, low, stamps)
    clock = stamps.clock.search(low[:found.start()] + " " * (found.end() - found.start()) + low[found.end():])
    start = found.end("weekday") if found["weekday"] and _named(line[:found.start()], stamps) else found.start()
    spans = [(start, found.end())] + ([clock.span()] if clock else [])
    words = line[min(start for start, _ in spans):max(end for _, end in spans)]
    return _dated(words, date, clock, stamps), _rest(line, spans, stamps)


def is_length(found: re.Match[str], stamps: Stamps) -> bool:
    """Say whether what looks like an age is the length of a text, as minutes without "ago" are by themselves."""
    unit = found["short_unit"]
    if unit is None or found[0].endswith(stamps.ago):
        return False
    bare = stamps.ages[unit] == "minute" and len(unit) > 1 and not stamps.by_minutes
    return bare or stamps.measure.search(found.string, 0, found.start()) is not None


def _within(found: re.Match[str], line: str, stamps: Stamps) -> bool:
    """Say whether a count of days is a sentence's, as behind a small word without "ago" ("held after 6 days")."""
    before, unit = line[:found.start()], found["short_unit"]
    if unit is None or len(unit) < LEAST_UNIT or found[0].endswith(stamps.ago) or before[-1:] != " ":
        return False
    word = before.split()[-1] if before.strip() else ""
    return word.isalpha() and word.islower() and label_at_end(before.strip().lower(), stamps) is None


def _clocked(line: str, low: str, stamps: Stamps) -> tuple[Stamp, str] | None:
    """Read a time of day alone behind its label ("Updated 14:05"); the label must open the line or follow a mark."""
    label = next((one for one in stamps.clocked.finditer(low) if low[:one.start()].rstrip()[-1:] in ("", *EDGE)), None)
    clock = stamps.clock.match(low, label.end()) if label else None
    if label is None or clock is None or low[clock.end():].strip(EDGE):
        return None
    stamp = Stamp(words=line[label.start():clock.end()], precision="minute", clock=clock_minutes(clock, stamps, None))
    return stamp, line[:label.start()].strip(EDGE)


def _weekday(line: str, low: str, stamps: Stamps) -> tuple[Stamp, str] | None:
    """Read a weekday that is a field of its own, on a page that stamps its articles so."""
    found = stamps.weekday.search(low) if stamps.by_weekday else None
    if found is None:
        return None
    stamp = Stamp(words=line[slice(*found.span("day"))], precision="day", weekday=stamps.weekdays[found["day"]])
    return stamp, _rest(line, [found.span("day")], stamps)


def _named(before: str, stamps: Stamps) -> bool:
    """Say whether a weekday before a date is the end of a name ("Harbour Sun, 3 March 2031")."""
    return before[-1:] == " " and before[-2:-1].isalnum() and label_at_end(before.strip().lower(), stamps) is None


def _ends_name(line: str, start: int, stamps: Stamps) -> bool:
    """Say whether a word for a time is the end of a name ("Harbour Today"): it and the word before have a capital."""
    before = line[:start].split(" ")
    if label_at_end(line[:start].strip().lower(), stamps) is not None:      # "Published Today"
        return False
    return line[start].isupper() and len(before) > 1 and before[-1] == "" and before[-2].lstrip("([*_")[:1].isupper() \
        and before[-2][-1].isalnum()


def _rest(line: str, spans: list[tuple[int, int]], stamps: Stamps) -> str:
    """Give what stands around the time, without the labels directly before it; a bar stands where the time stood."""
    kept, done = [], 0
    for start, end in sorted(spans):
        before = _bare(line[done:start])
        words = before.lower()
        while words and (label := label_at_end(words, stamps)) is not None:
            words = words[:label].rstrip(EDGE)
        kept.append(before[:len(words)])
        done = end
    kept.append(_bare(line[done:]).lstrip(". "))
    if lowered(kept[-1]) in stamps.weekdays:        # "March 1, 2031 Wednesday"
        kept.pop()
    return " | ".join(part for part in kept if part != "." and part and folded(part) not in stamps.fillers)


def _bare(part: str) -> str:
    """Give a part of a line without the marks at its ends, but for a pair's last bracket ("Harbour Star (UK) —")."""
    bare = part.strip(EDGE)
    return bare + ")" if bare.count("(") > bare.count(")") and part.count("(") == part.count(")") else bare


def label_at_end(words: str, stamps: Stamps) -> int | None:
    """Give where a label begins that ends the words; only whole words count."""
    for start in (m.start() for m in re.finditer(r"\b\w", words)):
        found = stamps.label.fullmatch(words, start)
        if found:
            return start
    return None


def _beside_word(found: re.Match[str], low: str, stamps: Stamps) -> re.Match[str] | None:
    """Give the time of day behind a word for a day ("Yesterday at 10:07"); None without."""
    day = found["word"] and stamps.age_words[found["word"]][1] == "day"
    between = BEFORE_CLOCK.match(low, found.end()) if day else None
    return stamps.clock.match(low, between.end()) if between else None


def _age(found: re.Match[str], line: str, clock: re.Match[str] | None, stamps: Stamps) -> Stamp:
    words = line[found.start():clock.end() if clock else found.end()]
    if found["word"]:
        count, unit = stamps.age_words[found["word"]]
    else:
        number = found["count"] or found["short_count"]
        count, unit = (int(number) if number.isdecimal() else 1), stamps.ages[found["unit"] or found["short_unit"]]
    minutes = clock_minutes(clock, stamps, None) if clock else None
    precision = "minute" if clock else AGE_PRECISION[unit]
    return Stamp(words=words, precision=precision, age=count * MINUTES[unit], clock=minutes)


def _dated(words: str, date: tuple[int | None, int, int], clock: re.Match[str] | None, stamps: Stamps) -> Stamp:
    year, month, day = date
    if year is None:
        minutes = clock_minutes(clock, stamps, None) if clock else None
        return Stamp(words=words, precision="minute" if clock else "day", month_day=(month, day), clock=minutes)
    at = datetime(year, month, day, tzinfo=UTC)
    if clock is None:
        return Stamp(words=words, precision="day", at=at)
    return Stamp(words=words, precision="minute", at=at + timedelta(minutes=clock_minutes(clock, stamps, at)))


def with_clock(stamp: Stamp, line: str, stamps: Stamps) -> Stamp:
    """Give a day's stamp with the time of day with which a line of that day begins ("14:05 Ferry sinks")."""
    low = lowered(line)
    clock = stamps.clock.match(low) if stamp.precision == "day" and len(low) == len(line) else None
    if clock is None or not (stamp.at or stamp.month_day):
        return stamp
    minutes, words = clock_minutes(clock, stamps, stamp.at), f"{stamp.words} {line[:clock.end()]}"
    told = {"clock": minutes} if stamp.at is None else {"at": stamp.at + timedelta(minutes=minutes)}
    return stamp.model_copy(update={"words": words, "precision": "minute", **told})


def _midnight(at: datetime, precision: PublishedPrecision) -> datetime:
    day = at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return day.replace(day=1) if precision == "month" else day
