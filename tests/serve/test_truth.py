"""Schema main is what is true now: the latest revision of every document, the newest word on every key."""

from datetime import UTC, datetime, timedelta

import duckdb
import pytest

from schemas.event import EventRedirect
from schemas.link import ArticleLink
from schemas.page import Removal
from schemas.reject import Reject

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=2)


def test_what_a_batch_superseded_is_left_out_until_another_says_that_it_holds(lake):
    for name in ("a", "b", "c"):
        lake.article(name, document_id="d", published_at={"a": NOON, "b": LATER, "c": None}[name])
    lake.article("x")
    lake.story("b", "a", superseded_by="a")
    lake.story("c", "a", superseded_by="a")
    lake.batch()
    lake.story("a", "a", superseded_by="b")
    lake.story("b", "a")
    lake.batch()
    assert lake.ask("SELECT * FROM superseded_articles ORDER BY ALL") == [("a", "b"), ("c", "a")]
    assert lake.ask("SELECT article_id, revision FROM articles ORDER BY 1") == [("b", 3), ("x", 1)]
    assert lake.ask("SELECT count(*) FROM raw.articles") == [(4,)]


def test_a_document_without_a_url_is_what_the_stories_say(lake):
    lake.article("a", document_id="of a", published_at=NOON)
    lake.article("b", document_id="of b", published_at=LATER)
    lake.batch()
    lake.story("b", "a", document_id="of a")
    assert lake.ask("SELECT article_id, document_id, revision FROM articles ORDER BY 1") == [
        ("a", "of a", 1), ("b", "of a", 2)]


def test_rows_of_a_superseded_article_are_hidden(lake):
    for name, published in (("old", NOON), ("new", LATER)):
        lake.article(name, f"Body of {name}.", document_id="d", published_at=published)
        lake.mention(f"m {name}", name, f"e {name}")
        lake.figure(f"m {name}", 3)
        lake.event(f"e {name}")
        lake.rows["mention_actors"].clear()
        lake.batch()
    lake.article("other")
    lake.story("old", "old", superseded_by="new")
    for pair in (("other", "copy", "old"), ("new", "revision", "old"), ("new", "copy", "other")):
        lake.add("article_links", link(*pair))
    lake.batch()
    for table in ("articles", "sentences", "stories"):
        assert lake.ask(f"SELECT DISTINCT article_id FROM {table} ORDER BY 1") == [("new",), ("other",)], table
    for table in ("mentions", "mention_quantities", "event_mentions", "claims"):
        assert lake.ask(f"SELECT mention_id FROM {table}") == [("m new",)], table
    for table in ("events", "figures"):
        assert lake.ask(f"SELECT event_id FROM {table}") == [("e new",)], table
    assert lake.ask("SELECT article_id, other_article_id FROM article_links") == [("new", "other")]


def link(one: str, relation: str, other: str, *, identical: bool = False) -> ArticleLink:
    return ArticleLink(article_id=one, relation=relation, other_article_id=other, containment=1, similarity=1,
                       start_char=0, end_char=1, identical=identical)


def test_of_equal_bodies_each_is_linked_to_the_first_that_holds_and_only_that_one_to_others(lake):
    for name in ("first", "second", "third", "other"):
        lake.article(name)
    for one in (link("third", "copy", "second", identical=True), link("other", "copy", "second")):
        lake.add("article_links", one)
    lake.batch()                        # the first comes last
    for one in (link("second", "copy", "first", identical=True), link("third", "copy", "first", identical=True),
                link("other", "copy", "first")):
        lake.add("article_links", one)
    lake.batch()
    assert lake.ask("SELECT article_id, other_article_id FROM article_links ORDER BY ALL") == [
        ("other", "first"), ("second", "first"), ("third", "first")]
    lake.story("first", "first", superseded_by="other")
    assert lake.ask("SELECT article_id, other_article_id FROM article_links ORDER BY ALL") == [
        ("other", "second"), ("third", "second")]


def test_a_link_told_anew_holds(lake):
    for name in ("a", "b"):
        lake.article(name)
    for relation in ("copy", "revision"):
        lake.add("article_links", link("b", relation, "a"))
        lake.batch()
    assert lake.ask("SELECT relation FROM article_links") == [("revision",)]


