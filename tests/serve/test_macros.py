"""Macros answer what they are named for."""

from datetime import UTC, date, datetime, timedelta

import duckdb
import pytest

from schemas.event import EventMention, EventRedirect

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


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
    raid.figure("m3", 92, "intercepted", unit="drone", of_country="RUS")    # another article's whole, no 80 + 12 + 92
    rows = raid.ask("FROM air_war('2026-03-04', '2026-03-06')")
    assert [row[:8] for row in rows] == [
        (date(2026, 3, 4), "RUS", "drone", "Air force", "UKR", 100, 80, 12),
        (date(2026, 3, 4), "RUS", "drone", "Ministry", "UKR", 90, None, None),
        (date(2026, 3, 5), "RUS", "drone", "Air force", "UKR", 7, None, None)]
    assert raid.ask("SELECT count(*) FROM air_war(DATE '2026-03-05', '2026-03-06')") == [(1,)]
    assert raid.ask("SELECT night FROM air_war('2026-03-01', '2026-03-04')") == []


@pytest.mark.parametrize(("another", "owner"), [("RUS", "RUS"), ("UKR", None)])
def test_whose_weapons_they_are_is_known_from_all_other_words_on_the_event(raid, another, owner):
    raid.figure("m2", 93, "intercepted", unit="drone")
    raid.figure("m3", 1, "intercepted", unit="drone", of_country=another)
    assert raid.ask("SELECT owner_country FROM air_claims() WHERE value = 93") == [(owner,)]


def test_claims_on_an_event_stand_side_by_side(raid):
    rows = raid.ask("SELECT measure, value, claimant_name, publisher FROM claims_on('e') WHERE measure = 'launched'")
    assert rows == [("launched", 60, "Air force", "Paper b"), ("launched", 90, "Ministry", "Paper b"),
                    ("launched", 100, "Air force", "Paper a")]


def test_evidence_gives_the_words_and_their_sentence(raid):
    rows = raid.ask("SELECT mention_id, evidence, sentence, title FROM evidence('e') ORDER BY 1")
    assert rows == [(name, "Body.", "Body.", f"Title of {article}")
                    for name, article in (("m1", "a"), ("m2", "b"), ("m3", "b"))]


def test_a_name_that_ended_still_answers(raid):
    raid.add("event_redirects", EventRedirect(old_event_id="old", event_id="e"))
    for name in ("e", "old"):
        assert raid.ask(f"SELECT count(*) FROM claims_on('{name}')") == [(5,)]
    assert raid.ask("SELECT mention_id FROM evidence('old') ORDER BY 1") == [("m1",), ("m2",), ("m3",)]
    assert raid.ask("SELECT count(*) FROM claims_on('nothing')") == [(0,)]


BOUNDS = "{{'value': {}, 'lower': {}, 'upper': {}, 'approximate': {}}}"


@pytest.mark.parametrize(("one", "other", "holds"), [
    ((5, 5, 5, False), (5, 5, 5, False), True),
    ((5, 5, 5, False), (6, 6, 6, False), False),
    ((5, 5, "NULL", False), (60, 60, 60, False), True),             # at least 5
    ((5, 5, "NULL", False), (4, 4, 4, False), False),
    ((500, "NULL", 500, True), (479, 479, 479, False), True),       # almost 500
    ((500, "NULL", 500, True), (501, 501, 501, False), False),
    ((500, "NULL", 500, True), (440, 440, 440, False), False),
    ((120, 120, 120, True), (118, 118, 118, False), True),          # about 120
    ((120, 120, 120, True), (100, 100, 100, False), False),
    ((10, 10, 15, False), (15, 15, 15, False), True),
])
def test_compatible(lake, one, other, holds):
    left, right = BOUNDS.format(*one), BOUNDS.format(*other)
    assert lake.ask(f"SELECT compatible({left}, {right}), compatible({right}, {left})") == [(holds, holds)]


