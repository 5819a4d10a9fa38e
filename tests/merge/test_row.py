"""The row that all tellings of an event give together."""

from datetime import datetime, timedelta
from itertools import permutations
from typing import Any

import pytest

from pipeline.merge import accounts, event_id, event_mentions, event_redirects, merged
from schemas.account import Telling
from schemas.crosswalk import CROSSWALK
from schemas.mention import Mention
from tests.merge.made import ASKET, DAY, NOON, NOWHERE, RUSSIAN, UNDATED, actor, mention


def telling(told: Mention, story_id: str = "a", published_at: datetime | None = NOON,
            publisher: str | None = "Gazette", superseded: bool = False, was: str | None = None) -> Telling:
    return Telling(account=accounts([told])[0], publisher=publisher, published_at=published_at, story_id=story_id,
                   is_original=story_id == told.article_id, superseded=superseded, event_id=was)


@pytest.mark.parametrize(("told", "status"), [
    ([{}], "actual"), ([{"modality": "planned"}], "planned"), ([{"modality": "hypothetical"}], "planned"),
    ([{"polarity": "negated"}], "denied"), ([{"stance": "denies"}], "denied"),
    ([{}, {"stance": "confirms"}], "actual"), ([{}, {"stance": "denies"}], "disputed"),
    ([{"polarity": "negated"}, {}, {}], "disputed"),
    ([{"modality": "planned", "stance": "denies"}], "planned"),     # nothing happened either way
])
def test_status(told: list[dict[str, Any]], status: str) -> None:
    tellings = [telling(mention(mention_id=str(n), **given)) for n, given in enumerate(told)]
    assert {merged(order).status for order in permutations(tellings)} == {status}


def test_copies_count_once_as_stories() -> None:
    rows = [telling(mention(mention_id="1", article_id="a"), "a", NOON, "Gazette"),
            telling(mention(mention_id="3", article_id="b"), "a", NOON + timedelta(hours=2), "Times"),
            telling(mention(mention_id="4", article_id="c"), "c", None, None)]
    event = merged(rows)
    assert (event.mentions, event.articles, event.stories, event.publishers) == (3, 3, 2, 2)
    assert (event.first_reported_at, event.last_reported_at) == (NOON, NOON + timedelta(hours=2))


def test_superseded_articles_tell_nothing_any_more_but_the_name() -> None:
    old = telling(mention(mention_id="1", confidence=0.99), superseded=True)
    new = telling(mention(mention_id="2", article_id="b", confidence=0.5), "a", NOON + timedelta(hours=1))
    event = merged([old, new])
    assert (event.mentions, event.articles, event.best_mention_id) == (1, 1, "2")
    assert event.first_reported_at == NOON + timedelta(hours=1)
    assert event.event_id == merged([old]).event_id == event_id([old])      # a correction keeps its event's name


BEST: list[tuple[Telling, Telling]] = [
    (telling(mention(mention_id="9", confidence=0.8), "z"), telling(mention(mention_id="1", confidence=0.7))),
    (telling(mention(mention_id="9")), telling(mention(mention_id="1", article_id="b"))),       # an original
    (telling(mention(mention_id="9")), telling(mention(mention_id="1", in_title=True))),
    (telling(mention(mention_id="9")), telling(mention(mention_id="1"), published_at=NOON + timedelta(1))),
    (telling(mention(mention_id="9")), telling(mention(mention_id="1"), published_at=None)),
    (telling(mention(mention_id="1")), telling(mention(mention_id="9"))),
    (telling(mention(mention_id="9", confidence=0.5)), telling(mention(mention_id="1", event_type="casualties"))),
]


@pytest.mark.parametrize(("best", "other"), BEST,
                         ids=["surest", "original", "body", "earliest", "dated", "id", "act"])
def test_the_best_mention_gives_the_words(best: Telling, other: Telling) -> None:
    for order in permutations([best, other]):
        assert merged(order).best_mention_id == best.account.event.best_mention_id


def test_what_the_best_leaves_out_another_tells() -> None:
    best = telling(mention(mention_id="1", **NOWHERE, **UNDATED))
    other = telling(mention(mention_id="2", confidence=0.4, weapon="mortar", **ASKET,
                            actors=(*RUSSIAN, actor("target", "mill", "UKR", 1)), event_date=DAY - timedelta(days=1)))
    for order in permutations([best, other]):
        event = merged(order)
        assert (event.best_mention_id, event.place_name, event.weapon) == ("1", "Asket", "mortar")
        assert (event.source_name, event.target_country, event.event_date) == (
            "Russian army", "UKR", DAY - timedelta(days=1))


def test_times_span_all_tellings() -> None:
    at = [NOON + timedelta(hours=n) for n in range(4)]
    rows = [telling(mention(mention_id="1", time_start=at[1], time_end=at[2])),
            telling(mention(mention_id="2", time_start=at[0], time_end=None)),
            telling(mention(mention_id="3", time_start=None, time_end=at[3]))]
    assert {(merged(o).time_start, merged(o).time_end) for o in permutations(rows)} == {(at[0], at[3])}


def test_an_event_of_one_mention_has_every_column() -> None:
    event = merged([telling(mention(actors=(*RUSSIAN, actor("target", "mill", "UKR", 1))))])
    assert (event.source_name, event.source_country) == ("Russian army", "RUS")
    assert (event.target_name, event.target_country) == ("mill", "UKR")
    assert event.quad_class == CROSSWALK["shelling"].quad_class
    assert event.part_of_event_id is None


def test_the_earliest_mention_names_the_event_and_the_other_names_lead_to_it() -> None:
    first, second = telling(mention(mention_id="9")), telling(mention(mention_id="1"), published_at=None)
    name = event_id([first, second])
    assert name == event_id([second, first]) == event_id([first]) != event_id([second])
    assert [row.event_id for row in event_mentions(second.account, name)] == [name]
    assert [(row.old_event_id, row.event_id) for row in event_redirects(second, name)] == [(event_id([second]), name)]
    assert list(event_redirects(first, name)) == []
    moved = telling(mention(mention_id="9"), was="elsewhere")       # a name that comes back leads nowhere else
    assert [(row.old_event_id, row.event_id) for row in event_redirects(moved, name)] == [(name, name)]


def test_no_tellings_are_no_event() -> None:
    with pytest.raises(ValueError, match="empty"):
        merged([])
