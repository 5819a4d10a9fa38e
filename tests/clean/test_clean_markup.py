"""HTML pages: the article's words, and what the page says of itself."""

from datetime import UTC, datetime

import pytest
from lxml import html

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from schemas.limits import PageLimits
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
    page = f"<html><head><title>Ferries | The Quay</title>{head}</head><body><nav>Home News</nav>" \
           f"<article>{body}</article><footer>Privacy policy</footer></body></html>"
    return Page.of("a.html", "file", "text/html", page.encode(), given or Given())


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


def test_an_outlets_brand_is_its_name() -> None:
    assert clean(page_of('<meta property="og:site_name" content="NYTimes.com">'), LEXICON).given.publisher \
        == "The New York Times"


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


def test_half_a_letter_escaped_in_metadata_is_no_text_that_a_table_cannot_carry() -> None:
    said = ('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferries \\ud800 late", '
            '"author": {"name": "A\\udfff"}, "publisher": {"name": "\\ud83d\\ude80 Quay"}}</script>')
    text = clean(page_of(said), LEXICON)
    text.model_dump_json().encode()
    assert text.given.publisher == "🚀 Quay"


@pytest.mark.parametrize("payload", [b"<", b"<html></html>", b"<html><body></body></html>", b"plain words", b"<p>"])
def test_pages_without_an_article_are_rejected(payload: bytes) -> None:
    with pytest.raises(PageRejected) as rejected:
        clean(Page.of("a.html", "file", "text/html", payload, Given()), LEXICON)
    assert rejected.value.reason == "no_text"


@pytest.mark.parametrize("piece", [
    "<p>{}</p>", "<div><div><p>{}</p></div></div>", "<body><p>{}</p></body>", "<!-- body --><section>{}</section>",
    "<table><tr><td>{}</table>",
])
def test_a_piece_of_markup_is_a_page_too(piece: str) -> None:
    words = "The harbour wall was broken by a storm in the night, and crews mended it within two days, it said."
    page = Page.of("a", "record", "text/html", piece.format(words).encode(), Given())
    assert [line.text for line in clean(page, LEXICON).lines] == [words]


def test_what_is_not_the_articles_is_kept_as_removals() -> None:
    text = clean(page_of(JSON_LD, BODY + "<div>Odds and ends</div><script>var unseen = 1</script>"), LEXICON)
    assert [(removal.rule, removal.text) for removal in text.removals] == [
        ("navigation", "Home News"), ("markup", "Odds and ends"), ("footer", "Privacy policy")]
    assert all(text.text[removal.start_char:removal.end_char] == removal.text for removal in text.removals)
    assert all(text.text[line.start_char:line.end_char] == line.text for line in text.lines)
    assert "unseen" not in text.text


PARAGRAPH = "<p>The harbour wall was broken by a storm in the night, and crews mended it within two days, it said.</p>"
FLOOD, GALE = PARAGRAPH.replace("storm", "flood"), PARAGRAPH.replace("storm", "gale")


@pytest.mark.parametrize(("inside", "rule"), [
    ('<p><a href="/a">Storm nears the northern coast</a></p>', "link"),
    ('<div class="related-articles"><h3>Also here</h3><p>A boat was found in the north.</p></div>', "related"),
    ('<figure><img src="a.jpg"><figcaption>Boats lie at the quay on a calm day.</figcaption></figure>', "caption"),
    ('<div class="wp-caption-text">Boats lie at the quay on a calm day.</div>', "caption"),
    ('<div><span><img src="a.jpg"></span><div>Boats lie at the quay on a calm day</div></div>', "markup"),
    ('<aside><p>The port was built by hand, and it took forty years, said the mayor.</p></aside>', "aside"),
    ('<div class="newsletterSignup"><p>The harbour briefing tells you all that matters each morning.</p></div>',
     "newsletter"),
    ('<div class="author-bio"><p>Ana Ruiz has written about ports and ferries for two decades.</p></div>', "author"),
    ('<div style="display: none"><p>The harbour wall is said to be made of stone from the north.</p></div>', "hidden"),
    ('<p>Read more: <a href="/a">How the ferry line began</a></p>', "pointer"),
    ('<p>(Reporting by Ana Ruiz; Editing by Bo Lind)</p>', "credit"),
])
def test_furniture_within_an_article_goes(inside: str, rule: str) -> None:
    text = clean(page_of(JSON_LD, PARAGRAPH + BODY + inside + FLOOD), LEXICON)
    assert {removal.rule for removal in text.removals[1:-1]} == {rule}
    assert all(line.text.startswith(("Ferry number", "The harbour wall was")) for line in text.lines)


