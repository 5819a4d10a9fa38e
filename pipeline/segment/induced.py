"""Headers read by a page's own habit: its texts have the same lines above or below them, and each place is a field."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.lexicon import Lexicon
from pipeline.segment.groups import with_groups
from pipeline.segment.headers import Header
from pipeline.segment.items import items
from pipeline.segment.likeness import ABSENT, SHARE, Place, most
from pipeline.segment.looks import label_of, looks
from pipeline.segment.names import HOST, is_name, is_outlet, is_person, signed
from pipeline.segment.pattern import Pattern, pattern
from pipeline.segment.rows import LEAST_HEADLINE, Row
from pipeline.segment.slots import Column, Slot, columns, unquoted
from pipeline.segment.stamp import Stamp
from pipeline.segment.titles import same

RULED = 2           # lines behind one of marks: then blank ones part no articles
FIELDED = re.compile(r" [|·•] |[(\[][^()\[\]]*[)\]]$")       # fields stand between marks, or in brackets at the end
PERSONS = 0.6       # of the names in a column begin as persons' do: then they are the writers'


@dataclass(frozen=True, slots=True)
class Induced:
    """What a page's habit tells: its rows, those below a text told as feet, and the header above each text.

    `end` is behind the last text and its foot, where the page shows one; else the end of the page.
    """

    rows: tuple[Row, ...]
    headers: tuple[Header, ...] = ()
    end: int | None = None


@dataclass(frozen=True, slots=True)
class _Fields:
    """Which columns hold the title, the source, the writer and the time; -1 where none does."""

    title: int
    source: int
    byline: int
    time: int
    signed: bool = False        # "by Outlet": nothing but the writers' names says who the source is

    def within(self, first: int, end: int) -> "_Fields":
        """Give those of some columns, counted from the first of them."""
        title, source, byline, time = (place - first if first <= place < end else -1
                                       for place in (self.title, self.source, self.byline, self.time))
        return _Fields(title, source, byline, time, self.signed)

    def said(self, slots: Sequence[Slot]) -> tuple[str | None, str | None, Stamp | None]:
        """Give the source, the writer and the time of one article."""
        source = slots[self.source] if self.source >= 0 else None
        signed = source is not None and self.signed
        writer = slots[self.byline].text if self.byline >= 0 else source.writer if source else None
        return ((source.text if signed else source.name) if source else None, writer or None,
                slots[self.time].stamp if self.time >= 0 else None)


def induced(rows: Sequence[Row], lexicon: Lexicon) -> Induced:
    """Read a page's repeated headers; the rows as they are, and no headers, where the page repeats none."""
    cut = items(rows, lexicon)
    if cut:
        return _read(*cut, lexicon)
    found = pattern(looks(rows, lexicon), _breaks(rows))
    told = _read(rows, found, lexicon) if found else Induced(tuple(rows))
    return told if _tells(told.headers, lexicon) else Induced(tuple(rows))


def _breaks(rows: Sequence[Row]) -> list[bool]:
    """Say for each line whether it is set apart from the one above: by a line of marks, or by a blank where none is.

    A section's head parts what is below it too; a link to a text's rest belongs to its foot.
    """
    marked = [False, *(row.kind == "mark" and row.line.mark != "cut" for row in rows)]
    ruled = sum(row.ruled for row in rows) >= RULED
    return [row.ruled or marked[n] or (row.blank and not ruled) for n, row in enumerate(rows)]


def _tells(headers: Sequence[Header], lexicon: Lexicon) -> bool:
    """Say whether headers say more than names that no list knows: those are headings, of positions, of towns."""
    return any(header.title is not None or header.stamp or is_outlet(header.publisher or "", lexicon.layout)
               for header in headers)


