"""The cards of a page: the other articles that it carries, each known by the short lines above or below its text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.lexicon.layout import Layout, folded
from pipeline.segment.dateline import dateline
from pipeline.segment.headers import Group, Header, Side, header_of
from pipeline.segment.names import is_outlet, is_title
from pipeline.segment.rows import LEAST_HEADLINE, Row

# Lines above or below the line that gives a card away; real cards have at most four in all.
REACH = 4
PREFACE = 3     # lines of a greeting above the first title
FEWEST = 2      # lines of marks, or datelines
NUMBERED = re.compile(r"#?(\d{1,2})[.):]?\s+(?=[^\W\d_]|[\"'“‘])")


def cards(rows: Sequence[Row], start: int, layout: Layout, *, sure: bool) -> list[Header]:
    """Give the headers of the cards from `start` on: groups of short lines with a time, an echo or a source.

    With `sure` a card needs both a source and a time: a record or an HTML page is one article, whose lists and diaries
    only look like cards. Where titles stand above the time in most cards, they do so in those that could be read both
    ways.
    """
    openings = frozenset() if sure else _openings(rows, layout) | _numbered(rows)
    page = _Page(rows, layout, sure, ruled=not sure and _ruled(rows[start:]), openings=openings)
    found = page.cards(start)
    sides = Counter(side for header in found if (side := _side(rows, header)))
    if len(sides) < 2:
        return found
    return replace(page, side=sides.most_common(1)[0][0]).cards(start)


def _side(rows: Sequence[Row], header: Header) -> Side | None:
    """Give where a card's title stands of its time; None without either, or where both are one line."""
    time = next((n for n in header.spent if rows[n].kind == "stamp"), None)
    if time is None or header.title is None or time == header.title:
        return None
    return "above" if header.title < time else "below"


def _ruled(rows: Sequence[Row]) -> bool:
    """Say whether the page parts its articles by lines of marks: two or more, and behind each a title."""
    behind = [rows[n:n + 2] for n, row in enumerate(rows) if row.ruled]
    return len(behind) >= FEWEST and all(any(map(_headlines, pair)) and pair[0].kind == "short" for pair in behind)


def _headlines(row: Row) -> bool:
    return _titles(row) and len(row.text.split()) >= LEAST_HEADLINE


def _numbered(rows: Sequence[Row]) -> frozenset[int]:
    """Give the titles that a page numbers from one on, each with a paragraph right behind it."""
    found: list[int] = []
    for n, row in enumerate(rows[:-1]):
        number = NUMBERED.match(replace(row, headline=None).title)      # also of "1 big thing: Ferry sinks"
        if number and int(number[1]) == len(found) + 1 and _titles(row) and rows[n + 1].kind == "prose" \
                and len(row.text.split()) > LEAST_HEADLINE:
            found.append(n)
    return frozenset(found) if len(found) > FEWEST else frozenset()


def _openings(rows: Sequence[Row], layout: Layout) -> frozenset[int]:
    """Give the titles right above a paragraph with a wire's dateline, which opens an article and stands nowhere else.

    None where the page has one such paragraph only: then it is its one article's.
    """
    opening = [n for n, row in enumerate(rows) if row.kind == "prose" and dateline(row.text, layout).agency]
    titles = frozenset(n - 1 for n in opening if n and _titles(rows[n - 1]))
    return titles if len(opening) >= FEWEST else frozenset()


def _titles(row: Row) -> bool:
    return row.kind == "short" and is_title(row.headline or row.text)


