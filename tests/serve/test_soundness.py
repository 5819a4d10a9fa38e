"""Every rule of a whole lake is kept by a whole lake, and broken by the damage it is there for."""

from datetime import UTC, date, datetime

import duckdb
import pytest

from pipeline.serve.catalog import raw
from pipeline.serve.soundness import rules
from schemas.actor import Actor
from schemas.event import EventRedirect
from schemas.link import ArticleLink
from schemas.page import PageRow, Payload, Removal
from schemas.place import Place
from schemas.reject import Reject

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
BODY = "Ünïcode 🚀👩‍👧 flew é over Ostrel."
PART = {"article_id": "a", "ordinal": 0}


@pytest.fixture
def whole(lake):
    """A lake with a row in every table, whose offsets count code points beyond the first plane and combining marks."""
    for name in ("a", "b"):
        lake.add("pages", PageRow(page_id=f"page of {name}", uri=name, source="file", media_type="text/plain",
                                  fetched_at=None, bytes=1))
    lake.add("payloads", Payload(page_id="page of a", payload=b"x", given="{}"))
    lake.add("removals", Removal(page_id="page of a", start_char=0, end_char=1, rule="r", text="x"))
    lake.article("a", BODY, title="Rockets 🚀 fly")
    lake.article("b", BODY)
    start = BODY.index("flew")
    span = {"start_char": start, "end_char": len(BODY), "evidence": BODY[start:]}
    lake.mention("m", "a", "e", **span, claimant_text="Ünïcode", claimant_start_char=0, claimant_end_char=7,
                 time_text="é", time_start_char=BODY.index("é"), time_end_char=BODY.index("é") + 1, time_start=NOON)
    lake.mention("t", "a", "e", in_title=True, sentence_ordinal=None, start_char=8, end_char=13, evidence="🚀 fly")
    lake.figure("m", 3, text="3", measure="casualties")
    figure = lake.rows["mention_quantities"].pop()
    at = {"start_char": 8, "end_char": 9, "text": "🚀"}
    lake.add("mention_quantities", figure.model_copy(update=at))
    lake.add("mention_quantities", figure.model_copy(update={**at, "ordinal": 1, "part_of": 0}))
    lake.add("mention_actors", Actor(mention_id="m", **PART, role="source", **at, name="N", kind="state", country=None))
    lake.add("mention_places", Place(
        mention_id="m", **PART, text="Ostrel", start_char=BODY.index("Ostrel"), end_char=BODY.index("Ostrel") + 6,
        place_name="Ostrel", place_kind="city", admin1=None, place_country=None, latitude=None, longitude=None,
        place_precision="exact", geoname_id=None))
    lake.event("e", best_mention_id="m")
    lake.add("event_redirects", EventRedirect(old_event_id="f", event_id="e"))
    lake.add("article_links", ArticleLink(article_id="a", relation="copy", other_article_id="b", containment=1,
                                          similarity=1, start_char=0, end_char=len(BODY)))
    lake.add("rejects", Reject.of("x", "read", "empty", "Empty."))
    return lake


RULES = {f"{rule.table}: {rule.sentence}": rule for rule in rules()}


def broken(lake, asked=tuple(RULES)) -> list[str]:
    """Give those of some rules (or of all) that a lake breaks, as `table: sentence`."""
    lake.batch()
    ledger = lake.files["batches"]
    with duckdb.connect() as connection:
        raw(connection, lake.files)
        assert ledger
        return [name for name in asked if connection.execute(RULES[name].breaches).fetchall()]


COUNTS = [f"batches: every batch added as many {name} as it says"
          for name in ("pages", "articles", "mentions", "rejects")]


def test_a_whole_lake_breaks_no_rule_but_the_counts_that_the_maker_leaves_at_nothing(whole):
    assert broken(whole) == COUNTS


def changed(table, row=0, **update):
    def change(lake):
        rows = lake.rows[table]
        rows[row] = rows[row].model_copy(update=update)
    return change


def without(table, row=0):
    return lambda lake: lake.rows[table].pop(row)


def again(table):
    return lambda lake: lake.rows[table].append(lake.rows[table][0])


