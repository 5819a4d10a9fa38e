"""The index: finds what repeats, forgets what was not committed, and is made anew where it cannot be read."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipeline.link import fingerprint
from pipeline.store.index import NAME, Index
from schemas.event import Event
from schemas.fingerprint import Kin, Wording
from schemas.member import Member

NOON = datetime(2026, 3, 4, 12, 0, 0, 1, tzinfo=UTC)
MONTH = timedelta(days=30)


def words(first: int, count: int) -> str:
    return " ".join(f"w{number}" for number in range(first, first + count))


def wording(name: str, body: str, at: datetime | None = NOON) -> Wording:
    return Wording(article_id=name, document_id=f"doc {name}", publisher=None, fetched_at=None, published_at=at,
                   body=body)


def put(index: Index, *given: Wording) -> None:
    index.articles.add((one, fingerprint(one)) for one in given)


def found(index: Index, one: Wording) -> set[str]:
    return {other for _, other in index.articles.candidates([fingerprint(one)], MONTH)}


def a_member(mention_id: str, article_id: str, event_id: str) -> Member:
    empty = dict.fromkeys(Event.model_fields)
    event = Event.model_validate({**empty, "event_id": event_id, "event_type": "shelling", "status": "actual",
                                  "mentions": 1, "articles": 1, "stories": 1, "publishers": 0,
                                  "best_mention_id": mention_id})
    return Member(mention_id=mention_id, article_id=article_id, confidence=0.5, in_title=False, event=event)


@pytest.mark.parametrize(("body", "candidate"), [
    (words(0, 400), True), (words(0, 200), True), (words(0, 40), True), (words(150, 100), True),
    (words(2000, 1500) + " " + words(0, 400), True), (words(0, 12), True), (words(5000, 400), False), ("", False),
], ids=["copy", "half", "teaser", "middle", "embedded", "line", "other", "empty"])
def test_what_may_repeat_is_found(body: str, candidate: bool) -> None:
    index, mine = Index.open(None), wording("b", body)
    put(index, wording("a", words(0, 400)), mine)
    assert found(index, mine) == ({"a"} if candidate else set())


@pytest.mark.parametrize(("at", "candidate"), [
    (NOON + MONTH, True), (NOON + MONTH + timedelta(microseconds=1), False), (NOON - MONTH, True), (None, True)])
def test_only_within_the_window(at: datetime | None, candidate: bool) -> None:
    index, mine = Index.open(None), wording("b", words(0, 99), at)
    put(index, wording("a", words(0, 99)), mine)
    assert bool(found(index, mine)) == candidate


def test_words_come_back_as_they_were() -> None:
    index = Index.open(None)
    given = [wording("a", "Ж\ud800 " + words(0, 9)), wording("b", "", None)]
    put(index, *given)
    assert index.articles.wordings(["a", "b", "c"]) == {"a": given[0], "b": given[1]}
    assert index.articles.unknown(["a", "c"]) == {"c"}


def test_a_family_goes_up_and_down_but_not_sideways() -> None:
    index = Index.open(None)
    put(index, *(wording(name, "") for name in "abcdx"))
    index.kinship.settle(
        Kin(article_id=name, document_id="d", published_at=NOON, size=0, source_id=source, containment=1.0,
            story_id="a")
        for name, source in (("b", "a"), ("c", "b"), ("d", "a"), ("a", None)))
    assert {kin.article_id for kin in index.kinship.family(["b"])} == {"a", "b", "c"}
    assert {kin.article_id for kin in index.kinship.family(["a"])} == {"a", "b", "c", "d"}
    assert index.kinship.family([]) == []
    assert index.kinship.family(["c"])[0].published_at == NOON


def test_standing_changes_both_ways() -> None:
    index = Index.open(None)
    put(index, *(wording(name, name).model_copy(update={"document_id": "d"}) for name in "abc"), wording("x", ""))
    assert {row.article_id for row in index.kinship.revisions(["a", "x"])} == {"a", "b", "c", "x"}
    assert index.kinship.supersede(["a", "b"], ["c"]) == {"a", "b"}
    assert index.kinship.supersede(["a", "b"], ["c"]) == frozenset()
    assert index.kinship.supersede(["b", "c"], ["a"]) == {"a", "c"}
    assert {kin.article_id for kin in index.kinship.family("abcx") if kin.superseded} == {"b", "c"}


def test_tellings_know_what_is_known_by_now() -> None:
    index = Index.open(None)
    put(index, wording("a", ""), wording("b", "", None))
    index.kinship.settle([Kin(article_id="a", document_id="d", published_at=NOON, size=0, story_id="a"),
                  Kin(article_id="b", document_id="d", published_at=None, size=0, story_id="a", source_id="a")])
    members = [a_member("1", "a", "e"), a_member("2", "b", "e"), a_member("3", "b", "f")]
    index.members.add(members)
    index.members.add(members[:1])
    assert index.members.events_of(["b"]) == {"e", "f"}
    told = index.members.tellings(["e"])
    dated = {(t.member.mention_id, t.story_id, t.published_at) for t in told["e"]}
    assert dated == {("1", "a", NOON), ("2", "a", None)}
    assert {t.member for t in told["e"]} == set(members[:2])


def test_what_is_not_committed_is_forgotten(tmp_path: Path) -> None:
    index = Index.open(tmp_path)
    put(index, wording("a", "some words"))
    index.commit(1, "first")
    put(index, wording("b", "other words"))
    assert index.articles.unknown(["a", "b"]) == frozenset()
    index.close()
    again = Index.open(tmp_path)
    assert again.filled == (1, "first")
    assert again.articles.unknown(["a", "b"]) == {"b"}
    again.clear()
    assert again.filled == (0, "")
    assert again.articles.unknown(["a", "b"]) == {"a", "b"}
    again.close()


@pytest.mark.parametrize("damage", [b"no database at all", b"", b"SQLite format 3\x00 cut off"])
def test_a_broken_index_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    index = Index.open(tmp_path)
    index.commit(7, "seventh")
    index.close()
    (tmp_path / NAME).write_bytes(damage)
    again = Index.open(tmp_path)
    assert again.filled == (0, "")
    again.close()


def test_an_index_of_another_layout_is_made_anew(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / NAME) as other:
        other.execute("CREATE TABLE article (number)")
    other.close()
    index = Index.open(tmp_path)
    assert index.filled == (0, "")
    index.close()
