"""Kin in the index: what articles go back to, and which of one document hold."""

from collections.abc import Iterable

from pipeline.store.index.rows import Rows, listed, moment
from schemas.fingerprint import Kin, Revision

FAMILY = """
WITH RECURSIVE asked AS (SELECT value AS id FROM json_each(:ids)),
up(id) AS (SELECT id FROM asked UNION SELECT a.source_id FROM article a JOIN up ON a.article_id = up.id
           WHERE a.source_id IS NOT NULL),
down(id) AS (SELECT id FROM asked UNION SELECT a.article_id FROM article a JOIN down ON a.source_id = down.id)
SELECT article_id, document_id, published, size, superseded, source_id, containment, story_id, is_original FROM article
WHERE article_id IN (SELECT id FROM up UNION SELECT id FROM down)
"""
REVISIONS = """
SELECT article_id, document_id, published, fetched, body FROM article WHERE document_id IN (
    SELECT document_id FROM article WHERE article_id IN (SELECT value FROM json_each(?)))
"""
CHANGED = """
SELECT article_id FROM article WHERE superseded <> (article_id IN (SELECT value FROM json_each(?))) AND document_id IN (
    SELECT document_id FROM article WHERE article_id IN (SELECT value FROM json_each(?)))
"""


class Kinship:
    """The same articles as their sources, stories and revisions show them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def family(self, article_ids: Iterable[str]) -> list[Kin]:
        """Give the articles with all that they go back to and all that go back to them, through however many."""
        rows = self._rows.ask(FAMILY, {"ids": listed(article_ids)})
        # Constructed, as a check of what this class wrote itself would take half of the time.
        return [Kin.model_construct(
            article_id=row[0], document_id=row[1], published_at=moment(row[2]), size=row[3], superseded=bool(row[4]),
            source_id=row[5], containment=row[6], story_id=row[7], is_original=bool(row[8])) for row in rows]

    def revisions(self, article_ids: Iterable[str]) -> list[Revision]:
        """Give the articles with all others of their documents."""
        return [Revision(article_id=row[0], document_id=row[1], published_at=moment(row[2]), fetched_at=moment(row[3]),
                         body=row[4]) for row in self._rows.ask(REVISIONS, listed(article_ids))]

    def supersede(self, superseded: Iterable[str], article_ids: Iterable[str]) -> frozenset[str]:
        """Write down which of the articles' documents' revisions are superseded; give those whose standing changed."""
        changed = self._rows.ask(CHANGED, (listed(superseded), listed(article_ids)))
        self._rows.write("UPDATE article SET superseded = 1 - superseded WHERE article_id = ?", changed)
        return frozenset(row[0] for row in changed)

    def settle(self, kin: Iterable[Kin]) -> None:
        """Write down the articles' sources and stories anew."""
        self._rows.write(
            "UPDATE article SET source_id = ?, containment = ?, story_id = ?, is_original = ? WHERE article_id = ?",
            [(k.source_id, k.containment, k.story_id, k.is_original, k.article_id) for k in kin])
