"""Keep a page's own words, drop what is not, and remember what was dropped."""

from pipeline.clean.decode import decode
from pipeline.clean.flat import clean_text
from pipeline.lexicon import Lexicon
from schemas.page import Page, PageText
from schemas.reject import PageRejected

MOST_LINES = 15_000     # of flat text that hold words: an export of some 300 reports has as many, an article never


def clean(page: Page, lexicon: Lexicon) -> PageText:
    """Give a page's lines, what was taken out, and its metadata; raise PageRejected where no text is left."""
    markup = page.media_type == "text/html"
    decoded = decode(page.payload, markup=markup, charset=page.given.charset)
    if not markup and (lines := sum(map(bool, map(str.strip, decoded.split("\n"))))) > MOST_LINES:
        raise PageRejected("too_large", f"The page has {lines:,} lines, more than {MOST_LINES:,}; split it up.")
    text = (_clean_markup if markup else clean_text)(page, decoded, lexicon)
    if not any(line.mark is None for line in text.lines):
        raise PageRejected("no_text", "No words of an article are left on the page; look at it with `explain`.")
    return text


def _clean_markup(page: Page, html: str, lexicon: Lexicon) -> PageText:
    """Load what reads HTML with the first page of it: that takes as long as all the other stages together."""
    from pipeline.clean.markup import clean_markup

    return clean_markup(page, html, lexicon)
