"""HTML pages: the article's text by trafilatura, then cleaned like flat text."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import accumulate, groupby

from pipeline.clean.blocks import Block, Tree, blocks
from pipeline.clean.branches import apart
from pipeline.clean.chosen import chosen
from pipeline.clean.entries import Entries, entries
from pipeline.clean.flat import clean_text
from pipeline.clean.headed import headed
from pipeline.clean.kept import kept
from pipeline.clean.metadata import Said, filled, said
from pipeline.clean.parsed import parsed
from pipeline.clean.pieces import Piece
from pipeline.clean.printed import printed_at
from pipeline.clean.stories import TEASER, stories
from pipeline.lexicon import Lexicon
from pipeline.lexicon.layout import Layout, folded
from schemas.page import Line, Page, PageText
from schemas.reject import PageRejected

# What these libraries log of bad pages is for their makers; users read the reject.
for _library in ("trafilatura", "htmldate"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)


def clean_markup(page: Page, html: str, lexicon: Lexicon) -> PageText:
    """Give the lines of an HTML page's article.

    Offsets index no markup but a text made of it: the visible blocks of the page in order, one a line. Those that are
    not the article's are removals, by what the markup says of them or by the rule `markup`.
    """
    tree = parsed(html)
    if tree is None:
        raise PageRejected("no_text", "The page holds no HTML that can be read; look at it with `explain`.")
    metadata = _named(said(tree, html, page.given.fetched_at, lexicon.stamps.zones), lexicon.layout)
    found = blocks(tree, lexicon.markup)
    metadata = _timed(metadata, found, page.given.fetched_at, lexicon)
    live = entries(tree, found, html, lexicon)
    live = live if live.rules else stories(tree, found, lexicon.stamps)
    rules = chosen(found, headed(found, _kept(tree, found, live), lexicon.layout), lexicon.layout)
    rules = [live.rules.get(n, rule) for n, rule in enumerate(rules if live.starts else apart(found, rules, lexicon))]
    text = clean_text(page, "\n".join(block.text for block in found), lexicon, list(_left_out(found, rules)))
    lines = _with_starts(text.lines, found, live) if live.rules else text.lines
    return text.model_copy(update={"byline": metadata.byline, "given": filled(page.given, metadata), "lines": lines})


def _kept(tree: Tree, found: Sequence[Block], live: Entries) -> list[bool]:
    """Say of every block whether extraction keeps it, which is asked of none that is a teaser's."""
    own = [n for n in range(len(found)) if live.rules.get(n) != TEASER]
    keeps = dict(zip(own, kept(tree, [found[n] for n in own]), strict=True))
    return [keeps.get(n, False) for n in range(len(found))]


def _timed(metadata: Said, found: Sequence[Block], fetched_at: datetime | None, lexicon: Lexicon) -> Said:
    """Give what a page says with the day or the time of day that it prints below its heading."""
    given = (metadata.published_at, metadata.precision or "day") if metadata.published_at else None
    told = printed_at(given, found, metadata.title, fetched_at, lexicon.stamps)
    return metadata.model_copy(update={"published_at": told[0], "precision": told[1]}) if told else metadata


def _named(metadata: Said, layout: Layout) -> Said:
    """Give an outlet the name that it is known by, where its page shows a brand or its domain ("9News")."""
    known = layout.aliases.get(folded(metadata.publisher or ""))
    return metadata.model_copy(update={"publisher": known}) if known else metadata


def _with_starts(lines: Sequence[Line], found: Sequence[Block], live: Entries) -> tuple[Line, ...]:
    """Tell the lines that begin a live page's entry when it was told, and those that begin a story so."""
    places = list(accumulate((len(block.text) + 1 for block in found), initial=0))
    at = {places[n]: when for n, when in live.moments.items()}
    begins = {places[n] for n in live.starts}
    return tuple(replace(line, moment=at.get(line.start_char), begins=line.start_char in begins) for line in lines)


def _left_out(found: Sequence[Block], rules: Sequence[str | None]) -> Iterator[Piece]:
    """Yield the blocks that are not the article's, where they stand in the text of all, a run of one rule at once."""
    end = 0
    for rule, run in groupby(zip(rules, found, strict=True), key=lambda pair: pair[0]):
        words = "\n".join(block.text for _, block in run)
        if rule:
            yield Piece(end, end + len(words), words, rule)
        end += len(words) + 1
