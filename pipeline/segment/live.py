"""Live pages: entries that each begin with a time, newest first or oldest first, made articles of their own."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import lowered
from pipeline.lexicon.stamps import Stamps, clock_minutes
from pipeline.segment.likeness import SHARE
from pipeline.segment.names import is_name, is_title, unmarked
from pipeline.segment.rows import LEAST_HEADLINE, Row
from pipeline.segment.slots import Slot, columns
from pipeline.segment.stamp import Stamp
from schemas.page import Given, Line

# A page is live when it has so many entries, and all but one in so many have a text and stand in order.
FEWEST, ODD_ONE = 3, 6
BETWEEN = " -–—:|•·"
HALF_A_DAY = 12 * 60


def with_entries(rows: Sequence[Row], given: Given, lexicon: Lexicon) -> tuple[Row, ...]:
    """Give a page's rows, those that begin with a time of day or an age told as entries where the page is live.

    An entry's time is in UTC unless it names a zone. Its day is that of a date that stands above it, else of the page's
    own time, else the latest that had begun when the page was fetched; newest first, an earlier day follows midnight.
    """
    stamps = lexicon.stamps
    if sum(row.line.moment is not None for row in rows) >= FEWEST:
        return tuple(one for row in rows for one in (_marked(row, stamps) if row.line.moment else [row]))
    stamped = [n for n in range(len(rows) - 1) if _stands_alone(rows, n)]
    if len(stamped) >= FEWEST:
        return tuple(replace(row, kind="entry") if n in stamped else row for n, row in enumerate(rows))
    heads, seen = _heads(rows), given.fetched_at or given.published_at
    found = {n: parts for n, row in enumerate(rows) if (parts := _parts(row, heads.get(n, seen), stamps))}
    alone = {n: parts for n, parts in found.items() if not parts[1]}
    found = alone if len(alone) >= FEWEST else found        # the others stand in their texts
    minutes = [parts[2] + (heads[n].toordinal() * 2 * HALF_A_DAY if n in heads else 0) for n, parts in found.items()]
    falling, rising = _falling(minutes), _falling(minutes[::-1])
    sources = _sources(found, lexicon)
    if len(found) < FEWEST or not _most(_told(rows, found), len(found)) or _most(_dated(rows, found), len(found)) \
            or not (sources or _most(max(falling, rising), len(found) - 1)):
        return tuple(rows)
    moments = _moments(found, heads, given, newest_first=falling >= rising)
    if sum(not parts[1] and _fielded(rows[n + 1:n + 3]) for n, parts in found.items()) >= SHARE * len(found):
        return tuple(replace(row, kind="stamp", stamp=moments[n]) if n in moments else row
                     for n, row in enumerate(rows))
    entries = {n: tuple(_entry(row, found[n], moments.get(n))) for n, row in enumerate(rows) if n in found}
    told = {n: (_sourced(one[0], rows[n].line, sources[n]),) if n in sources else one for n, one in entries.items()}
    return tuple(one for n, row in enumerate(rows) for one in told.get(n, (row,)))


def _sourced(entry: Row, line: Line, said: Slot) -> Row:
    """Give an entry with its source, and the title that stands beside it; elsewhere the title is on the next line."""
    return replace(entry, line=line, publisher=said.name, headline=said.text if said.role == "title" else None)


def _sources(found: Mapping[int, tuple[str, str, int]], lexicon: Lexicon) -> Mapping[int, Slot]:
    """Give the sources beside the titles behind the times, where nearly all have one ("14:05 Outlet: Title")."""
    titles = {n: rest for n, (_, rest, _) in found.items()}
    column = columns([list(titles.values())], lexicon)[0] if len(titles) >= FEWEST and all(titles.values()) else ()
    told = {n: slot for n, slot in zip(titles, column, strict=False) if slot.role in ("title", "name") and slot.name}
    return told if len(told) == len(titles) and len({slot.name for slot in column}) > 1 else {}


def _fielded(below: Sequence[Row]) -> bool:
    """Say whether two fields stand below a time, a title and its source: then it is one of an article's header."""
    return len(below) > 1 and all(row.kind in ("short", "source") and not row.blank for row in below) \
        and any(is_name(unmarked(row.text)) for row in below)


def _stands_alone(rows: Sequence[Row], here: int) -> bool:
    """Say whether an age or a moment stands over a paragraph and under another, with no title or source beside it."""
    row = rows[here]
    if row.kind != "stamp" or row.stamp is None or row.stamp.precision not in ("minute", "hour") \
            or row.publisher or row.headline:
        return False
    return rows[here + 1].kind == "prose" and (not here or rows[here - 1].kind in ("prose", "mark"))


def _falling(minutes: Sequence[int]) -> int:
    """Count the times that are earlier than the one before, or late on the evening before it."""
    return sum(one >= other or other - one > HALF_A_DAY for one, other in pairwise(minutes))


