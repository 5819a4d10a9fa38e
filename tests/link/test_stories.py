"""Stories follow from links: best source, its source, and so on, in any order and without circles."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from pipeline.link import links, settled, story
from pipeline.link.shingles import shingles
from schemas.fingerprint import Kin, Wording

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def words(first: int, count: int) -> str:
    return " ".join(f"w{number}" for number in range(first, first + count))


def stories(*articles: tuple[str, str, int | None]) -> dict[str, str]:
    """Give article -> story of articles given as id, body and hours after noon."""
    known = {name: Wording(article_id=name, document_id=name, publisher=None, fetched_at=None, body=body,
                           published_at=None if hours is None else NOON + timedelta(hours=hours))
             for name, body, hours in articles}
    found = links([(one, other) for one in known for other in known], known)
    family = [Kin(article_id=w.article_id, document_id=w.article_id, published_at=w.published_at,
                  size=len(set(shingles(w.body))))
              for w in known.values()]
    told = {kin.article_id: kin.story_id for kin in settled(family, found)}
    for order in permutations(found[:4]):
        assert {kin.article_id: kin.story_id for kin in settled(family, [*order, *found[4:]])} == told
    return told


A, B = words(0, 200), words(500, 200)


@pytest.mark.parametrize(("articles", "expected"), [
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
    ([("a", "too few words", 0), ("b", "too few words", 0)], {"a": "a", "b": "b"}),
    ([("a", words(0, 64), 0), ("b", words(0, 104), 0), ("c", words(0, 81), 0)], {"a": "b", "b": "b", "c": "b"}),
])
def test_stories(articles: list[tuple[str, str, int | None]], expected: dict[str, str]) -> None:
    assert stories(*articles) == expected


def test_the_best_source_wins_over_an_earlier_one() -> None:
    told = stories(("a", words(0, 120) + " " + words(900, 80), 0), ("b", A + " " + words(700, 10), 1), ("c", A, 2))
    assert told["c"] == told["b"] == "a"        # b goes back to a, c to b
    apart = stories(("a", words(0, 110) + " " + words(900, 200), 0), ("b", A, 1), ("c", A, 2))
    assert apart == {"a": "a", "b": "a", "c": "a"}


def test_a_late_original_moves_all_that_go_back_to_it() -> None:
    family = [Kin(article_id="b", document_id="b", published_at=NOON, size=196, story_id="b"),
              Kin(article_id="c", document_id="c", published_at=NOON + timedelta(hours=1), size=196, source_id="b",
                  containment=1.0, story_id="b"),
              Kin(article_id="a", document_id="a", published_at=NOON - timedelta(hours=1), size=196)]
    bodies = {kin.article_id: Wording(article_id=kin.article_id, document_id=kin.article_id, publisher=None,
                                      fetched_at=None, published_at=kin.published_at, body=A) for kin in family}
    changed = settled(family, links([("a", "b"), ("a", "c")], bodies))
    assert [(row.article_id, row.story_id, row.is_original) for row in map(story, changed)] == [
        ("a", "a", True), ("b", "a", False), ("c", "a", False)]


def test_a_revision_that_holds_stands_for_the_original() -> None:
    family = [Kin(article_id="a", document_id="d", published_at=NOON, size=196, superseded=True),
              Kin(article_id="b", document_id="d", published_at=NOON + timedelta(hours=1), size=196, source_id="a"),
              Kin(article_id="c", document_id="c", published_at=NOON + timedelta(hours=1), size=196, source_id="a")]
    told = {kin.article_id: story(kin) for kin in settled(family, [])}
    assert {row.story_id for row in told.values()} == {"a"}
    assert {name: row.is_original for name, row in told.items()} == {"a": True, "b": True, "c": False}


def test_what_does_not_change_is_not_written_again() -> None:
    family = [Kin(article_id="a", document_id="a", published_at=NOON, size=9, story_id="a", is_original=True)]
    assert settled(family, []) == ()
