-- What cleaning took out of a page, and why; of a page that was read again, what it took out last.
CREATE VIEW removals AS
SELECT *
FROM raw.removals
WHERE (page_id, batch_id) NOT IN (
    SELECT older.page_id, older.batch_id
    FROM superseded_articles AS superseded
    JOIN raw.articles AS older ON older.article_id = superseded.article_id
    JOIN raw.articles AS newer ON newer.article_id = superseded.by_article_id
    WHERE newer.page_id = older.page_id AND newer.extractor IS DISTINCT FROM older.extractor
);
