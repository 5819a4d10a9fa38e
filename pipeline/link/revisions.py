"""Revisions: which articles are one document, which of them holds, and which it supersedes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from schemas.fingerprint import Revision

FIRST = datetime.min.replace(tzinfo=UTC)
NEAR = timedelta(days=7)        # CONTRACT: how far apart revisions of an article without url may be, inclusive
NUMBERS = re.compile(r"\d+")


def superseded(revisions: Iterable[Revision]) -> dict[str, str]:
    """Give all articles that do not hold, with the one that does, of documents and pages that are all given.

    Of a page only what the newest extractor made of it counts (of two of one version, which own frames tell apart, the
    one that came last). Of a document then the latest by (published_at,
    fetched_at, article_id) holds; where others have the very same body, the earliest of them (CONTRACT, documents). A
    time that is not known counts as earliest.
    """
    everything = tuple(revisions)
    found = _outdated(everything)
    documents = defaultdict[str, list[Revision]](list)
    for revision in everything:
        if revision.article_id not in found:
            documents[revision.document_id].append(revision)
    for known in documents.values():
        holding = _holding(known).article_id
        found |= {one.article_id: holding for one in known if one.article_id != holding}
    return found


def joined(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Give each document that these pairs make part of another the id of the whole: the smallest of its parts' ids."""
    whole: dict[str, str] = {}

    def root(document: str) -> str:
        while document in whole:
            document = whole[document]
        return document

    for one, other in pairs:
        small, large = sorted((root(one), root(other)))
        if small != large:
            whole[large] = small
    return {document: root(document) for document in whole}


def newness(extractor: str | None) -> tuple[int, ...]:
    """Order `name/version+own` by the numbers of the version, so that no order of runs makes a difference."""
    version = (extractor or "").rpartition("/")[2].partition("+")[0]
    return tuple(map(int, NUMBERS.findall(version)))


def _outdated(revisions: Iterable[Revision]) -> dict[str, str]:
    """Give the articles of pages that a newer extractor has read since, each with the first that this one made."""
    pages = defaultdict[int, list[Revision]](list)
    for revision in revisions:
        pages[revision.page].append(revision)
    found: dict[str, str] = {}
    for known in pages.values():
        newest = max(known, key=lambda one: (newness(one.extractor), one.arrived)).extractor
        first = min(one.article_id for one in known if one.extractor == newest)
        found |= {one.article_id: first for one in known if one.extractor != newest}
    return found


def _holding(revisions: list[Revision]) -> Revision:
    latest = max(revisions, key=_order)
    return min((revision for revision in revisions if revision.body == latest.body), key=_order)


def _order(revision: Revision) -> tuple[datetime, datetime, str]:
    return revision.published_at or FIRST, revision.fetched_at or FIRST, revision.article_id