def _read(rows: Sequence[Row], found: Pattern, lexicon: Lexicon) -> Induced:
    """Read the fields of a page whose repeated lines are known."""
    above, below = _table(rows, found.heads, lexicon), _table(rows, found.feet, lexicon)
    fields = _fields([*above, *below], lexicon)
    above = [_titles(column, own=n not in (fields.source, fields.byline)) if n == fields.title else column
             for n, column in enumerate(above)]
    head, foot = fields.within(0, len(above)), fields.within(len(above), len(above) + len(below))
    if not _believed(fields, found, [*above, *below]):
        return Induced(tuple(rows))
    told = list(rows)
    for slots, lines in zip(_by_article(below, len(found.feet)), found.feet, strict=True):
        _tell_foot(told, lines, foot.said(slots))
    headers = []
    for row, places, text in zip(_by_article(above, len(found.heads)), found.heads, found.texts, strict=True):
        said, lines = _turned(row, places, head)
        stamp = next((rows[n].stamp for n in lines if n != ABSENT and rows[n].stamp), None)
        header = _signed(_header(lines, text, said, head), above, head, lexicon)
        headers.append(_untitled(replace(header, stamp=header.stamp or stamp), said, head, lexicon))
        title = headers[-1].title
        if title is not None:
            told[title] = replace(told[title], headline=said[head.title].text)
    if foot.title >= 0 and len(found.feet) == len(headers):     # titles stand below their texts
        headers = [replace(header, title=lines[foot.title]) for header, lines in zip(headers, found.feet, strict=True)]
        for header, slots in zip(headers, _by_article(below, len(headers)), strict=True):
            told[header.title or 0] = replace(told[header.title or 0], headline=slots[foot.title].text)
    ended = len(found.feet) > len(found.heads) - 1
    return Induced(tuple(told), tuple(with_groups(headers, told, lexicon)), found.end if ended else len(rows))


def _titles(column: Column, *, own: bool) -> Column:
    """Give titles without quotes, with the names that stand in them where another line names the sources: `own`."""
    return unquoted([replace(slot, text=slot.whole or slot.text) for slot in column] if own else column)


def _believed(fields: _Fields, found: Pattern, table: Sequence[Column]) -> bool:
    """Say whether they are articles' fields: titles begin as such, sources differ where the page begins otherwise."""
    titles = [slot.text for slot in table[fields.title]] if fields.title >= 0 else []
    if titles and not most(titles, lambda text: not text[:1].islower()):
        return False
    sources = {_said(slot) for slot in table[fields.source]} if fields.source >= 0 else set()
    return len(sources) > 1 or (found.first and bool(titles or sources))


def _table(rows: Sequence[Row], places: Sequence[Place], lexicon: Lexicon) -> list[Column]:
    """Read the columns of some places of a page, each of as many lines."""
    return columns([["" if n == ABSENT else _told(rows[n]) for n in column] for column in zip(*places, strict=True)],
                   lexicon)


def _told(row: Row) -> str:
    """Give a line's words, with a bar between what is known to be its fields."""
    if row.kind == "source" and row.publisher and not row.headline and not label_of(row.text):
        return row.publisher
    if row.kind == "stamp" and row.headline and row.publisher and row.stamp and not FIELDED.search(row.barred):
        return f"{row.publisher} | {row.headline} | {row.stamp.words}"
    return row.barred


def _by_article(table: Sequence[Column], articles: int) -> list[tuple[Slot, ...]]:
    return list(zip(*table, strict=True)) if table else [()] * articles


def _fields(table: Sequence[Column], lexicon: Lexicon) -> _Fields:
    """Choose the columns that hold each field, by what most articles have there."""
    titles = [n for n, column in enumerate(table) if any(slot.role == "title" for slot in column)]
    times = [n for n, column in enumerate(table) if any(slot.stamp for slot in column)]
    named = [n for n, column in enumerate(table) if any(slot.name for slot in column)]
    writers = [n for n in named if _of_persons(table[n], lexicon)]
    bylines = [n for n, column in enumerate(table) if any(slot.role == "byline" for slot in column)]
    # "by Outlet", where no person is named so
    signed = [n for n in bylines if _outlets(table[n], lexicon)
              or not any(is_person(slot.text, lexicon.layout) for slot in table[n])]
    sources = [n for n in named if n not in writers]
    source = max(sources + [n for n in signed if n not in sources], default=-1,
                 key=lambda n: (_differ(table[n]), not _addresses(table, n), _outlets(table[n], lexicon), n in times,
                                -n))
    writer = next((n for n in (*bylines, *writers) if n != source or n in sources), -1)
    return _Fields(titles[0] if titles else -1, source, writer, times[0] if times else -1,
                   signed=source in signed and source not in sources)


