"""Short lines in the texts of a page of several that speak of nothing their text does: boxes, bars, credits."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.lexicon.layout import Layout
from pipeline.lexicon.weight import weighty
from pipeline.segment.drafts import Division, Draft
from pipeline.segment.edges import LARGEST_TAIL
from pipeline.segment.looks import shape
from pipeline.segment.names import is_name
from pipeline.segment.rows import BULLET, Row
from pipeline.segment.topic import topic

LONGEST = 12        # words
LONGEST_BESIDE = 6  # words of a line right above a text that are no standfirst
CHANCE = 1          # words that such a line may share with its text
OFTEN = 3           # times that the texts of a page hold a line which is no heading of one of them
TEXTS = 2           # texts that hold it
NUMBERED = re.compile(r"(?!\(c\))\(?\w{1,3}[.):]\s")
ENDED = re.compile(r"[a-z\d][.!][\"'”’)]* \S")       # a sentence, and behind it a source
COUNT = re.compile(r"^\d[\d,.]* (?:[a-z]+ ?){1,6}$")      # "14 people are talking about this"
BAR = re.compile(r"\S(?: [·•|/] |   *\S+ {2,})\S")
# "© R. Sand", "Lens: M. Tarr / Harbour Star"
MARKED = re.compile(r"^\(c\)|^[©#\[(—–*~]|^[A-Z][\w ]{2,15}: (?:[A-Z][\w.’'-]*[ /]{0,3}){1,5}$")


@dataclass(frozen=True, slots=True)
class _Page:
    """How often a page holds a line, figures aside, and in how many of its texts."""

    times: Counter[str]
    texts: Counter[str]
    layout: Layout

    def repeats(self, row: Row) -> bool:
        """Say whether a line is in too many places to be of one text."""
        own = shape(row.text)
        return self.texts[own] >= TEXTS or self.times[own] >= OFTEN

    def tells(self, row: Row) -> bool:
        """Say whether a line is no heading by itself: repeated, spoken to the reader, or made of parts and marks."""
        return self.times[shape(row.text)] > 1 or self.layout.speaks(row.text) \
            or any(form.search(row.text) for form in (BAR, MARKED, COUNT))


def without_strangers(division: Division) -> None:
    """Take out the short lines that share no word of weight with the paragraphs of their text, or that others hold too.

    A heading speaks of its text: of 21 in 153 news texts all do. So only pages of several articles are read so, where
    lines of the page's own stand between and behind their texts; a list that an article consists of is none of these.
    """
    if len(division.drafts) == 1 or division.page.media_type == "text/html":
        return
    texts = [{shape(row.text) for row in draft.body if len(row.text.split()) <= LONGEST} for draft in division.drafts]
    page = _Page(Counter(shape(line.text) for line in division.page.lines if len(line.text.split()) <= LONGEST),
                 Counter(one for text in texts for one in text), division.layout)
    for draft in division.drafts:
        gone = _strangers(division, draft, page)
        if sum(len(draft.body[n].text.split()) for n in gone) > LARGEST_TAIL * _words(draft.body):
            continue
        for n in sorted(gone):
            division.drop(draft.body[n], "stranger")
        draft.body = [row for n, row in enumerate(draft.body) if n not in gone]


def _words(rows: Sequence[Row]) -> int:
    return sum(len(row.text.split()) for row in rows)


def _strangers(division: Division, draft: Draft, page: _Page) -> set[int]:
    """Give the places of a text's strangers, run by run of its short lines."""
    told = topic(draft.body, division.layout)
    if not told:
        return set()
    told |= weighty(draft.title or "", division.layout)
    shared = [len(told & weighty(row.text, division.layout)) if _is_short(row) else LONGEST for row in draft.body]
    gone: set[int] = set()
    for short, run in groupby(range(len(draft.body)), key=lambda n: _is_short(draft.body[n])):
        if short:
            gone.update(_of_run(draft.body, list(run), shared, page))
    return gone | set(_apart(draft.body, shared))


def _apart(body: Sequence[Row], shared: Sequence[int]) -> Iterator[int]:
    """Yield the last lines of a text if an empty line sets them apart, as it does none above, and all are strangers."""
    first = next((n for n in range(1, len(body)) if body[n].blank), len(body))
    if not any(shared[first:]) and not any(BULLET.match(row.text) for row in body[first:]):
        yield from range(first, len(body))


def _of_run(body: Sequence[Row], run: Sequence[int], shared: Sequence[int], page: _Page) -> Iterator[int]:
    """Yield the strangers of a run of short lines; where they are most of it all that ends in no full stop goes.

    Of lines that do, those go that others of the page's texts hold too, or that speak to the reader beside a stranger:
    a short sentence between two advertisements is the text's. A line alone between paragraphs may be a heading.
    """
    if sum(not any(map(str.isalpha, body[n].text)) for n in run) >= OFTEN:
        return      # a table
    top, last = not run[0], run[-1] == len(body) - 1
    could = [n for n in run if could_be(body[n], edge=top or last) and not body[n].text.endswith((":", ","))]
    bare = {n for n in could if body[n].kind != "prose"}
    odd = {n for n in bare if not shared[n] or page.repeats(body[n])
           or (top and shared[n] <= CHANCE and _words([body[n]]) <= LONGEST_BESIDE)
           or (last and (page.tells(body[n]) or is_name(body[n].text)))}
    if len(odd) == 1 and not (top or last):
        odd = {n for n in odd if page.tells(body[n])}
    gone = bare if len(odd) * 2 >= len(bare) and len(odd) > 1 else odd
    for n in could:
        if body[n].kind == "prose" and not shared[n] \
                and (page.repeats(body[n]) or ({n - 1, n + 1} & gone and page.layout.speaks(body[n].text))):
            gone = gone | {n}
    yield from gone


def _is_short(row: Row) -> bool:
    return row.kind in ("short", "prose") and len(row.text.split()) <= LONGEST


def could_be(row: Row, *, edge: bool) -> bool:
    """Say whether a line may be no text's: no sentence, no item of a list, and within it no name, of who speaks."""
    return not (BULLET.match(row.text) or NUMBERED.match(row.text) or ENDED.search(row.text)) \
        and (edge or not is_name(row.text) or "%" in row.text)
