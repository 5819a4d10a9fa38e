"""Macros answer what they are named for."""

from datetime import date

import duckdb
import pytest


@pytest.fixture
def raid(lake):
    """One night by two accounts, one of them in two articles, and the night after."""
    for article in ("a", "b", "c"):
        lake.article(article, publisher=f"Paper {article}", title=f"Title of {article}")
    nights = [("m1", "a", "e", "Air force", 4), ("m2", "b", "e", "Ministry", 4), ("m3", "b", "e", "Air force", 4),
              ("m4", "c", "f", "Air force", 5)]
    for mention, article, event, who, day in nights:
        lake.mention(mention, article, event, claimant_name=who, claimant_country="UKR", event_date=date(2026, 3, day))
        lake.actor(mention, "source", "Russia", "RUS")
    for event in ("e", "f"):
        lake.event(event)
    for mention, value, measure in (("m1", 100, "launched"), ("m1", 80, "intercepted"), ("m1", 12, "jammed"),
                                    ("m2", 90, "launched"), ("m3", 60, "launched"), ("m4", 7, "launched")):
        lake.figure(mention, value, measure, unit="drone", of_country="RUS")
    lake.figure("m4", 9000, "launched", unit="drone", of_country="RUS", scope="running_total")
    return lake


def test_air_war_tells_each_night_by_each_account(raid):
    rows = raid.ask("FROM air_war('2026-03-04', '2026-03-06')")
    assert [row[:8] for row in rows] == [
        (date(2026, 3, 4), "RUS", "drone", "Air force", "UKR", 100, 80, 12),
        (date(2026, 3, 4), "RUS", "drone", "Ministry", "UKR", 90, None, None),
        (date(2026, 3, 5), "RUS", "drone", "Air force", "UKR", 7, None, None)]
    assert raid.ask("SELECT count(*) FROM air_war(DATE '2026-03-05', '2026-03-06')") == [(1,)]
    assert raid.ask("SELECT night FROM air_war('2026-03-01', '2026-03-04')") == []


def test_claims_on_an_event_stand_side_by_side(raid):
    rows = raid.ask("SELECT measure, value, claimant_name, publisher FROM claims_on('e') WHERE measure = 'launched'")
    assert rows == [("launched", 60, "Air force", "Paper b"), ("launched", 90, "Ministry", "Paper b"),
                    ("launched", 100, "Air force", "Paper a")]


def test_evidence_gives_the_words_and_their_sentence(raid):
    rows = raid.ask("SELECT mention_id, evidence, sentence, title FROM evidence('e') ORDER BY 1")
    assert rows == [(name, "Body.", "Body.", f"Title of {article}")
                    for name, article in (("m1", "a"), ("m2", "b"), ("m3", "b"))]


def test_views_serve_where_the_file_is_attached_and_macros_after_use(raid):
    path = raid.publish()
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS elsewhere (READ_ONLY)")
        assert connection.execute("SELECT count(*) FROM elsewhere.figures").fetchall() == [(4,)]
        connection.execute("USE elsewhere")
        assert connection.execute("SELECT count(*) FROM evidence('f')").fetchall() == [(1,)]
