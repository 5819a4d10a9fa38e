"""Every view over the sample lake: it opens, shows its SQL, keeps its filters, and leads from a bar to the words."""

import pytest

from pipeline.serve import open_lake

VIEWS = ("nights", "claims", "map", "articles", "health")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("query", ["", "?from=2025-06-01&to=2025-06-30&place=Ukraine",
                                   "?type=drone_attack&actor=air+force", "?publisher=nobody"])
def test_a_view_opens_and_its_sql_answers_alone(page, sample_lake, view, query):
    shown = page.get(f"/{view}{query}")
    assert shown.status == 200
    statements = shown.all_text("sql", "//pre")
    assert statements
    with open_lake(sample_lake) as lake:
        for statement in statements:
            lake.connection.sql(statement).fetchall()


def test_from_a_bar_to_a_claim_to_its_words(page, sample_lake):
    """Every bar, every claim under it: the words that are lit are the evidence."""
    bars = page.get("/nights").links("/claims?")
    assert len(bars) > 10
    words = {link for bar in bars for link in page.get(bar).links("/article/")}
    assert len(words) > 10
    with open_lake(sample_lake) as lake:
        evidence = dict(lake.connection.sql("SELECT mention_id, evidence FROM mentions").fetchall())
    for link in words:
        shown = page.get(link.split("#")[0])
        mention = link.split("mention=")[1].split("#")[0]
        assert "".join(shown.all_text("lit")) == evidence[mention], link


def test_filters_go_along(page):
    shown = page.get("/claims?from=2025-06-12&to=2025-06-13&place=Ukraine")
    views = shown.tree.xpath("//nav[@aria-label='Views']/a/@href")
    assert len(views) == 5
    for link in [*views, *shown.links("/claims/"), *shown.links("/article/")]:
        assert "from=2025-06-12&to=2025-06-13&place=Ukraine" in link
    assert shown.tree.xpath("//input[@name='place']/@value") == ["Ukraine"]


def test_filters_narrow(page, sample_lake):
    everything = page.get("/claims").all_text("lede", "//b")[1]
    narrowed = page.get("/claims?type=talks").all_text("lede", "//b")[1]
    with open_lake(sample_lake) as lake:
        (events, talks), = lake.connection.sql(
            "SELECT count(*), count(*) FILTER (event_type = 'talks') FROM events").fetchall()
    assert (everything, narrowed) == (str(events), str(talks))


def test_the_disputed_come_first_and_say_so(page):
    cards = page.get("/claims").of_class("event")
    disputed = ["disputed" in card.get("class") for card in cards]
    assert disputed[0] and disputed == sorted(disputed, reverse=True)


def test_an_article_shows_what_was_cut_and_its_copies(page):
    links = page.get("/articles").links("/article/")
    shown = [page.get(link) for link in links]
    assert any(one.all_text("cuts", "//tbody/tr") for one in shown)
    assert any(one.of_class("copies", "//a") for one in shown)
    assert all(one.status == 200 for one in shown)


def test_health_tells_the_rejects(page):
    assert sorted(page.get("/health").all_text("bad")) == ["1", "1", "2"]


@pytest.mark.parametrize(("path", "status", "says"), [
    ("/claims/unknown", 404, "no event unknown"), ("/article/..%2f..%2fetc%2fpasswd", 404, "Nothing is at"),
    ("/article/nobody?mention=none", 404, "no article nobody"), ("/nothing", 404, "Nothing is at /nothing"),
    ("/nights?from=yesterday", 400, "write a day as"), ("/nights?place=" + "x" * 5000, 400, "at most 200"),
    ("/claims?skip=-1", 400, "write a number"), ("/claims?skip=9999999999999999999", 400, "write a number"),
    ("/claims?type=%00", 400, "no text"), ("/claims?measure=" + "%27" * 300, 400, "at most 200"),
    ("/static/../render.py", 404, "Nothing is at"), ("/static/nothing.js", 404, "Nothing is at")])
def test_what_cannot_be_shown_is_told_in_a_sentence(page, path, status, says):
    shown = page.get(path)
    assert (shown.status, says in shown.text, "Traceback" in shown.text) == (status, True, False)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_sent(page, method):
    assert page.get("/claims", method).status == 405
