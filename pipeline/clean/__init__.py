"""Keep a page's own words, drop what is not, and remember what was dropped."""

from pipeline.clean.decode import decode
from pipeline.clean.flat import clean_text
from pipeline.lexicon import Lexicon
from schemas.limits import PageLimits
from schemas.page import Page, PageText
from schemas.reject import PageRejected

DEFAULT_LIMITS = PageLimits()


def clean(page: Page, lexicon: Lexicon, limits: PageLimits = DEFAULT_LIMITS) -> PageText:
    """Give a page's lines, what was taken out, and its metadata; raise PageRejected where no text is left."""
    markup = page.media_type == "text/html"
    decoded = decode(page.payload, markup=markup, charset=page.given.charset)
    (_fit_markup if markup else _fit_text)(decoded, limits)
    text = (_clean_markup if markup else clean_text)(page, decoded, lexicon)
    if not any(line.mark is None for line in text.lines):
        raise PageRejected("no_text", "No words of an article are left on the page; look at it with `explain`.")
    return text


def _fit_text(text: str, limits: PageLimits) -> None:
    _fit(sum(map(bool, map(str.strip, text.split("\n")))), limits, "max_page_lines", "lines")


def _fit_markup(html: str, limits: PageLimits) -> None:
    _fit(len(html), limits, "max_page_characters", "characters of markup")
    _fit(html.count("<"), limits, "max_page_tags", "tags")


def _fit(size: int, limits: PageLimits, name: str, of: str) -> None:
    """Raise PageRejected where a page has more of something than the limit of that name."""
    if size > (most := getattr(limits, name)):
        raise PageRejected("too_large", f"The page has {size:,} {of}, more than {most:,}: split it up, or raise "
                           f"EVENTWIRE_{name.upper()} and run `eventwire replay`.")


def _clean_markup(page: Page, html: str, lexicon: Lexicon) -> PageText:
    """Load what reads HTML with the first page of it: that takes as long as all the other stages together."""
    from pipeline.clean.markup import clean_markup

    return clean_markup(page, html, lexicon)
