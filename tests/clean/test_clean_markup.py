"""HTML pages: the article's words, and what the page says of itself."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from schemas.page import Given, Page
from schemas.reject import PageRejected

LEXICON = load_lexicon()
BODY = "".join(f"<p>Ferry number {n} left the northern harbour at dawn with {n + 20} people on board, it said.</p>"
               for n in range(12))
JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Harbour Daily"},
 {"@type": ["NewsArticle"], "headline": "Ferries leave the north", "datePublished": "2031-03-05T10:00:00+02:00",
  "author": [{"name": "Ana Ruiz"}, {"name": "Bo Lind"}], "publisher": {"@type": "Organization",
  "name": "Harbour Daily"}}]}
</script>"""
META = """<meta property="og:title" content="Ferries leave"><meta property="og:site_name" content="The Quay">
<meta property="article:published_time" content="2031-03-06"><link rel="canonical" href="https://q.example/1">"""


def page_of(head: str, body: str = BODY, given: Given | None = None) -> Page:
    html = f"<html><head><title>Ferries | The Quay</title>{head}</head><body><nav>Home News</nav>" \
           f"<article>{body}</article><footer>Privacy policy</footer></body></html>"
    return Page.of("a.html", "file", "text/html", html.encode(), given or Given())


def test_json_ld_comes_first() -> None:
    text = clean(page_of(JSON_LD + META), LEXICON)
    assert (text.given.title, text.given.publisher, text.byline) == \
        ("Ferries leave the north", "Harbour Daily", "Ana Ruiz, Bo Lind")
    assert (text.given.published_at, text.given.published_precision) == (datetime(2031, 3, 5, 8, tzinfo=UTC), "minute")
    assert text.given.url == "https://q.example/1"
    assert text.lines[0].text.startswith("Ferry number 0 left")
    assert not any("Privacy" in line.text or "Home" in line.text for line in text.lines)


def test_meta_elements_come_next() -> None:
    given = clean(page_of(META), LEXICON).given
    assert (given.title, given.publisher) == ("Ferries leave", "The Quay")
    assert (given.published_at, given.published_precision) == (datetime(2031, 3, 6, tzinfo=UTC), "day")


def test_what_was_given_stands() -> None:
    given = Given(title="Mine", url="u:1", published_at=datetime(2030, 1, 1, tzinfo=UTC))
    assert clean(page_of(JSON_LD, given=given), LEXICON).given.model_dump(exclude={"publisher"}) == \
        given.model_dump(exclude={"publisher"})


@pytest.mark.parametrize("head", [
    '<script type="application/ld+json">{broken</script>', '<script type="application/ld+json">[1, null, "x"]</script>',
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": 3, "datePublished": "soon"}</script>',
    '<meta property="article:published_time" content="9999-99-99">',
])
def test_odd_metadata_harms_nothing(head: str) -> None:
    assert clean(page_of(head), LEXICON).given.title == "Ferries | The Quay"


@pytest.mark.parametrize("payload", [b"<", b"<html></html>", b"<html><body></body></html>", b"plain words", b"<p>"])
def test_pages_without_an_article_are_rejected(payload: bytes) -> None:
    with pytest.raises(PageRejected) as rejected:
        clean(Page.of("a.html", "file", "text/html", payload, Given()), LEXICON)
    assert rejected.value.reason == "no_text"


def test_what_extraction_leaves_out_is_kept_as_removals() -> None:
    text = clean(page_of(JSON_LD, BODY + "<script>var unseen = 1</script>"), LEXICON)
    left_out = [removal for removal in text.removals if removal.rule == "markup"]
    assert [removal.text for removal in left_out] == ["Home News", "Privacy policy"]
    assert all(text.text[removal.start_char:removal.end_char] == removal.text for removal in text.removals)
    assert all(text.text[line.start_char:line.end_char] == line.text for line in text.lines)
    assert not any("unseen" in removal.text for removal in text.removals)
