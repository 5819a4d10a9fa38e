-- The latest revision of every article, the document it belongs to, and which revision of it that is, from 1.
CREATE VIEW articles AS
WITH moved AS (
    SELECT story.article_id, story.document_id
    FROM raw.stories AS story
    JOIN raw.batches AS batch ON batch.batch_id = story.batch_id
    WHERE story.document_id IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY story.article_id ORDER BY batch.sequence DESC) = 1
),
read_again AS (
    SELECT older.article_id
    FROM superseded_articles AS superseded
    JOIN raw.articles AS older ON older.article_id = superseded.article_id
    JOIN raw.articles AS newer ON newer.article_id = superseded.by_article_id
    WHERE newer.page_id = older.page_id AND newer.extractor IS DISTINCT FROM older.extractor
),
placed AS (
    SELECT article.article_id, coalesce(moved.document_id, article.document_id) AS document_id, article.published_at,
        article.fetched_at
    FROM raw.articles AS article
    LEFT JOIN moved ON moved.article_id = article.article_id
    WHERE article.article_id NOT IN (SELECT article_id FROM read_again)
),
ranked AS (
    SELECT
        article_id,
        document_id,
        row_number() OVER (
            PARTITION BY document_id
            ORDER BY published_at NULLS FIRST, fetched_at NULLS FIRST, article_id
        ) AS revision
    FROM placed
    WHERE document_id IN (SELECT document_id FROM placed GROUP BY document_id HAVING count(*) > 1)
)
SELECT
    article.* REPLACE (coalesce(ranked.document_id, article.document_id) AS document_id),
    coalesce(ranked.revision, 1) AS revision
FROM raw.articles AS article
LEFT JOIN ranked ON ranked.article_id = article.article_id
WHERE article.article_id NOT IN (SELECT article_id FROM superseded_articles);
