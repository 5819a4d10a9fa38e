"""Several stories on an HTML page that is not live: newsletters and pages of articles; sections of one are none."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 5, 20, tzinfo=UTC)
STORIES = (("Orlin Star", "Ferry sinks off Orlin, nine rescued", "A ferry sank off Orlin, and nine were rescued."),
           ("Press-Telegram", "Council bans lorries from old bridge", "The council banned lorries, it said."),
           ("Kite & Compass", "Bakers strike for a third day", "The bakers of Lowick stayed out for a third day."))
SHAPES = {
    "a newsletter's tables": "<table class='story'><tr><td><h2><a href='https://n.example/{n}'>{title}</a></h2>"
                             "<p>{source}</p><p>{text}</p><p><a href='https://n.example/{n}'>Read more</a></p>"
                             "</td></tr></table>",
    "linked heads": "<div class='item'><a href='/{n}'><h3>{title}</h3></a><div>{source}</div><p>{text}</p></div>",
    "articles": "<article><p>{source}</p><h2>{title}</h2><p>{text}</p><div class='share'><a>Share</a></div></article>",
    "ages": "<section><div>{source} · {n}3 minutes ago</div><h2>{title}</h2><p>{text}</p></section>",
    "types": "<div itemscope itemtype='https://schema.org/NewsArticle'><h2>{title}</h2><span>{source}</span><p>{text}</p>"
             "</div>",
}
TIMED = "<article><time datetime='2031-03-05T1{n}:05:00Z'>1{n}:05</time><h2>{title}</h2><p>{text}</p></article>"


def articles(inner: str) -> tuple[Article, ...]:
    html = f"<html><head><title>The coast letter</title></head><body><main>{inner}</main></body></html>"
    page = Page.of("a.html", "file", "text/html", html.encode(), Given(fetched_at=FETCHED))
    return segment(clean(page, LEXICON), LEXICON).articles


def told(shape: str) -> str:
    return "".join(shape.format(n=n, source=source, title=title, text=text)
                   for n, (source, title, text) in enumerate(STORIES))


@pytest.mark.parametrize("shape", SHAPES)
def test_each_story_is_an_article(shape: str) -> None:
    found = articles(f"<h1>The coast letter</h1>{told(SHAPES[shape])}<p>You get this since you signed up.</p>")
    assert [(one.publisher, one.title, one.body) for one in found] == list(STORIES)


def test_articles_beside_each_other_have_the_times_of_their_markup() -> None:
    found = articles(told(TIMED))
    assert [(one.title, f"{one.published_at:%H:%M}") for one in found] \
        == [(title, f"1{n}:05") for n, (_, title, _) in enumerate(STORIES)]


def test_a_page_that_goes_on_with_another_article_holds_two() -> None:
    one, other = (f"<article><h1>{title}</h1>{f'<p>{text}</p>' * 3}</article>" for _, title, text in STORIES[:2])
    html = f"<html><head><title>{STORIES[0][1]}</title></head><body>{one}{other}</body></html>"
    page = Page.of("a.html", "file", "text/html", html.encode(), Given(fetched_at=FETCHED, publisher="Orlin Star"))
    found = segment(clean(page, LEXICON), LEXICON).articles
    assert [(one.role, one.title, one.publisher) for one in found] \
        == [("main", STORIES[0][1], "Orlin Star"), ("related", STORIES[1][1], None)]


PARAGRAPHS = "".join(f"<p>The harbour of Harwick was closed, and {n} people left by train.</p>" for n in (70, 80, 90))
AGED = "<article><h3><a href='/{n}'>{title}</a></h3><p>{text} {text} {text}</p><time>2 hours ago</time></article>"
TEASERS = {**SHAPES, "aged": AGED, "aged divs": AGED.replace("article", "div")}


@pytest.mark.parametrize("shape", TEASERS)
def test_teasers_beside_a_longer_article_are_none_of_it(shape: str) -> None:
    cards = told(TEASERS[shape])
    for inner in (f"<h1>Storm at Harwick</h1><div>{PARAGRAPHS}</div><div>{cards}</div>",
                  f"<div>{cards}</div><div><h1>Storm at Harwick</h1>{PARAGRAPHS}</div>"):
        found = articles(inner)
        assert [one.body.count("The harbour of Harwick") for one in found] == [3]
        assert len(found[0].body) < 200


def test_linked_subheads_of_an_article_are_no_teasers() -> None:
    parts = "".join(f"<h2><a href='https://n.example/{n}'>{title}</a></h2><p>{text} {text} {text}</p>"
                    for n, (_, title, text) in enumerate(STORIES))
    html = f"<html><body><h1>Storm at Harwick</h1><div>{PARAGRAPHS}{parts}</div></body></html>"
    text = clean(Page.of("a.html", "file", "text/html", html.encode(), Given()), LEXICON)
    assert "related" not in {one.rule for one in text.removals}


def test_a_short_article_above_longer_teasers_is_the_page_s_own() -> None:
    opening = "The harbour of Harwick was closed on Tuesday, and two thousand people left the town by train. " * 3
    found = articles(f"<h1>Storm at Harwick</h1><p>{opening}</p><section>{told(AGED)}</section>")
    assert [(one.role, one.title) for one in found] \
        == [("main", "The coast letter"), *(("related", title) for _, title, _ in STORIES)]
    assert found[0].body == opening.strip()


def test_a_greeting_above_stories_is_no_article() -> None:
    greeting = "<p>Good morning, it is a windy day at the coast again.</p>"
    found = articles(f"<h1>The coast letter</h1>{greeting}{told(SHAPES['linked heads'])}")
    assert [one.title for one in found] == [title for _, title, _ in STORIES]


@pytest.mark.parametrize("wrong", [
    "".join(f"<section><h2>{title}</h2><div>Updated 3 hours ago</div><p>{text}</p></section>"
            for _, title, text in STORIES),
    "".join(f"<section><h2>{title}</h2><p>{text}</p></section>" for _, title, text in STORIES),
    "".join(f"<section><h2><a href='#{n}'>{title}</a></h2><p>{text}</p></section>"
            for n, (_, title, text) in enumerate(STORIES)),
    "<h1>Storm at Harwick</h1>" + "<p>The harbour was closed, and two thousand people left the town by train.</p>" * 6
    + "<aside>" + told(SHAPES["linked heads"]) + "</aside>"])
def test_sections_and_links_divide_no_article(wrong: str) -> None:
    assert [one.role for one in articles(wrong)] == ["main"]


def test_a_day_is_read_below_a_title_to_which_the_head_adds_the_site() -> None:
    title, text = STORIES[0][1], "".join(f"<div class='p'>{text} It went on.</div>" for *_, text in STORIES)
    html = f"<html><head><title>{title} | Orlin Star</title></head><body><div><div>{title}</div><div>Ana Ruiz</div>" \
           f"<div>March 3, 2031 14:05 UTC</div>{text}</div></body></html>"
    page = Page.of("a.html", "file", "text/html", html.encode(), Given(fetched_at=FETCHED))
    one, = segment(clean(page, LEXICON), LEXICON).articles
    assert one.published_at == datetime(2031, 3, 3, 14, 5, tzinfo=UTC)
