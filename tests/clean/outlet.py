"""What the tests of outlets' pages share: one article, and the page that a head and what stands above the text make."""

from pipeline.chain import process
from pipeline.lexicon import load_lexicon
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
TITLE, SITE, DAY, MINUTE = "Ferries leave the northern harbour", "Harbour Courier", "2031-03-05", "2031-03-05T08:00"
BODY = "".join(f"<p>Ferry number {n} left the harbour at dawn with {n + 20} people on board, the port said.</p>"
               for n in range(12))


def article_of(head: str, top: str) -> Article:
    """Give the one article of a page."""
    page = f"<!doctype html><html><head>{head}</head><body><nav><a href='/'>Home</a></nav><main><article>" \
           f"{top}{BODY}</article></main><footer>© {SITE} 2031. All rights reserved.</footer></body></html>"
    rows = list(process(Page.of("a.html", "file", "text/html", page.encode(), Given()), LEXICON))
    article, = (row for _, row in rows if isinstance(row, Article))
    return article
