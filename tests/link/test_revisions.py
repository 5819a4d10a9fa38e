"""Which revision of a document holds: the latest, and of equal ones the earliest."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from pipeline.link import superseded
from schemas.fingerprint import Revision

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def revision(name: str, body: str = "", published: int | None = None, fetched: int | None = None,
             document_id: str = "d") -> Revision:
    hours = [None if given is None else NOON + timedelta(hours=given) for given in (published, fetched)]
    return Revision(article_id=name, document_id=document_id, published_at=hours[0], fetched_at=hours[1],
                    body=body.encode())


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
    assert {superseded(order) for order in permutations(revisions)} == {frozenset(hidden)}
