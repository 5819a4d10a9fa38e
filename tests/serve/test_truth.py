"""Schema main is what is true now: the latest revision of every document, the newest word on every key."""

from datetime import UTC, datetime, timedelta

import pytest

from schemas.event import EventRedirect
from schemas.link import ArticleLink
from schemas.reject import Reject

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=2)


@pytest.mark.parametrize(("revisions", "holds"), [
    # name, body, published, fetched
    ([("a", "One.", NOON, None), ("b", "Two.", LATER, None)], "b"),
    ([("b", "One.", NOON, None), ("a", "Two.", LATER, None)], "a"),
    ([("a", "One.", NOON, NOON), ("b", "Two.", NOON, LATER)], "b"),
    ([("a", "One.", NOON, None), ("b", "Two.", NOON, None)], "b"),
    ([("a", "One.", None, None), ("b", "Two.", NOON, None)], "b"),
    ([("a", "One.", LATER, None), ("b", "Two.", None, LATER)], "a"),
    ([("a", "Same.", NOON, None), ("b", "Same.", LATER, None)], "a"),
    ([("a", "One.", NOON, None), ("b", "Two.", LATER, None), ("c", "Two.", LATER + timedelta(days=1), None)], "b"),
    ([("a", "One.", NOON, None), ("b", "Two.", LATER, None), ("c", "One.", LATER + timedelta(days=1), None)], "a"),
], ids=str)
def test_the_latest_revision_holds_and_of_equal_bodies_the_earliest(lake, revisions, holds):
    for name, body, published, fetched in revisions:
        lake.article(name, body, document_id="d", published_at=published, fetched_at=fetched)
        lake.batch()
    assert lake.ask("SELECT article_id FROM articles") == [(holds,)]
    assert lake.ask("SELECT count(*) FROM raw.articles") == [(len(revisions),)]
    hidden = lake.ask("SELECT article_id, by_article_id FROM superseded_articles ORDER BY ALL")
    assert hidden == sorted((name, holds) for name, *_ in revisions if name != holds)


def test_rows_of_a_superseded_article_are_hidden(lake):
    for name, published in (("old", NOON), ("new", LATER)):
        lake.article(name, f"Body of {name}.", document_id="d", published_at=published)
        lake.mention(f"m {name}", name, f"e {name}")
        lake.figure(f"m {name}", 3)
        lake.event(f"e {name}")
        lake.rows["mention_actors"].clear()
        lake.batch()
    lake.article("other")
    for link in (("other", "copy", "old"), ("new", "revision", "old"), ("new", "copy", "other")):
        lake.add("article_links", ArticleLink(article_id=link[0], relation=link[1], other_article_id=link[2],
                                              containment=1, similarity=1, start_char=0, end_char=1))
    lake.batch()
    for table in ("articles", "sentences", "stories"):
        assert lake.ask(f"SELECT DISTINCT article_id FROM {table} ORDER BY 1") == [("new",), ("other",)], table
    for table in ("mentions", "mention_quantities", "event_mentions", "claims"):
        assert lake.ask(f"SELECT mention_id FROM {table}") == [("m new",)], table
    for table in ("events", "figures"):
        assert lake.ask(f"SELECT event_id FROM {table}") == [("e new",)], table
    assert lake.ask("SELECT article_id, other_article_id FROM article_links") == [("new", "other")]


def test_without_a_url_an_article_is_superseded_by_its_revision(lake):
    for name in ("a", "b", "c"):
        lake.article(name, f"Body of {name}.")
    lake.article("with url", url="https://example.org/1")
    for later, earlier in (("b", "a"), ("c", "with url")):
        lake.add("article_links", ArticleLink(article_id=later, relation="revision", other_article_id=earlier,
                                              containment=1, similarity=1, start_char=0, end_char=1))
    lake.batch()
    assert lake.ask("SELECT article_id FROM articles ORDER BY 1") == [("b",), ("c",), ("with url",)]


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
