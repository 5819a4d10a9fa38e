"""Where scraping glued a byline, a dateline or a picture's credit to what stands beside it, without a stop between."""

import re
from collections.abc import Iterator

from pipeline.lexicon.layout import Layout

BYLINE = re.compile(r"(?<=[a-z0-9)\"”’]) (?=By (?P<first>[A-Z][a-z]+) [A-Z])")
# A run of capitals before a name in brackets: "after the ban ended Hanoi, Vietnam (AP) — A".
DATELINE = re.compile(
    r"(?<=[a-z0-9)\"”’]) (?P<front>(?:[A-Z][\w.’'-]*,? ){0,4}\((?P<who>[A-Z][\w.&/ ]{1,28})\)) ?[-–—]* ?[\"“‘]?[A-Z]")


def seams(paragraph: str, layout: Layout) -> Iterator[int]:
    """Yield where a byline or a dateline begins within a paragraph, and where a credit begins and ends."""
    if any(words in paragraph for words in layout.interrupts):
        yield from (at for one in layout.interrupting.finditer(paragraph) for at in one.span())
    if " By " in paragraph:
        yield from (one.end() for one in BYLINE.finditer(paragraph) if _writes(one["first"], layout))
    if ") " in paragraph:
        yield from (one.start("front") for one in DATELINE.finditer(paragraph)
                    if layout.reports(one["who"]) and not _goes_on(paragraph, one.start()))


def _writes(first: str, layout: Layout) -> bool:
    """Say whether a name behind "By" is a person's or the newsroom's."""
    return first in layout.first_names or first.lower() in layout.desks


def _goes_on(paragraph: str, end: int) -> bool:
    """Say whether the word that ends before a place is a name's, so that the dateline began before it: "Hong"."""
    return paragraph[paragraph.rfind(" ", 0, end) + 1].isupper()