def test_disagreements_say_who_gives_which_figure(raid):
    rows = raid.ask("""SELECT event_id, measure, lower_value, lower_accounts, higher_value, higher_accounts
                       FROM disagreements('2026-03-04', '2026-03-05')""")
    assert rows == [("e", "launched", 60, ["Air force"], 90, ["Ministry"]),
                    ("e", "launched", 60, ["Air force"], 100, ["Air force"]),
                    ("e", "launched", 90, ["Ministry"], 100, ["Air force"])]
    assert raid.ask("SELECT count(*) FROM disagreements('2026-03-05', '2026-03-09')") == [(0,)]


def test_one_account_does_not_disagree_with_itself_in_one_article(lake):
    lake.event("e")
    lake.article("a")
    lake.mention("m", "a", "e")
    lake.figure("m", 11)
    lake.figure("m", 14)
    assert lake.ask("SELECT count(*) FROM disagreements('2026-03-04', '2026-03-05')") == [(0,)]


@pytest.mark.parametrize(("hours", "disagree"), [(1, 1), (6, 0)])
def test_a_toll_that_grew_is_no_disagreement(lake, hours, disagree):
    lake.event("e")
    for name, killed, at in (("a", 3, NOON), ("b", 5, NOON + timedelta(hours=hours))):
        lake.article(name, published_at=at)
        lake.mention(f"m{name}", name, "e")
        lake.figure(f"m{name}", killed)
    assert lake.ask("SELECT count(*) FROM disagreements('2026-03-04', '2026-03-05')") == [(disagree,)]
    assert lake.ask("SELECT best, disputed FROM figures") == [(5, bool(disagree))]


@pytest.mark.parametrize(("some", "sentence", "disagree"), [(4, 1, 0), (4, 0, 1), (5, 1, 1)])
def test_a_third_told_in_another_sentence_is_of_some(lake, some, sentence, disagree):
    lake.event("e")
    lake.article("a")
    for name, killed, at in (("all", 12, 0), ("some", some, sentence)):
        lake.mention(name, "a", "e", sentence_ordinal=at, claimant_name=name)
        lake.figure(name, killed)
    assert lake.ask("SELECT count(*) FROM disagreements('2026-03-04', '2026-03-05')") == [(disagree,)]
    assert lake.ask("SELECT best, disputed FROM figures") == [(12, bool(disagree))]


@pytest.mark.parametrize(("story", "disagree"), [("s", 0), ("t", 1)])
def test_a_copy_of_an_account_does_not_disagree_with_it(lake, story, disagree):
    lake.event("e")
    for name, killed, told in (("a", 8, "s"), ("b", 5, story)):
        lake.article(name, publisher="The Moroto Post")
        lake.story(name, told)
        lake.mention(f"m{name}", name, "e")
        lake.figure(f"m{name}", killed)
    assert lake.ask("SELECT count(*) FROM disagreements('2026-03-04', '2026-03-05')") == [(disagree,)]


@pytest.mark.parametrize("country", ["UKR", "ukr", "Ukraine", "UKRAINE"])
def test_toll_counts_each_happening_once(lake, country):
    lake.event("land", event_date=date(2026, 2, 1), place_name="Ukraine", place_country="UKR",
               place_precision="country")
    lake.article("land")
    lake.mention("m land", "land", "land")
    for name, day, killed, injured in (("a", 4, 3, 7), ("b", 4, 2, 1), ("c", 5, 1, 0), ("abroad", 4, 9, 9)):
        place = {"place_name": name, "place_country": "POL" if name == "abroad" else "UKR", "place_precision": "exact"}
        lake.event(name, event_date=date(2026, 3, day), **place)
        for again in (name, f"{name} again"):
            lake.article(again)
            lake.mention(f"m {again}", again, name, event_date=date(2026, 3, day), event_date_basis="text", **place)
            lake.figure(f"m {again}", killed)
            lake.figure(f"m {again}", injured, "injured")
    rows = lake.ask(f"""SELECT day, killed, injured, missing, events, disputed
                        FROM toll('{country}', '2026-03-04', '2026-03-06')""")
    assert rows == [(date(2026, 3, 4), 5, 8, None, 2, 0), (date(2026, 3, 5), 1, 0, None, 1, 0)]


