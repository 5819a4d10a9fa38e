"""The index: finds what repeats, forgets what was not committed, and is made anew where it cannot be read."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from itertools import chain, permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.link import FEWEST_SHARED as LEAST
from pipeline.link import fingerprint
from pipeline.store.index import NAME, Index, span
from pipeline.store.index.index import TABLES
from pipeline.store.index.postings import FOLDER, Postings
from pipeline.store.index.rows import Rows
from schemas.account import Account, Facts
from schemas.event import Event
from schemas.fingerprint import Holder, Kin, Wording

NOON = datetime(2026, 3, 4, 12, 0, 0, 1, tzinfo=UTC)
MONTH, WEEK = timedelta(days=30), timedelta(days=7)


def words(first: int, count: int) -> str:
    return " ".join(f"w{number}" for number in range(first, first + count))


def wording(name: str, body: str, at: datetime | None = NOON) -> Wording:
    return Wording(article_id=name, document_id=f"doc {name}", publisher=None, fetched_at=None, published_at=at,
                   body=body)


def put(index: Index, *given: Wording) -> dict[int, Wording]:
    new = index.articles.add(given, {one.body: fingerprint(one.body) for one in given}, LEAST)
    index.articles.rank([one.article_id for one in given])
    return new


def found(index: Index, one: Wording) -> set[str]:
    """Give the articles whose bodies may be repeated by one that is taken in."""
    number = next(iter(index.articles.bodies([one.article_id]).values()))
    pairs = index.articles.candidates({number: fingerprint(one.body)})
    others = {*chain.from_iterable(pairs)} - {number}
    return {holder.first for holder in index.articles.holders(others).values()}


def an_account(mention_id: str, article_id: str, home: date | None, firm: bool = True, back: int = 0) -> Account:
    empty = dict.fromkeys(Event.model_fields)
    event = Event.model_validate({**empty, "event_id": "", "event_type": "shelling", "status": "actual", "mentions": 1,
                                  "articles": 1, "stories": 1, "publishers": 0, "best_mention_id": mention_id})
    first = home - timedelta(days=back) if home else None
    return Account(account_id=mention_id, article_id=article_id, mention_ids=(mention_id,), family="assault",
                   verbal=False, land="UKR", home=home, first=first, last=home, firm=firm,
                   facts=Facts(event_type="shelling", actual=True, words=frozenset({"market"})),
                   statuses=frozenset({"actual"}), confidence=0.5, in_title=False, event=event)


@pytest.mark.parametrize(("body", "candidate"), [
    (words(0, 399), True), (words(0, 200), True), (words(0, 40), True), (words(150, 100), True),
    (words(2000, 1500) + " " + words(0, 400), True), (words(0, 12), True), (words(5000, 400), False), ("", False),
], ids=["copy", "half", "teaser", "middle", "embedded", "line", "other", "empty"])
def test_what_may_repeat_is_found(body: str, candidate: bool) -> None:
    index, mine = Index.open(None), wording("b", body)
    put(index, wording("a", words(0, 400)), mine)
    assert found(index, mine) == ({"a"} if candidate else set())


def test_a_body_that_many_print_stands_there_once() -> None:
    index = Index.open(None)
    same = [wording(name, words(0, 99), at) for name, at in (("b", NOON), ("c", None), ("a", None))]
    assert len(put(index, *same)) == 1
    assert put(index, wording("d", words(0, 99), NOON - MONTH)) == {}
    number = index.articles.bodies(["a"])["a"]
    assert set(index.articles.bodies("abcd").values()) == {number}
    assert index.articles.holders([number]) == {number: Holder(first="d", holding="d")}
    assert sorted(index.articles.of([number])) == [(number, name) for name in "abcd"]


def test_a_body_of_a_few_words_is_everybodys() -> None:
    index = Index.open(None)
    assert len(put(index, wording("a", "too few words"), wording("b", "too few words"), wording("c", ""))) == 3


def test_of_those_that_hold_the_first_stands_for_a_body() -> None:
    index = Index.open(None)
    put(index, *(wording(name, words(0, 99)) for name in "abc"), wording("x", words(200, 99)))
    number = index.articles.bodies(["a"])["a"]
    assert index.kinship.supersede({"a": "x", "b": None}) == {"a"}
    assert index.articles.rank(["c"]) == {number}
    assert index.articles.holders([number]) == {number: Holder(first="a", holding="b")}
    assert index.articles.rank(["a", "x"]) == frozenset()
    assert index.kinship.supersede({"a": None, "b": None}) == {"a"}


@pytest.mark.parametrize(("other", "near"), [
    ({}, True), ({"publisher": "gazette "}, True), ({"title": "FERRY\n sails"}, True), ({"url": "here"}, False),
    ({"title": "Ferry"}, False), ({"publisher": None}, False), ({"title": " "}, False), ({"published_at": None}, False),
    ({"published_at": NOON + WEEK}, True), ({"published_at": NOON - WEEK}, True),
    ({"published_at": NOON + WEEK + timedelta(microseconds=1)}, False)])
def test_neighbours_have_publisher_title_and_week_in_common(other: dict[str, object], near: bool) -> None:
    index = Index.open(None)
    known = {"publisher": "Gazette", "title": "Ferry sails"}
    put(index, *(wording(name, words(0, 99)).model_copy(update=given)
                 for name, given in (("a", known), ("b", {**known, **other}))))
    assert [row[:2] + row[3:5] for row in index.articles.neighbours(["a"], WEEK)] == (
        [("a", "doc a", "b", "doc b")] if near else [])


def test_joined_documents_are_one() -> None:
    index = Index.open(None)
    put(index, *(wording(name, name) for name in "abc"))
    assert index.articles.join({"doc b": "doc a"}) == {"b"}
    assert index.articles.documents("abc") == {"a": "doc a", "b": "doc a", "c": "doc c"}
    assert index.articles.join({}) == frozenset()


def test_a_family_goes_up_and_down_but_not_sideways() -> None:
    index = Index.open(None)
    put(index, *(wording(name, words(ord(name) * 100, 50)) for name in "abcdx"))
    numbers = index.articles.bodies("abcdx")
    index.kinship.settle(
        Kin(number=numbers[name], article_id=name, document_id="d", published_at=NOON, size=46, containment=1.0,
            source=numbers.get(source), story_id="a")
        for name, source in (("b", "a"), ("c", "b"), ("d", "a"), ("a", "")))
    assert {kin.article_id for kin in index.kinship.family([numbers["b"]])} == {"a", "b", "c"}
    assert {kin.article_id for kin in index.kinship.family([numbers["a"]])} == {"a", "b", "c", "d"}
    assert index.kinship.children([numbers["a"]]) == {numbers["b"], numbers["d"]}
    assert index.kinship.family([]) == []
    (alone,) = index.kinship.family([numbers["x"]])
    assert (alone.published_at, alone.source, alone.story_id) == (NOON, None, None)


def test_revisions_are_all_of_the_documents_and_of_their_pages() -> None:
    index = Index.open(None)
    put(index, *(wording(name, name).model_copy(update={"document_id": document, "page_id": page})
                 for name, document, page in (("a", "d", "p"), ("b", "d", "q"), ("c", "e", "q"), ("x", "f", "r"))))
    revisions, decided = index.kinship.revisions(["a"])
    assert ({one.article_id for one in revisions}, decided) == ({"a", "b", "c"}, {"a", "b"})
    revisions, decided = index.kinship.revisions(["c"])         # what its page gave before may have been of document d
    assert ({one.article_id for one in revisions}, decided) == ({"a", "b", "c"}, {"a", "b", "c"})


def test_tellings_know_what_is_known_by_now() -> None:
    index = Index.open(None)
    put(index, wording("a", ""), wording("b", "", None))
    index.kinship.settle(Kin(number=number, article_id="?", document_id="d", published_at=None, size=0, story_id="a")
                         for number in index.articles.bodies("ab").values())
    assert [row.is_original for row in index.kinship.tell("ab")] == [True, False]
    accounts = [an_account("1", "a", None), an_account("2", "b", None), an_account("3", "b", None)]
    index.members.add(accounts)
    index.members.settle({"1": "1", "2": "1", "3": "3"})
    index.members.name({"1": "e", "2": "e"})
    index.members.add(accounts[:1])                 # what is in it already is left as it is
    assert index.members.told_by(["b"]) == {"1", "3"}
    assert index.members.undated(["b"]) == ["2", "3"]
    told, = index.members.tellings(["1"])
    assert {(t.account.account_id, t.story_id, t.published_at, t.event_id) for t in told} == {
        ("1", "a", NOON, "e"), ("2", "a", None, "e")}
    assert {t.account for t in told} == set(accounts[:2])


def test_only_what_a_day_may_change_is_looked_at_again() -> None:
    index = Index.open(None)
    put(index, *(wording(name, "") for name in "abcdefg"))
    days = [NOON.date() + timedelta(days=n) for n in range(-9, 4)]
    index.members.add([
        an_account("touched", "a", days[9]), an_account("same day", "b", days[9]),
        an_account("other day", "c", days[8]),
        an_account("told later", "d", days[11], firm=False, back=7),
        an_account("told too late", "e", days[12], firm=False, back=2),
        an_account("long before", "f", days[0]), an_account("of its days", "g", days[6])])
    touched, = index.members.of(["a"])
    family, day = touched.account.family, days[9].toordinal()
    homes = index.members.homes(family, {day})
    assert homes == {days[11].toordinal()}
    told = index.members.told_under(family, {day, *homes})
    assert {t.account.account_id for t in told} == {"touched", "same day", "told later"}
    others = {day for voice in told for day in span(voice.account)} - {day, *homes}
    assert {t.account.account_id for t in index.members.firm_on(family, others)} == {"other day", "of its days"}


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


def test_runs_are_found_again_and_merged(tmp_path: Path) -> None:
    bodies = [wording(str(number), words(number * 1000, 200)) for number in range(40)]
    for sequence, one in enumerate(bodies, 1):
        index = Index.open(tmp_path)
        put(index, one)
        index.commit(sequence, str(sequence))
        index.close()
    index = Index.open(tmp_path)
    parts = [wording(f"{number} again", words(number * 1000 + 50, 100)) for number in range(40)]
    put(index, *parts)
    assert [found(index, part) for part in parts] == [{str(number)} for number in range(40)]
    assert len(list((tmp_path / FOLDER).iterdir())) < 10
    index.close()


@pytest.mark.parametrize("cut", [0, 8, None])
def test_an_index_that_lost_a_run_is_empty(tmp_path: Path, cut: int | None) -> None:
    index = Index.open(tmp_path)
    put(index, wording("a", words(0, 99)))
    index.commit(1, "first")
    index.close()
    (run,) = (tmp_path / FOLDER).iterdir()
    (run.unlink() if cut is None else run.write_bytes(run.read_bytes()[:cut]))
    again = Index.open(tmp_path)
    assert again.filled == (0, "")
    assert again.articles.unknown(["a"]) == {"a"}
    again.close()


def test_runs_of_nobody_are_deleted(tmp_path: Path) -> None:
    Index.open(tmp_path).close()
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "left by a batch that was killed").write_bytes(b"12345678")
    Index.open(tmp_path).close()
    assert list((tmp_path / FOLDER).iterdir()) == []


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 60), st.integers(0, 40)), min_size=1, max_size=8))
def test_hits_are_the_shingles_in_common(made: list[tuple[int, int, int]]) -> None:
    prints = {number: fingerprint(words(first, count) + " " + words(900, more))
              for number, (first, count, more) in enumerate(made, 1)}
    postings = Postings(Rows.open(None, TABLES), None)
    postings.add(prints)
    hits = postings.hits(prints)
    for one, other in permutations(prints, 2):
        shared = [len(set(getattr(prints[one], name)) & set(getattr(prints[other], name)))
                  for name in ("sampled", "opening")]
        assert hits.get((one, other), (0, 0)) == tuple(shared)


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