def _short(row: Row) -> bool:
    return row.kind not in ("prose", "mark", "foot", "entry")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's lines, and what is known of its cards."""

    rows: Sequence[Row]
    layout: Layout
    sure: bool
    side: Side | None = None
    ruled: bool = False         # lines of marks part its articles
    openings: frozenset[int] = frozenset()      # titles above datelines, and numbered ones

    def cards(self, start: int) -> list[Header]:
        """Give the headers from a line on."""
        found: list[Header] = []
        here = start
        while here < len(self.rows):
            header = self._card(here, found[-1].end if found else start) if self._gives_away(here) else None
            entry = self.rows[here].kind == "entry"
            if header and (entry or self._is_card(header, here)):
                found.append(header)
                here = header.end
            else:
                here += 1
        return found

    def _is_card(self, header: Header, here: int) -> bool:
        return _surely(header, self.layout) if self.sure else self._holds(header, here)

    def _gives_away(self, here: int) -> bool:
        """Say whether a line is of a card's header for sure: a time, a labelled source, an echo of a line above."""
        row = self.rows[here]
        if row.kind in ("stamp", "source", "entry") or self._titled(here):
            return True
        if row.kind == "echo":
            echo = folded(row.publisher or "")
            return any(folded(above.text) == echo for above in self.rows[max(0, here - 3):here])
        return row.kind == "short" and row.blank and folded(row.text) in self.layout.outlets

    def _titled(self, here: int) -> bool:
        """Say whether a line is the title of an article by its place alone."""
        return here in self.openings or (self.ruled and (self.rows[here].ruled or self._opens(here))) \
            or self._behind_foot(here)

    def _opens(self, here: int) -> bool:
        """Say whether a line is the first title below the head of the cards, a section's name between them aside."""
        above = self.rows[max(0, here - 2):here]
        return _titles(self.rows[here]) and any(row.line.mark == "cards" for row in above) \
            and all(row.kind == "mark" or len(row.text.split()) < LEAST_HEADLINE for row in above)

    def _behind_foot(self, here: int) -> bool:
        """Say whether a line is a title whose time or source stands below its text: it follows another text's foot."""
        if not 0 < here < len(self.rows) - 1 or not _titles(self.rows[here]):
            return False
        before = self.rows[here - 1]
        alone = before.kind == "short" and before.blank and self.rows[here].blank       # a head of cards' own words
        alone = alone or (here <= PREFACE and self.rows[here].blank and not any(map(_titles, self.rows[:here])))
        if before.kind != "foot" and not alone and not (before.kind == "mark" and before.line.mark == "cards"):
            return False
        end = next((n for n in range(here + 1, len(self.rows)) if self.rows[n].kind in ("mark", "foot")), None)
        return end is not None and self.rows[end].kind == "foot" \
            and any(row.kind == "prose" for row in self.rows[here:end])

    def _card(self, here: int, first: int) -> Header | None:
        """Give the header around a line; None where no title stands in it, or nothing but a title."""
        if self.rows[here].kind == "entry":
            return self._entry(here)
        top, end = self._above(here, first, here - REACH), self._below(here + 1, here + 1 + REACH)
        if self.rows[here].headline is None and not any(map(_titles, self.rows[top:end])):
            top, end = self._over_blank(top, end, first)
        header = header_of(self.rows, Group(top, end, here, self.side), self.layout)
        bare = header is not None and header.publisher is None and header.stamp is None
        return None if bare and not self._titled(here) else header

    def _entry(self, here: int) -> Header:
        """Give the header of a live page's entry: its time, and the title that stands beside or below it."""
        row = self.rows[here]
        end = here + 1
        writer = self.rows[end].byline if end < len(self.rows) and self.rows[end].kind == "byline" else None
        end += writer is not None
        named = end < len(self.rows) - 1 and _titles(self.rows[end + 1]) and self._names(end)
        source = self.rows[end].text if named else row.publisher
        end += named
        day = here > 0 and self.rows[here - 1].kind == "stamp" and self.rows[here - 1].headline is None
        start = here - 1 if day else here
        spent = tuple(range(start, end))
        below = end < len(self.rows) and _titles(self.rows[end]) and not row.headline
        title = here if row.headline else end if below else None
        return Header(start, end + below, title, source, row.byline or writer, row.stamp, spent)

    def _names(self, here: int) -> bool:
        return self.rows[here].kind in ("short", "source") and is_outlet(self.rows[here].text, self.layout)

    def _above(self, top: int, first: int, least: int) -> int:
        while top > max(first, least) and not self.rows[top].blank and _short(self.rows[top - 1]):
            top -= 1
        return top

    def _below(self, end: int, most: int) -> int:
        while end < min(len(self.rows), most) and _short(self.rows[end]) and not self.rows[end].blank:
            end += 1
        return end

    def _over_blank(self, top: int, end: int, first: int) -> tuple[int, int]:
        """Take in the lines behind a blank line, or else those before one, where a title stands among them."""
        rows = self.rows
        below = self._below(end + 1, end + REACH) if end < len(rows) and _short(rows[end]) else end
        if any(map(_titles, rows[end:below])):
            return top, below
        above = self._above(top - 1, first, top - REACH) if top > first and _short(rows[top - 1]) else top
        return (above, end) if any(map(_titles, rows[above:top])) else (top, end)

    def _holds(self, header: Header, here: int) -> bool:
        """Say whether a header is a card's: a date with nothing else must stand apart from the text before it."""
        stamp, before = header.stamp, self.rows[header.start - 1] if header.start else None
        if stamp is None and header.publisher is None:
            return self._titled(here)
        aged = stamp is not None and stamp.age is not None
        apart = self.rows[header.start].blank or before is None or before.kind == "mark"
        return aged or header.publisher is not None or apart


def _surely(header: Header, layout: Layout) -> bool:
    """Say whether a header is a card's also within what is one article: it has an outlet, and an age or a full date."""
    stamp = header.stamp
    return stamp is not None and stamp.month_day is None \
        and header.publisher is not None and is_outlet(header.publisher, layout)
