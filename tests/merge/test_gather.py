"""Which mentions of one article tell one happening."""

from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest

from pipeline.merge import event_id, event_ids
from schemas.mention import Mention
from tests.merge.test_cluster import DAY, RUSSIAN, actor, mention

OPEN = {"event_date_basis": "publication", "place_name": None, "place_country": None}
TOLD = {"event_date_basis": "text"}


def told(number: int, **given: Any) -> Mention:
    return mention(**{"mention_id": str(number), "start_char": number * 10, "end_char": number * 10 + 9, **given})


@pytest.mark.parametrize(("given", "events"), [
    ([TOLD, OPEN], 1),                                              # "the shelling" of the next sentence
    ([TOLD, {**OPEN, "in_title": True}], 1),
    ([{**TOLD, "actors": RUSSIAN}, {**OPEN, "actors": (actor("target", "mill", "UKR"),)}], 1),
    ([TOLD, {**OPEN, "event_type": "casualties"}], 1),              # its toll
    ([{**OPEN, "event_type": "casualties"}, TOLD], 1),
    ([{**TOLD, "event_type": "arrest"}, {**OPEN, "event_type": "casualties"}], 2),
    ([TOLD, {**OPEN, "evidence": "another shelling killed two"}], 2),
    ([TOLD, {**OPEN, "event_type": "air_strike"}], 2),
    ([TOLD, {**OPEN, "modality": "planned"}], 2),
    ([TOLD, {**OPEN, **TOLD, "event_date": DAY - timedelta(days=9)}], 2),
    ([TOLD, {**OPEN, "place_name": "Asket"}], 2),
    ([TOLD, {**OPEN, "place_country": "POL"}], 2),
    ([{**TOLD, "actors": RUSSIAN}, {**OPEN, "actors": (actor("source", "Poland", "POL"),)}], 2),
    ([TOLD, {**TOLD, "place_name": "Asket"}, OPEN], 2),             # the open one goes on about the last
    ([{**TOLD, "event_type": "criticism"}, {**OPEN, "event_type": "criticism"}], 2),    # words are spoken anew
    ([TOLD, {**OPEN, "article_id": "b"}], 2),                       # another article's words are not read into it
])
def test_mentions_of_an_article_that_do_not_disagree_are_one_event(given: list[dict[str, Any]], events: int) -> None:
    mentions = [told(number, **slots) for number, slots in enumerate(given)]
    assert len(set(event_ids(mentions).values())) == events
    assert len({tuple(sorted(event_ids(order).items())) for order in permutations(mentions)}) == 1


def test_the_fullest_mention_names_the_event() -> None:
    full = told(2, **TOLD, actors=RUSSIAN)
    named = event_ids([told(1, **OPEN), full, told(3, **OPEN, event_type="casualties")])
    assert set(named.values()) == {event_id(full)}


def test_the_next_place_takes_what_follows_it() -> None:
    named = event_ids([told(1, **TOLD), told(2, **TOLD, place_name="Asket"), told(3, **OPEN)])
    assert named["3"] == named["2"] != named["1"]


def test_no_mentions_have_no_events() -> None:
    assert event_ids([]) == {}
