"""Stories follow from overlaps: best source, its source, and so on, in any order and without circles."""

from datetime import UTC, datetime, timedelta
from itertools import combinations, permutations

import pytest

from pipeline.link import settled
from pipeline.link.shingles import shingles
from schemas.fingerprint import Kin, Overlap

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
Text = tuple[str, str, int | None]      # id, body, hours after noon


def words(first: int, count: int) -> str:
    return " ".join(f"w{number}" for number in range(first, first + count))


def kin(number: int, text: Text, document_id: str | None = None) -> Kin:
    name, body, hours = text
    return Kin(number=number, article_id=name, document_id=document_id or name, size=len(set(shingles(body))),
               published_at=None if hours is None else NOON + timedelta(hours=hours))


def overlaps(texts: list[Text]) -> list[Overlap]:
    """Give those that share half of the shorter one's shingles."""
    found = []
    for (one, (_, mine, _)), (other, (_, others, _)) in combinations(enumerate(texts), 2):
        sets = set(shingles(mine)), set(shingles(others))
        shared = len(sets[0] & sets[1])
        if shared >= max(8, min(map(len, sets)) / 2):
            found.append(Overlap(one=one, other=other, shared=shared))
    return found


def stories(*texts: Text) -> dict[str, str]:
    """Give article -> story."""
    family, found = [kin(number, text) for number, text in enumerate(texts)], overlaps([*texts])
    told = {one.article_id: one.story_id for one in settled(family, found)}
    for order in permutations(found[:4]):
        assert {one.article_id: one.story_id for one in settled(family, [*order, *found[4:]])} == told
    return told


A, B = words(0, 200), words(500, 200)


@pytest.mark.parametrize(("texts", "expected"), [
    ([("a", A, 0), ("b", B, 0)], {"a": "a", "b": "b"}),
    ([("a", A, 0), ("b", A, 1), ("c", A, 2)], {"a": "a", "b": "a", "c": "a"}),
    ([("a", A, 0), ("b", words(0, 60), 1)], {"a": "a", "b": "a"}),
    ([("a", words(0, 60), 0), ("b", A, 1)], {"a": "a", "b": "b"}),              # it merely contains the older one
    ([("a", A, 0), ("b", B, 0), ("page", A + " " + B, 5)], {"a": "a", "b": "b", "page": "page"}),
    ([("a", words(0, 60), 0), ("b", A, 0)], {"a": "b", "b": "b"}),              # of one time: the part has a whole
    ([("b", words(0, 60), 0), ("a", A, 0)], {"a": "a", "b": "a"}),
    ([("a", words(0, 200), 0), ("b", words(60, 200), 1), ("c", words(120, 200), 2), ("d", words(180, 200), 3)],
     {"a": "a", "b": "a", "c": "a", "d": "a"}),                                 # a chain whose ends share nothing
    ([("a", A, None), ("b", A, 0)], {"a": "b", "b": "b"}),                      # undated goes back to the dated
    ([("a", A, None), ("b", A, None)], {"a": "a", "b": "a"}),
    ([("a", words(0, 64), 0), ("b", words(0, 104), 0), ("c", words(0, 81), 0)], {"a": "b", "b": "b", "c": "b"}),
])
def test_stories(texts: list[Text], expected: dict[str, str]) -> None:
    assert stories(*texts) == expected


def test_the_best_source_wins_over_an_earlier_one() -> None:
    told = stories(("a", words(0, 120) + " " + words(900, 80), 0), ("b", A + " " + words(700, 10), 1), ("c", A, 2))
    assert told["c"] == told["b"] == "a"        # b goes back to a, c to b
    apart = stories(("a", words(0, 110) + " " + words(900, 200), 0), ("b", A, 1), ("c", A, 2))
    assert apart == {"a": "a", "b": "a", "c": "a"}


def test_a_revision_that_merely_contains_what_it_revises_joins_its_story() -> None:
    texts: list[Text] = [("a", words(0, 60), 0), ("b", A, 1)]
    found = settled([kin(number, text, "d") for number, text in enumerate(texts)], overlaps(texts))
    assert [one.story_id for one in found] == ["a", "a"]


def test_a_late_original_moves_all_that_go_back_to_it() -> None:
    texts: list[Text] = [("b", A, 0), ("c", words(0, 190), 1), ("a", words(0, 210), -1)]
    family = [kin(number, text) for number, text in enumerate(texts)]
    before = settled(family[:2], overlaps(texts[:2]))
    after = settled([*before, family[2]], [one for one in overlaps(texts) if 2 in (one.one, one.other)], {2})
    assert [(one.article_id, one.story_id) for one in after] == [("b", "a"), ("c", "a"), ("a", "a")]


def test_who_turns_out_to_be_earlier_goes_back_to_nothing_any_more() -> None:
    texts: list[Text] = [("a", A, 0), ("b", words(0, 190), 1)]
    before = settled([kin(number, text) for number, text in enumerate(texts)], overlaps(texts))
    assert [one.source for one in before] == [None, 0]
    earlier = before[1].model_copy(update={"article_id": "z", "published_at": NOON - timedelta(days=1)})
    after = settled([before[0], earlier], overlaps(texts), {1})
    assert [(one.source, one.story_id) for one in after] == [(1, "z"), (None, "z")]


def test_what_does_not_change_is_not_written_again() -> None:
    assert settled([kin(1, ("a", A, 0)).model_copy(update={"story_id": "a"})], []) == ()
