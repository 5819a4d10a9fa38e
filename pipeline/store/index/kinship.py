"""Kin in the index: what bodies go back to, and which articles of one document hold."""

from collections.abc import Iterable, Mapping

from pipeline.store.index.rows import Rows, listed, moment
from schemas.fingerprint import Kin, Revision
from schemas.link import Story

FAMILY = """
WITH RECURSIVE asked AS (SELECT value AS number FROM json_each(?)),
up(number) AS (SELECT number FROM asked UNION SELECT b.source FROM body b JOIN up ON b.number = up.number
               WHERE b.source IS NOT NULL),
down(number) AS (SELECT number FROM asked UNION SELECT b.number FROM body b JOIN down ON b.source = down.number)
SELECT b.number, p.article_id, p.document_id, p.published, b.size, b.source, b.containment, s.article_id
FROM body b JOIN print p ON p.number = b.first LEFT JOIN print s ON s.number = b.story
WHERE b.number IN (SELECT number FROM up UNION SELECT number FROM down)
"""
# Documents of these articles, and of those that the same pages gave before: their articles, and all of their pages.
REVISIONS = """
WITH asked AS (SELECT page, document_id FROM print WHERE article_id IN (SELECT value FROM json_each(?))),
meant AS (SELECT document_id FROM asked UNION SELECT document_id FROM print WHERE page IN (SELECT page FROM asked)),
whole AS (SELECT page FROM print WHERE document_id IN (SELECT document_id FROM meant))
SELECT p.article_id, p.document_id, p.page, p.extractor, p.number, p.published, p.fetched, p.words,
       p.document_id IN (SELECT document_id FROM meant)
FROM print p WHERE p.page IN (SELECT page FROM whole)
"""
STANDING = """
SELECT p.article_id, by.article_id FROM print p LEFT JOIN print by ON by.number = p.superseded
WHERE p.article_id IN (SELECT value FROM json_each(?))
"""
SUPERSEDE = """
UPDATE print SET superseded = (SELECT number FROM print by WHERE by.article_id = ?) WHERE article_id = ?
"""
STORIES = """
SELECT p.article_id, s.article_id, p.number = s.number OR p.superseded IS NULL AND p.document_id = s.document_id,
       CASE WHEN p.moved THEN p.document_id END, by.article_id
FROM print p JOIN body b ON b.number = p.body JOIN print s ON s.number = b.story
LEFT JOIN print by ON by.number = p.superseded
WHERE p.article_id IN (SELECT value FROM json_each(?))
"""
TELL = """
UPDATE print SET story = (SELECT number FROM print s WHERE s.article_id = ?), is_original = ? WHERE article_id = ?
"""
SETTLE = """
UPDATE body SET source = ?, containment = ?, story = (SELECT number FROM print WHERE article_id = ?) WHERE number = ?
"""


class Kinship:
    """The same articles as their sources, stories and revisions show them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def family(self, bodies: Iterable[int]) -> list[Kin]:
        """Give the bodies with all that they go back to and all that go back to them, through however many."""
        # Constructed, as a check of what this class wrote itself would take half of the time.
        return [Kin.model_construct(
            number=row[0], article_id=row[1], document_id=row[2], published_at=moment(row[3]), size=row[4],
            source=row[5], containment=row[6], story_id=row[7]) for row in self._rows.ask(FAMILY, listed(bodies))]

    def children(self, bodies: Iterable[int]) -> frozenset[int]:
        """Give the bodies whose source is one of these."""
        return frozenset(row[0] for row in self._rows.ask(
            "SELECT number FROM body WHERE source IN (SELECT value FROM json_each(?))", listed(bodies)))

    def revisions(self, article_ids: Iterable[str]) -> tuple[list[Revision], frozenset[str]]:
        """Give all that decides which articles of these articles' documents hold, and the articles it decides on."""
        rows = self._rows.ask(REVISIONS, listed(article_ids))
        return [Revision.model_construct(
            article_id=row[0], document_id=row[1], page=row[2], extractor=row[3], arrived=row[4],
            published_at=moment(row[5]), fetched_at=moment(row[6]), body=row[7])
            for row in rows], frozenset(row[0] for row in rows if row[8])

    def supersede(self, standing: Mapping[str, str | None]) -> frozenset[str]:
        """Write down what supersedes each article, null where it holds; give those whose standing changed."""
        before = dict(self._rows.ask(STANDING, listed(standing)))
        changed = {article_id: by for article_id, by in standing.items() if before[article_id] != by}
        self._rows.write(SUPERSEDE, [(by, article_id) for article_id, by in changed.items()])
        return frozenset(changed)

    def moved(self) -> list[str]:
        """Give the articles that do not hold, or whose document is not the one they came with."""
        return [row[0] for row in self._rows.ask("SELECT article_id FROM print WHERE superseded IS NOT NULL OR moved")]

    def settle(self, kin: Iterable[Kin]) -> None:
        """Write down the bodies' sources and stories anew."""
        self._rows.write(SETTLE, [(k.source, k.containment, k.story_id, k.number) for k in kin])

    def tell(self, article_ids: Iterable[str]) -> list[Story]:
        """Write down which story each article tells, as its body does, and give their rows, sorted by article."""
        stories = [Story.model_construct(article_id=row[0], story_id=row[1], is_original=bool(row[2]),
                                         document_id=row[3], superseded_by=row[4])
                   for row in sorted(self._rows.ask(STORIES, listed(article_ids)))]
        self._rows.write(TELL, [(s.story_id, s.is_original, s.article_id) for s in stories])
        return stories
