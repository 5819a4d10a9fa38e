"""HTML pages: the article's text by trafilatura, then cleaned like flat text."""

import logging

import trafilatura
from trafilatura.utils import load_html

from pipeline.clean.decode import plain
from pipeline.clean.flat import clean_text
from pipeline.clean.metadata import filled, said
from pipeline.clean.remains import remains
from pipeline.lexicon import Lexicon
from schemas.page import Page, PageText
from schemas.reject import PageRejected

# What these libraries log of bad pages is for their makers; users read the reject.
for _library in ("trafilatura", "htmldate"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)

# The quick way leaves out text on pages with unusual markup, so a thin result is tried again the thorough way.
THIN = 150
# An article's markup is never this long; parsing it would hold a worker for minutes.
MOST_CHARACTERS = 12_000_000


def clean_markup(page: Page, html: str, lexicon: Lexicon) -> PageText:
    """Give the lines of an HTML page's article.

    Offsets index no markup but a text made of it: the article's paragraphs, and behind them the visible words that
    extraction left out, which are removals by the rule `markup`.
    """
    if len(html) > MOST_CHARACTERS:
        raise PageRejected("too_large", f"The page's markup has {len(html):,} characters; no article's has.")
    tree = load_html(html)
    if tree is None:
        raise PageRejected("no_text", "The page holds no HTML that can be read; look at it with `explain`.")
    metadata = said(tree, html)
    text = clean_text(page, plain(_text_of(html)), lexicon)
    whole, left_out = remains(page.page_id, text.text, tree)
    return text.model_copy(update={"text": whole, "removals": (*text.removals, *left_out), "byline": metadata.byline,
                                   "given": filled(page.given, metadata)})


def _text_of(html: str) -> str:
    """Give the article's paragraphs, one a line; the longer of two ways where the first gives little."""
    quick = _extracted(html, fast=True)
    if len(quick.split()) >= THIN:
        return quick
    thorough = _extracted(html, fast=False)
    return thorough if len(thorough) >= len(quick) else quick


def _extracted(html: str, *, fast: bool) -> str:
    document = trafilatura.bare_extraction(html, fast=fast, include_comments=False, include_tables=True)
    return (getattr(document, "text", None) or "") if document is not None else ""
