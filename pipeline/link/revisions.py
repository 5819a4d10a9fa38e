"""Revisions: which of the articles that are one document holds, and which it supersedes."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime

from schemas.fingerprint import Revision

FIRST = datetime.min.replace(tzinfo=UTC)


def superseded(revisions: Iterable[Revision]) -> frozenset[str]:
    """Give the ids of all that do not hold, of documents whose revisions are all given.

    CONTRACT, documents: the latest by (published_at, fetched_at, article_id) holds; where others have the very same
    body, the earliest of them. A time that is not known counts as earliest.
    """
    documents = defaultdict[str, list[Revision]](list)
    for revision in revisions:
        documents[revision.document_id].append(revision)
    every = {revision.article_id for known in documents.values() for revision in known}
    return frozenset(every - {_holding(known).article_id for known in documents.values()})


def _holding(revisions: list[Revision]) -> Revision:
    latest = max(revisions, key=_order)
    return min((revision for revision in revisions if revision.body == latest.body), key=_order)


def _order(revision: Revision) -> tuple[datetime, datetime, str]:
    return revision.published_at or FIRST, revision.fetched_at or FIRST, revision.article_id