def _most(some: int, of: int) -> bool:
    return some * ODD_ONE >= of * (ODD_ONE - 1)


def _told(rows: Sequence[Row], found: Collection[int]) -> int:
    """Count the entries that have a paragraph before the next one: a timetable has none."""
    bounds = [*sorted(found), len(rows)]
    return sum(any(row.kind == "prose" for row in rows[start:end]) for start, end in pairwise(bounds))


def _dated(rows: Sequence[Row], found: Collection[int]) -> int:
    """Count the times that stand right below a day: an article's own, on two lines of its header."""
    return sum(n > 0 and rows[n - 1].kind == "stamp" and not rows[n].blank for n in found)


def _parts(row: Row, day: date | None, stamps: Stamps) -> tuple[str, str, int] | None:
    """Give (the time's words, what follows them, minutes after midnight UTC) of a line begun with a time of day."""
    text = row.text if row.text[:1].isdigit() else unmarked(row.text)
    if row.kind not in ("short", "prose") or not text[:1].isdigit():
        return None
    low = lowered(text)
    found = stamps.clock.match(low)
    if found is None or len(low) != len(text) or (found["hour2"] and not found["half2"]):
        return None
    rest = text[found.end():].lstrip(BETWEEN)
    if rest and not rest[0].isupper() and rest[0] not in "\"'“‘":
        return None
    return row.text[:row.text.index(text) + found.end()], rest, clock_minutes(found, stamps, day)


def _heads(rows: Sequence[Row]) -> dict[int, datetime]:
    """Give the day that stands above a row, for every row that has one."""
    days: dict[int, datetime] = {}
    day: datetime | None = None
    for n, row in enumerate(rows):
        if row.stamp and row.stamp.at and row.stamp.precision == "day":
            day = row.stamp.at
        if day:
            days[n] = day
    return days


def _moments(found: Mapping[int, tuple[str, str, int]], heads: Mapping[int, datetime], given: Given, *,
             newest_first: bool) -> dict[int, Stamp]:
    """Give the time of every entry whose day can be known: a moment, or where the day rests on the fetching an age."""
    stamps: dict[int, Stamp] = {}
    last = _last(given)
    for n in sorted(found, reverse=not newest_first):         # from the newest to the oldest
        words, _, minutes = found[n]
        head = heads.get(n)
        at = head + timedelta(minutes=minutes) if head else _before(last, minutes)
        if at is None:
            continue
        last, fetched = at, None if head else given.fetched_at
        age = (fetched - at) // timedelta(minutes=1) if fetched else None
        stamps[n] = Stamp(words=words, precision="minute", age=age, at=None if fetched else at)
    return stamps


def _last(given: Given) -> datetime | None:
    """Give the moment that no entry is later than: of fetching, or the end of the day of publication."""
    if given.fetched_at is not None:
        return given.fetched_at
    if given.published_at is None:
        return None
    return given.published_at.replace(hour=23, minute=59, second=59)


def _before(last: datetime | None, minutes: int) -> datetime | None:
    """Give the latest moment with a time of day that is not later than another."""
    if last is None:
        return None
    midnight = last.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return next(at for back in range(3) if (at := midnight + timedelta(days=-back, minutes=minutes)) <= last)


def _marked(row: Row, stamps: Stamps) -> Iterator[Row]:
    """Yield the rows of an entry whose moment the markup tells: the time, with what stands beside it read as usual."""
    low, at = lowered(row.text), row.line.moment
    found = stamps.clock.match(low) if len(low) == len(row.text) else None
    words = row.text[:found.end()] if found else row.text
    rest = row.text[found.end():].lstrip(BETWEEN) if found and row.kind in ("short", "prose") else ""
    if stamps.clock.search(lowered(rest)) and len(rest.split()) <= LEAST_HEADLINE:
        rest = ""           # "Updated 19:05"
    byline = stamps.clock.sub("", row.byline).strip(BETWEEN) if row.byline and row.byline.isascii() else row.byline
    yield from _entry(replace(row, byline=byline), (words, rest, 0), Stamp(words=words, precision="minute", at=at))


def _entry(row: Row, parts: tuple[str, str, int], stamp: Stamp | None) -> Iterator[Row]:
    """Yield the row of an entry's time, with its title where that stands behind it; and its text, where that does."""
    words, rest, _ = parts
    least = 1 if row.line.moment else LEAST_HEADLINE        # the markup is sure that it is a heading beside a time
    if not rest or (row.kind == "short" and is_title(rest) and len(rest.split()) >= least):
        yield replace(row, kind="entry", stamp=stamp, headline=rest or None)
        return
    line = row.line
    cut = line.start_char + len(row.text) - len(rest)
    yield replace(row, line=Line(start_char=line.start_char, end_char=line.start_char + len(words), text=words),
                  kind="entry", stamp=stamp)
    yield replace(row, line=Line(start_char=cut, end_char=line.end_char, text=rest), kind="prose", blank=False)
