"""Which mentions are one event, and the row that they give together."""

from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest

from pipeline.merge import event_id, event_mention, member, merged
from schemas.actor import Actor
from schemas.crosswalk import CROSSWALK
from schemas.event import Event
from schemas.member import Telling
from schemas.mention import Mention

DAY = date(2026, 3, 4)
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
GIVEN = {"mention_id": "m", "article_id": "a", "start_char": 0, "end_char": 9, "evidence": "some words",
         "in_title": False, "event_type": "shelling", "modality": "actual", "polarity": "affirmed", "stance": "reports",
         "event_date": DAY, "place_name": "Orlin", "place_country": "UKR", "confidence": 0.9, "rule": "r",
         "extractor": "e"}


def actor(role: str, name: str, country: str | None = None, ordinal: int = 0, kind: str = "military") -> Actor:
    return Actor(mention_id="m", article_id="a", ordinal=ordinal, role=role, text=name, start_char=0, end_char=1,
                 name=name, kind=kind, country=country)


def mention(**given: Any) -> Mention:
    code = CROSSWALK[given.get("event_type", "shelling")].model_dump(exclude={"definition", "event_type"})
    empty = dict.fromkeys(Mention.model_fields.keys() - {"actors", "places", "quantities"})
    return Mention.model_validate({**empty, **code, **GIVEN, **given})


def telling(told: Mention, story_id: str = "a", published_at: datetime | None = NOON,
            publisher: str | None = "Gazette", superseded: bool = False) -> Telling:
    return Telling(member=member(told), publisher=publisher, published_at=published_at, story_id=story_id,
                   is_original=story_id == told.article_id, superseded=superseded)


RUSSIAN = (actor("source", "Russian army", "RUS"),)


@pytest.mark.parametrize(("one", "other", "same"), [
    ({}, {"mention_id": "n", "article_id": "b", "evidence": "other words", "weapon": "artillery"}, True),
    ({}, {"in_title": True, "mention_id": "n"}, True),
    ({}, {"place_name": "ORLIN "}, True),
    ({}, {"event_type": "air_strike"}, False),
    ({}, {"event_date": DAY + timedelta(days=1)}, False),
    ({}, {"place_name": "Asket"}, False),
    ({}, {"place_name": None}, False),
    ({}, {"place_country": "POL"}, False),
    ({}, {"polarity": "negated"}, True),                # the same act, disputed
    ({}, {"stance": "denies"}, True),
    ({}, {"modality": "planned"}, False),               # figures of a plan must not meet those of the act
    ({"modality": "planned"}, {"modality": "hypothetical"}, True),
    ({"actors": RUSSIAN}, {"actors": (actor("source", "Russia", "RUS"),)}, True),       # one side by its country
    ({"actors": RUSSIAN}, {"actors": (actor("target", "Russia", "RUS"),)}, False),
    ({"actors": RUSSIAN}, {}, False),
    ({"actors": (actor("source", "Gang", None),)}, {"actors": (actor("source", "gang", None),)}, True),
    ({"actors": (actor("target", "residents", kind="civilians"),)},
     {"actors": (actor("target", "people", kind="unknown"),)}, True),
    ({"actors": (actor("target", "residents", "UKR", kind="civilians"),)}, {}, False),
    ({"actors": (actor("participant", "A", "AAA"), actor("participant", "B", "BBB", 1))},
     {"actors": (actor("participant", "B", "BBB"), actor("participant", "A", "AAA", 1))}, True),
    ({"event_date": None}, {"event_date": None, "mention_id": "n"}, False),             # each its own
    ({"place_name": None, "place_country": None}, {"place_name": None, "place_country": None}, True),
    ({"place_name": None, "place_country": None},
     {"place_name": None, "place_country": None, "evidence": "other words"}, False),    # too little to be one
    ({"place_name": None, "place_country": None, "actors": RUSSIAN},
     {"place_name": None, "place_country": None, "actors": RUSSIAN, "evidence": "other words"}, True),
])
def test_mentions_that_agree_are_one_event(one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    assert (event_id(mention(**one)) == event_id(mention(**other))) == same


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
            telling(mention(mention_id="2", article_id="a", in_title=True), "a", NOON, "Gazette"),
            telling(mention(mention_id="3", article_id="b"), "a", NOON + timedelta(hours=2), "Times"),
            telling(mention(mention_id="4", article_id="c"), "c", None, None)]
    event = merged(rows)
    assert (event.mentions, event.articles, event.stories, event.publishers) == (4, 3, 2, 2)
    assert (event.first_reported_at, event.last_reported_at) == (NOON, NOON + timedelta(hours=2))


def test_superseded_articles_tell_nothing_any_more() -> None:
    old = telling(mention(mention_id="1", confidence=0.99), superseded=True)
    new = telling(mention(mention_id="2", article_id="b", confidence=0.5), "a", NOON + timedelta(hours=1))
    event = merged([old, new])
    assert (event.mentions, event.articles, event.best_mention_id) == (1, 1, "2")
    assert event.first_reported_at == NOON + timedelta(hours=1)
    assert merged([old]).mentions == 1          # hidden with its only article


BEST: list[tuple[Telling, Telling]] = [
    (telling(mention(mention_id="9", confidence=0.8), "z"), telling(mention(mention_id="1", confidence=0.7))),
    (telling(mention(mention_id="9")), telling(mention(mention_id="1", article_id="b"))),       # an original
    (telling(mention(mention_id="9")), telling(mention(mention_id="1", in_title=True))),
    (telling(mention(mention_id="9")), telling(mention(mention_id="1"), published_at=NOON + timedelta(1))),
    (telling(mention(mention_id="9")), telling(mention(mention_id="1"), published_at=None)),
    (telling(mention(mention_id="1")), telling(mention(mention_id="9"))),
]


@pytest.mark.parametrize(("best", "other"), BEST, ids=["surest", "original", "body", "earliest", "dated", "id"])
def test_the_best_mention_gives_the_words(best: Telling, other: Telling) -> None:
    for order in permutations([best, other]):
        assert merged(order).best_mention_id == best.member.mention_id


def test_times_span_all_tellings() -> None:
    hours = [NOON + timedelta(hours=n) for n in range(4)]
    rows = [telling(mention(mention_id="1", time_start=hours[1], time_end=hours[2])),
            telling(mention(mention_id="2", time_start=hours[0], time_end=None)),
            telling(mention(mention_id="3", time_start=None, time_end=hours[3]))]
    assert {(merged(o).time_start, merged(o).time_end) for o in permutations(rows)} == {(hours[0], hours[3])}


def test_an_event_of_one_mention_has_every_column() -> None:
    event = merged([telling(mention(actors=(*RUSSIAN, actor("target", "mill", "UKR", 1))))])
    assert isinstance(event, Event)
    assert (event.source_name, event.source_country) == ("Russian army", "RUS")
    assert (event.target_name, event.target_country) == ("mill", "UKR")
    assert event.quad_class == CROSSWALK["shelling"].quad_class
    assert event.part_of_event_id is None


def test_a_member_names_its_event() -> None:
    told = member(mention())
    row = event_mention(told)
    assert (row.event_id, row.mention_id, row.article_id) == (event_id(mention()), "m", "a")


def test_no_tellings_are_no_event() -> None:
    with pytest.raises(ValueError, match="empty"):
        merged([])
