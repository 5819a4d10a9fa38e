-- Articles that another revision of the same document has replaced, and by which; they are left out of schema main.
--
-- A document is one url; without a url, articles of one publisher and title that were published within seven days and
-- repeat each other. Its latest revision by (published_at, fetched_at, article_id) holds; where earlier ones have the
-- very same body, the earliest of those holds, so that fetching a page again changes nothing. What an older extractor
-- made of a page is replaced by what a newer one made of it. Each batch writes down (stories) whose standing changed.
CREATE VIEW superseded_articles AS
SELECT story.article_id, story.superseded_by AS by_article_id
FROM raw.stories AS story
JOIN raw.batches AS batch ON batch.batch_id = story.batch_id
WHERE story.article_id IN (SELECT article_id FROM raw.stories WHERE superseded_by IS NOT NULL)
QUALIFY row_number() OVER (PARTITION BY story.article_id ORDER BY batch.sequence DESC) = 1
    AND story.superseded_by IS NOT NULL;
