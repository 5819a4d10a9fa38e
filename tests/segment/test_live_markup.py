"""Live pages as HTML: each entry with its own time and title; comments and lists of headlines are none."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 5, 20, tzinfo=UTC)
INTRO = "<p>The wall broke at dusk on Tuesday, and two thousand people left the lower town before midnight.</p>"
ENTRIES = (("18:40", "Crews reach the quay", "Crews reached the quay by boat and took forty people to the school."),
           ("17:05", "", "The mayor said that three people had been injured when a crane fell."),
           ("15:30", "Power is back", "Power is back in the old town after nine hours, the operator said."),
           ("12:10", "", "The ferry Orla is still missing with two men aboard, the coast guard said."))
SAYS = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Storm at Harwick"}</script>'
TIME = '<time datetime="2031-03-05T{at}:00Z">{at}</time>'
SHAPES = {
    "article": (SAYS, "<div>", "<article><header>" + TIME + "<h2>{title}</h2></header><p>{text}</p>"
                "<div class='share'><a href='#'>Share</a></div></article>"),
    "item": ("", "<ol class='live-feed'>", "<li><div class='timestamp'>" + TIME + "</div><div><h3>{title}</h3>"
             "<p>{text}</p></div></li>"),
    "heading": (SAYS, "<div>", "<div><h4>" + TIME + " {title}</h4><p>{text}</p><figure><figcaption>A wave. Photo: Ann "
                "Ode/AFP</figcaption></figure></div>"),
    "writer": (SAYS, "<div>", "<section><p class='meta'>By Ann Ode " + TIME + "</p><h2>{title}</h2><p>{text}</p>"
               "</section>"),
    "updated": (SAYS, "<div>", "<article><header>" + TIME + " <time datetime='2031-03-05T23:00:00Z'>Updated 23:00"
                "</time></header><h2>{title}</h2><p>{text}</p></article>"),
    "clock": ("", "<div class='liveblog'>", "<div><div class='when'>{at}</div><h3>{title}</h3><p>{text}</p></div>"),
}


def articles(html: str) -> tuple[Article, ...]:
    page = Page.of("a.html", "file", "text/html", html.encode(), Given(fetched_at=FETCHED, publisher="Harwick Herald"))
    return segment(clean(page, LEXICON), LEXICON).articles


def page(shape: str, *, intro: str = INTRO, entries: tuple[tuple[str, str, str], ...] = ENTRIES) -> str:
    head, group, entry = SHAPES[shape]
    told = "".join(entry.format(at=at, title=title, text=text) for at, title, text in entries)
    return (f"<html><head><title>Storm at Harwick</title>{head}</head><body><h1>Storm at Harwick</h1>{intro}{group}"
            f"{told}</div><div class='comments'><p>I do hope that all there are safe tonight.</p></div></body></html>")


@pytest.mark.parametrize("shape", SHAPES)
def test_each_entry_is_an_article_with_its_time_and_title(shape: str) -> None:
    main, *rest = articles(page(shape))
    assert (main.role, main.title) == ("main", "Storm at Harwick") and main.body.startswith("The wall")
    assert [(f"{one.published_at:%H:%M}", one.title or "", one.body) for one in rest] == list(ENTRIES)
    assert {one.publisher for one in rest} == {"Harwick Herald"}
    assert {one.byline for one in rest} == ({"Ann Ode"} if shape == "writer" else {None})


def test_the_page_s_own_title_goes_to_the_newest_entry_where_nothing_else_bears_it() -> None:
    first, second, *_ = articles(page("article", intro="", entries=ENTRIES[1:]))
    assert (first.title, second.title) == ("Storm at Harwick", "Power is back")


@pytest.mark.parametrize("wrong", [
    page("clock").replace("liveblog", "comments live").replace("<div><div", "<div class='comment'><div"),
    page("article").replace("LiveBlogPosting", "NewsArticle"),
    page("item", entries=ENTRIES[:2]),
    page("item", entries=tuple((at, "", f"<a href='/{at}'>{text}</a>") for at, _, text in ENTRIES)),
])
def test_what_is_no_live_page_stays_one_article(wrong: str) -> None:
    assert [one.role for one in articles(wrong)] == ["main"]