@pytest.mark.parametrize("inside", [
    "<h2>What comes next</h2>", "<ul><li>Two ferries sail on Monday</li><li>Three sail on Friday</li></ul>",
    "<blockquote>We saw the wall fall, and then the lights went out, said a woman at the quay.</blockquote>",
    "<p>He wept.</p>", "<h3><a href='/b'>Where the boats went</a></h3>",
    '<p>The mayor <a href="/a">told the council</a> that the wall had been mended in two days.</p>',
    "<table><tr><td>Ferry</td><td>Boats lost</td></tr><tr><td>North</td><td>Three boats</td></tr></table>",
])
def test_an_articles_own_words_stay(inside: str) -> None:
    text = clean(page_of(JSON_LD, BODY + inside + PARAGRAPH), LEXICON)
    kept = " ".join(line.text for line in text.lines)
    for words in html.fromstring(f"<div>{inside}</div>").itertext():
        assert words in kept


def test_the_short_sentences_of_a_short_article_stay() -> None:
    sentences = ("The ferry, which had been built in the north some forty years ago, sank off the quay at noon.",
                 "Nobody drowned.", "A tug came.", "“We were lucky,” said its captain, Bo Lind.", "The quay is shut.")
    body = "".join(f"<p>{one}</p>" for one in sentences)
    side = "<div><h4>Latest</h4><p>12:05 <a href='/b'>Bakers stay out for a third day</a></p></div>"
    text = clean(page_of(JSON_LD, f"<div><h1>Ferries leave the north</h1>{body}</div>{side}"), LEXICON)
    assert [line.text for line in text.lines] == list(sentences)


def test_chunks_of_one_shape_are_one_article() -> None:
    chunks = "".join(f"<div class='ad'></div><div class='grid'><div class='body'>{words}</div></div>"
                     for words in (BODY, PARAGRAPH, FLOOD + GALE))
    assert len(clean(page_of(JSON_LD, f"<div class='chunks'>{chunks}</div>"), LEXICON).lines) == 15


def test_the_title_is_the_one_that_readers_see() -> None:
    head = JSON_LD.replace("Ferries leave the north", "Ferry times 2031") + META
    assert clean(page_of(head, "<h1>Ferries leave</h1>" + BODY), LEXICON).given.title == "Ferries leave"


@pytest.mark.parametrize(("media_type", "payload", "limits", "match"), [
    ("text/html", b"<p>x" * 60_001, {}, "60,001 tags, more than 60,000: .*EVENTWIRE_MAX_PAGE_TAGS"),
    ("text/html", b"<p>Ferries stopped.", {"max_page_characters": 10}, "EVENTWIRE_MAX_PAGE_CHARACTERS"),
    ("text/plain", b"Ferries stopped.\n" * 8, {"max_page_lines": 7}, "8 lines, .*EVENTWIRE_MAX_PAGE_LINES"),
])
def test_what_would_hold_a_worker_is_refused_unread(media_type: str, payload: bytes, limits: dict[str, int],
                                                    match: str) -> None:
    with pytest.raises(PageRejected, match=match):
        clean(Page.of("a", "file", media_type, payload, Given()), LEXICON, PageLimits(**limits))


def test_a_heading_that_is_the_site_s_name_is_no_title() -> None:
    html_ = f"<html><head><title>Ferries leave at dawn — Harbour Daily</title></head><body><h1>Harbour Daily</h1>" \
            f"<h2>Ferries leave at dawn</h2>{BODY}</body></html>"
    text = clean(Page.of("a.html", "file", "text/html", html_.encode(), Given()), LEXICON)
    assert (text.given.title, text.given.publisher) == ("Ferries leave at dawn", "Harbour Daily")


def test_cells_that_lay_out_a_page_break_its_lines() -> None:
    told = BODY.replace("<p>", "").replace("</p>", "<br><br>")
    html_ = f"<html><head><title>Ferries leave at dawn</title></head><body><table><tr><td><a>News</a><br>" \
            f"<a>Sport</a><br><a>Archive</a></td><td><b>Ferries leave at dawn</b><br><br>{told}</td></tr></table>" \
            "</body></html>"
    text = clean(Page.of("a.html", "file", "text/html", html_.encode(), Given()), LEXICON)
    assert [line.text for line in text.lines if "|" in line.text] == []
    assert sum(line.text.startswith("Ferry number") for line in text.lines) == 12
