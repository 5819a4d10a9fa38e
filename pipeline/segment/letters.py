"""The stories of a letter to its readers: titles set apart over texts, on a page that says that it is one."""

from collections.abc import Iterator, Sequence

from pipeline.lexicon.layout import Layout, folded
from pipeline.segment.headers import Header
from pipeline.segment.likeness import FEWEST
from pipeline.segment.names import is_title
from pipeline.segment.rows import LEAST_HEADLINE, Row
from schemas.page import PageText

LONGEST_GREETING = 60       # words above the first story
LONGEST_FAREWELL = 30       # and below the last


def stories(page: PageText, rows: Sequence[Row], layout: Layout) -> tuple[tuple[Header, ...], int]:
    """Give the headers of a letter's stories, and where the last one ends; no headers where a page is no letter.

    An article's own subheads look like such titles: a letter says how to leave its list, and only greets above them.
    """
    titles = list(_titles(rows)) if _is_letter(page, layout) else []
    if len(titles) < FEWEST or _words(rows[:titles[0]]) > LONGEST_GREETING:
        return (), len(rows)
    stamp = next((row.stamp for row in rows[:titles[0]] if row.stamp), None)
    headers = [Header(n, n + 1, n, stamp=stamp) for n in titles]
    headers[0] = Header(0, titles[0] + 1, titles[0], stamp=stamp, spent=tuple(range(titles[0])))
    return tuple(headers), _end(rows, titles[-1])


def _is_letter(page: PageText, layout: Layout) -> bool:
    """Say whether a letter's furniture was taken out of a page ("Unsubscribe | Manage preferences")."""
    words = [phrase for phrase, rule in layout.junk.items() if rule == "letter"]
    return any(one.rule == "letter" or any(phrase in folded(one.text) for phrase in words) for one in page.removals)


def _titles(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the titles that are set apart from what is above them and stand over a text."""
    for n, row in enumerate(rows[:-1]):
        if row.kind == "short" and (row.blank or row.ruled) and rows[n + 1].kind == "prose" and is_title(row.text) \
                and len(row.text.split()) >= LEAST_HEADLINE:
            yield n


def _end(rows: Sequence[Row], title: int) -> int:
    """Give where the last story ends: at a few words that are set apart, where its own paragraphs are not."""
    apart = [n for n in range(title + 1, len(rows)) if rows[n].blank]
    return apart[0] if len(apart) == 1 and _words(rows[apart[0]:]) <= LONGEST_FAREWELL else len(rows)


def _words(rows: Sequence[Row]) -> int:
    return sum(len(row.text.split()) for row in rows)