def test_of_a_page_read_again_only_the_last_removals_show(lake):
    for extractor, text in (("x/1", "Old"), ("x/2", "New")):
        lake.article(f"a {extractor}", page_id="p", extractor=extractor)
        lake.add("removals", Removal(page_id="p", start_char=0, end_char=3, rule="junk", text=text))
        lake.add("removals", Removal(page_id=f"q {extractor}", start_char=0, end_char=3, rule="junk", text=text))
        lake.batch()
    lake.story("a x/1", "a x/1", superseded_by="a x/2")
    assert lake.ask("SELECT page_id, text FROM removals ORDER BY ALL") == [
        ("p", "New"), ("q x/1", "Old"), ("q x/2", "New")]


@pytest.mark.parametrize(("as_of", "articles", "hidden"), [
    ("NULL", ["b"], ["a"]), ("2", ["b"], ["a"]), ("1", ["a"], []), ("0", [], []),
    ("'2026-03-04 12:00:00+00'", ["a"], []), ("'2026-03-04 11:59:59+00'", [], []),
    ("TIMESTAMP WITH TIME ZONE '2026-03-04 13:00:00+00'", ["b"], ["a"]), ("'no time'", [], [])])
def test_every_table_shows_itself_as_of_a_batch_or_a_time(lake, as_of, articles, hidden):
    lake.article("a", document_id="d")
    lake.batch()
    lake.article("b", document_id="d", published_at=LATER)
    lake.story("a", "a", superseded_by="b")
    with duckdb.connect(str(lake.publish()), read_only=True) as connection:
        connection.execute(f"SET VARIABLE as_of = {as_of}")
        assert connection.execute("SELECT article_id FROM articles").fetchall() == [(one,) for one in articles]
        assert connection.execute("SELECT article_id FROM superseded_articles").fetchall() == [
            (one,) for one in hidden]


def test_the_newest_word_on_a_key_holds(lake):
    lake.article("a")
    lake.article("b")
    lake.mention("m", "a", "first")
    lake.event("first", mentions=1)
    lake.batch()
    lake.rows["event_mentions"].clear()
    lake.story("b", "a")
    lake.mention("n", "b", "second")
    lake.event("second", mentions=1)
    lake.batch()
    lake.event("second", mentions=2)
    lake.mention("m", "a", "second")
    lake.rows["mentions"].clear()
    lake.add("event_redirects", EventRedirect(old_event_id="first", event_id="second"))
    lake.batch()
    assert lake.ask("SELECT event_id, mentions FROM events") == [("second", 2)]
    assert lake.ask("SELECT mention_id, event_id FROM event_mentions ORDER BY 1") == [("m", "second"), ("n", "second")]
    assert lake.ask("SELECT article_id, story_id FROM stories ORDER BY 1") == [("a", "a"), ("b", "a")]
    assert lake.ask("SELECT count(*) FROM raw.events") == [(3,)]


def test_an_input_rejected_again_stands_once(lake):
    for _ in range(2):
        lake.add("rejects", Reject.of("x.txt", "read", "empty", "It is empty."))
        lake.batch()
    assert lake.ask("SELECT uri, batch_id FROM rejects") == [("x.txt", "batch 1")]


def test_claims_has_a_row_a_figure_and_one_for_a_mention_without(lake):
    lake.article("a", publisher="The Paper", url="https://example.org/a")
    lake.mention("with", "a", "e", place_name="Region", admin1="Region", place_country="UKR", place_precision="admin1")
    lake.mention("without", "a", "f")
    lake.figure("with", 2)
    lake.figure("with", 1, place_name="Town")
    lake.figure("with", 4, place_name="Nowhere known")
    lake.place("with", "Town", admin1="Oblast", place_country="UKR", latitude=50.0, longitude=30.0)
    lake.actor("with", "source", "Second", "BLR", ordinal=1)
    lake.actor("with", "source", "First", None, ordinal=0)
    lake.actor("with", "target", "Hit", "UKR", ordinal=2)
    rows = lake.ask("""SELECT mention_id, value, place_name, admin1, place_country, latitude, source_name,
        source_country, target_name, target_country, publisher, story_id, is_original
        FROM claims ORDER BY mention_id, value""")
    of_a = ("First", None, "Hit", "UKR", "The Paper", "a", True)
    assert rows == [
        ("with", 1, "Town", "Oblast", "UKR", 50.0, *of_a),
        ("with", 2, "Region", "Region", "UKR", None, *of_a),
        ("with", 4, "Nowhere known", None, None, None, *of_a),
        ("without", None, None, None, None, None, None, None, None, None, "The Paper", "a", True)]
