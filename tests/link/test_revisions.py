"""Which revision of a document holds: the latest, and of equal ones the earliest."""

from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest

from pipeline.link import joined, superseded
from schemas.fingerprint import Revision

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def revision(name: str, body: str = "", published: int | None = None, fetched: int | None = None,
             **given: Any) -> Revision:
    hours = [None if at is None else NOON + timedelta(hours=at) for at in (published, fetched)]
    return Revision(**{"article_id": name, "document_id": "d", "page": ord(name[0]), "extractor": "x/1",
                       "arrived": ord(name[0]), "published_at": hours[0], "fetched_at": hours[1],
                       "body": int.from_bytes(body.encode()), **given})


@pytest.mark.parametrize(("revisions", "hidden"), [
    ([revision("a")], ""),
    ([revision("a", "x", 0), revision("b", "y", 1)], "a"),
    ([revision("b", "x", 0), revision("a", "y", 1)], "b"),
    ([revision("a", "x", 0, 2), revision("b", "y", 0, 1)], "b"),            # published alike: the one fetched later
    ([revision("a", "x", 0, 1), revision("b", "y", 0, 1)], "a"),            # all alike: the id
    ([revision("a", "x", 0), revision("b", "y", None)], "b"),               # unknown is earliest
    ([revision("a", "x", 0, 0), revision("b", "x", 0, 1), revision("c", "x", 0, 2)], "bc"),     # only fetched again
    ([revision("a", "x", 0), revision("b", "y", 1), revision("c", "x", 2)], "bc"),              # changed, changed back
    ([revision("a", "x", 0), revision("b", "y", 1, document_id="e")], ""),
    ([revision("a", "x", 0), revision("b", "y", 1, document_id="e"), revision("c", "z", 2)], "a"),
])
def test_superseded(revisions: list[Revision], hidden: str) -> None:
    assert {frozenset(superseded(order)) for order in permutations(revisions)} == {frozenset(hidden)}


@pytest.mark.parametrize(("extractors", "hidden"), [
    ({"a": "x/1", "b": "x/2"}, "a"), ({"a": "x/10", "b": "x/9"}, "b"), ({"a": "x/1", "b": None}, "b"),
    ({"a": "x/1", "b": "x/1+own"}, "a"), ({"a": "x/1+own", "b": "x/1"}, "a"),
    ({"a": "x/1.9", "b": "x/1.10", "c": "x/1.2"}, "ac"),
    ({"a": "x/1", "b": "x/1"}, ""),
])
def test_of_a_page_only_what_the_newest_extractor_made_holds(extractors: dict[str, str | None], hidden: str) -> None:
    page = [revision(name, name, page=1, extractor=extractor, document_id=f"of {name}")
            for name, extractor in extractors.items()]
    for order in permutations(page):
        assert frozenset(superseded(order)) == frozenset(hidden)


def test_what_an_older_extractor_made_is_no_revision_that_could_hold() -> None:
    read_again = [revision("a", "x", 5, page=1), revision("b", "x", 5, page=1, extractor="x/2")]
    assert superseded([*read_again, revision("c", "y", 3)]) == {"a": "b", "c": "b"}


@pytest.mark.parametrize(("pairs", "whole"), [
    ([], {}), ([("b", "a")], {"b": "a"}), ([("a", "a")], {}),
    ([("c", "b"), ("b", "a")], {"c": "a", "b": "a"}), ([("a", "c"), ("b", "c")], {"b": "a", "c": "a"}),
    ([("d", "c"), ("b", "a"), ("a", "d")], {"d": "a", "c": "a", "b": "a"}),
])
def test_documents_are_joined_under_the_smallest_id(pairs: list[tuple[str, str]], whole: dict[str, str]) -> None:
    for order in permutations(pairs):
        assert joined(order) == whole