SLICE = "is its slice of the body, or of the title where in_title"


@pytest.mark.parametrize(("damage", "rule"), [
    (changed("mentions", start_char=9), f"mentions: evidence {SLICE}"),
    (changed("mentions", start_char=-1), f"mentions: evidence {SLICE}"),
    (changed("mentions", end_char=5), f"mentions: evidence {SLICE}"),
    (changed("mentions", evidence=""), f"mentions: evidence {SLICE}"),
    (changed("mentions", 1, start_char=7, end_char=12), f"mentions: evidence {SLICE}"),
    (changed("articles", title=None), f"mentions: evidence {SLICE}"),
    (changed("mentions", claimant_text="ünïcode"), f"mentions: claimant_text {SLICE}"),
    (changed("mentions", claimant_start_char=None), f"mentions: claimant_text {SLICE}"),
    (changed("mentions", time_end_char=999), f"mentions: time_text {SLICE}"),
    (changed("mention_actors", start_char=9, end_char=10), f"mention_actors: text {SLICE}"),
    (changed("mention_places", text="ostrel"), f"mention_places: text {SLICE}"),
    (changed("mention_quantities", end_char=10), f"mention_quantities: text {SLICE}"),
    (changed("sentences", text="Other."), "sentences: text is its slice of the body"),
    (changed("sentences", end_char=0), "sentences: text is its slice of the body"),
    (changed("article_links", end_char=len(BODY) + 1), "article_links: the shared span lies in the body"),
    (without("pages"), "articles: page_id stands in pages"),
    (without("pages"), "payloads: the page was read or rejected"),
    (without("articles"), "mentions: article_id stands in articles"),
    (without("sentences"), "mentions: article_id, sentence_ordinal stands in sentences"),
    (without("mentions"), "mention_actors: mention_id, article_id stands in mentions"),
    (changed("mention_places", article_id="b"), "mention_places: mention_id, article_id stands in mentions"),
    (changed("mention_quantities", 1, part_of=7),
     "mention_quantities: mention_id, part_of stands in mention_quantities"),
    (without("stories"), "articles: article_id stands in stories"),
    (without("events"), "event_mentions: event_id stands in events"),
    (without("event_mentions"), "mentions: mention_id stands in event_mentions"),
    (changed("events", best_mention_id="x"), "events: best_mention_id stands in mentions"),
    (changed("event_redirects", event_id="x"), "event_redirects: event_id stands in events"),
    (changed("article_links", other_article_id="x"), "article_links: other_article_id stands in articles"),
    (again("articles"), "articles: rows are told apart by article_id"),
    (again("mention_quantities"), "mention_quantities: rows are told apart by mention_id, ordinal"),
    (again("events"), "events: rows are told apart by event_id, batch_id"),
    (changed("mentions", sentence_ordinal=None), "mentions: a mention in the title names no sentence, any other does"),
    (changed("mentions", event_type="nonsense"), "mentions: every type stands in event_types.csv or is a user's own"),
    (changed("mentions", time_end=NOON), "mentions: the interval begins before it ends"),
    (changed("mentions", event_date=None), "mentions: an actual event of a dated article has its day"),
    (changed("mention_quantities", value=2), "mention_quantities: the value lies within its bounds"),
    (changed("mention_quantities", upper=2), "mention_quantities: the value lies within its bounds"),
])
def test_each_damage_breaks_its_rule(whole, damage, rule):
    damage(whole)
    assert broken(whole, [rule]) == [rule]


def test_rows_of_no_batch_and_gaps_in_the_ledger(whole):
    whole.batch()
    whole.batches = 2
    whole.add("rejects", Reject.of("y", "read", "empty", "Empty."))
    for rule in ("batches are numbered from 1 without gaps", "every row's batch stands in the ledger"):
        assert broken(whole, [f"batches: {rule}"]) == [f"batches: {rule}"]
        whole.files["batches"].pop()


def test_an_event_may_be_written_again_by_a_later_batch(whole):
    whole.batch()
    whole.event("e", best_mention_id="m", event_date=date(2026, 3, 5))
    assert broken(whole) == COUNTS