def _of_persons(column: Column, lexicon: Lexicon) -> bool:
    """Say whether a column of names and nothing else holds persons': those are the writers'."""
    names = [slot.name for slot in column if slot.name]
    alone = all(slot.role == "name" and not slot.writer for slot in column)
    return alone and sum(is_person(name, lexicon.layout) for name in names) > PERSONS * len(names) \
        and not _outlets(column, lexicon)


def _differ(column: Column) -> bool:
    """Say whether a column names several: a section's name that all articles share is no source beside such."""
    return len({name for slot in column if (name := _said(slot))}) > 1


def _addresses(table: Sequence[Column], place: int) -> bool:
    """Say whether a column holds the addresses of the outlets that another one names."""
    hosts = [_letters(_said(slot)) if HOST.fullmatch(_said(slot).lower()) else "" for slot in table[place]]
    others = (column for n, column in enumerate(table) if n != place and len(column) == len(hosts))
    return any(sum(len(name) > 1 and name in host for slot, host in zip(column, hosts, strict=True)
                   if (name := _letters(_said(slot)))) >= SHARE * len(hosts) for column in others)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _said(slot: Slot) -> str:
    return slot.name or (slot.text if slot.role == "byline" else "")


def _outlets(column: Column, lexicon: Lexicon) -> int:
    """Count the outlets that a column names."""
    return sum(is_outlet(_said(slot), lexicon.layout) for slot in column)


def _tell_foot(told: list[Row], lines: Place, said: tuple[str | None, str | None, Stamp | None]) -> None:
    """Tell lines as the foot of the text above them; the first says all."""
    publisher, byline, stamp = said
    for n in lines:
        told[n] = replace(told[n], kind="foot", publisher=publisher, byline=byline, stamp=stamp, headline=None)
        publisher = byline = stamp = None


def _signed(header: Header, above: Sequence[Column], head: _Fields, lexicon: Lexicon) -> Header:
    """Give a header with its writer told as such, where he stands in the place of the others' sources."""
    column = above[head.source] if head.source >= 0 else []
    persons = sum(is_person(_said(slot), lexicon.layout) for slot in column)
    if not header.publisher or not is_person(header.publisher, lexicon.layout) or persons * 2 >= len(column):
        return header
    return replace(header, publisher=None, byline=header.byline or header.publisher)


def _untitled(header: Header, slots: Sequence[Slot], head: _Fields, lexicon: Lexicon) -> Header:
    """Give a header without a title where its source alone stands in the place of the others' titles."""
    text = slots[head.title].text if header.title is not None and head.title >= 0 else ""
    outlet = signed(text, lexicon.layout)[1] or text
    named = is_outlet(outlet, lexicon.layout) and header.publisher in (None, outlet, text)
    return replace(header, title=None) if named else header


def _turned(slots: Sequence[Slot], lines: Place, head: _Fields) -> tuple[Sequence[Slot], Place]:
    """Give an article's slots and lines, its title and source in each other's place where others have them so."""
    if min(head.title, head.source) < 0 or head.title == head.source:
        return slots, lines
    outlet, title = slots[head.title], slots[head.source]
    named = is_name(outlet.text) and not is_name(_said(title)) and len(_said(title).split()) >= LEAST_HEADLINE
    if outlet.stamp or title.stamp or not named:
        return slots, lines
    told, places = list(slots), list(lines)
    told[head.title], told[head.source] = title, replace(outlet, name=outlet.text)
    places[head.title], places[head.source] = lines[head.source], lines[head.title]
    return told, tuple(places)


def _header(lines: Place, text: int, slots: Sequence[Slot], head: _Fields) -> Header:
    """Give the header of one article; a further line like a title below its fields is the beginning of its text."""
    title = lines[head.title] if head.title >= 0 else ABSENT
    last = max(head.title, head.source, head.byline, head.time)
    texts = {n for place, n in enumerate(lines) if place > last and slots[place].role == "title"
             and not same(slots[place].text, slots[head.title].text)}
    publisher, byline, stamp = head.said(slots)
    there = [n for n in lines if n != ABSENT]
    return Header(min([*there, text]), text, None if title == ABSENT else title, publisher, byline, stamp,
                  tuple(n for n in there if n not in texts))