def test_new_since_tells_what_is_new_and_what_changed(lake):
    for name in ("old", "untouched"):
        lake.article(name)
        lake.mention(f"m {name}", name, name)
        lake.event(name)
    lake.batch()
    lake.rows["event_mentions"].append(EventMention(event_id="grown", mention_id="m old", article_id="old"))
    lake.event("grown")
    lake.add("event_redirects", EventRedirect(old_event_id="old", event_id="grown"))
    lake.article("new")
    lake.mention("m new", "new", "new")
    lake.event("new")
    rows = lake.ask("SELECT event_id, is_new FROM new_since('2026-03-04 12:30:00+00') ORDER BY 1")
    assert rows == [("grown", False), ("new", True)]
    assert lake.ask("SELECT count(*) FROM new_since(TIMESTAMPTZ '2026-03-01 00:00:00+00')") == [(3,)]


@pytest.mark.parametrize(("asked", "answer"), [
    ("SELECT 'e' AS event_id", "claims_on(event_id)"),
    ("SELECT 'e' AS event_id", "evidence(event_id)"),
    ("SELECT DATE '2026-03-04' AS night, DATE '2026-03-05' AS event_date", "air_war(night, event_date)"),
    ("SELECT DATE '2026-03-04' AS event_date, DATE '2026-03-05' AS day", "disagreements(event_date, day)"),
    ("SELECT 'POL' AS place_country, DATE '2026-03-04' AS event_date, DATE '2026-03-05' AS day",
     "toll(place_country, event_date, day)"),
    ("SELECT TIMESTAMPTZ '2026-03-04 12:30:00+00' AS committed_at", "new_since(committed_at)"),
    ("SELECT TIMESTAMPTZ '2026-03-04 12:30:00+00' AS first_reported_at", "new_since(first_reported_at)"),
])
def test_an_argument_may_be_a_column_of_whatever_name(raid, asked, answer):
    for name, country in (("p", "POL"), ("u", "UKR")):
        raid.mention(f"m {name}", "a", name, place_country=country, event_date_basis="text")
        raid.event(name, place_country=country)
        raid.figure(f"m {name}", 3)
    raid.batch()
    raid.mention("late", "a", "late")
    raid.event("late")
    found = raid.ask(f"SELECT answer.* FROM ({asked}) AS asker, {answer} AS answer")
    named, values = answer[:-1].split("(")
    scalars = ", ".join(f"(SELECT {value} FROM ({asked}))" for value in values.split(", "))
    assert found and sorted(found, key=str) == sorted(raid.ask(f"FROM {named}({scalars})"), key=str)


def test_views_serve_where_the_file_is_attached_and_macros_after_use(raid):
    path = raid.publish()
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS elsewhere (READ_ONLY)")
        assert connection.execute("SELECT count(*) FROM elsewhere.figures").fetchall() == [(4,)]
        connection.execute("USE elsewhere")
        assert connection.execute("SELECT count(*) FROM evidence('f')").fetchall() == [(1,)]


@pytest.mark.parametrize(("name", "found"), [
    ("Brenn", ["town"]), ("BRENN", ["town"]), ("lower vale", ["region", "town"]),
    ("ukr", ["country", "region", "town"]), ("Ukraine", ["country", "region", "town"]), ("Vale", []), ("", []),
])
def test_in_place_knows_places_regions_and_countries(lake, name, found):
    lake.event("town", place_name="Brenn", admin1="Lower Vale", place_country="UKR", place_precision="exact")
    lake.event("region", place_name="Lower Vale", admin1="Lower Vale", place_country="UKR", place_precision="admin1")
    lake.event("country", place_name="Ukraine", place_country="UKR", place_precision="country")
    lake.event("other", place_name="Sarn", place_country="SDN", place_precision="exact")
    lake.event("nowhere")
    for event in ("town", "region", "country", "other", "nowhere"):
        lake.article(event)
        lake.mention(event, event, event)
    told = lake.ask(f"SELECT event_id, in_place('{name}', place_name, admin1, place_country) FROM events ORDER BY ALL")
    assert None not in {held for _, held in told}
    assert [event for event, held in told if held] == found
