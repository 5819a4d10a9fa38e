-- How articles that hold repeat each other; a link of an article that another revision replaced is left out.
--
-- Articles with the very same body are each linked to the first of them that holds, and only that one to others: so a
-- text that a thousand sites print makes a thousand links and not half a million.
CREATE VIEW article_links AS
WITH held AS (
    SELECT link.*
    FROM raw.article_links AS link
    JOIN raw.batches AS batch ON batch.batch_id = link.batch_id
    WHERE link.article_id NOT IN (SELECT article_id FROM superseded_articles)
      AND link.other_article_id NOT IN (SELECT article_id FROM superseded_articles)
    QUALIFY row_number() OVER (PARTITION BY link.article_id, link.other_article_id ORDER BY batch.sequence DESC) = 1
),
again AS (
    SELECT article_id FROM held WHERE coalesce(identical, false)
)
SELECT *
FROM held
WHERE other_article_id NOT IN (SELECT article_id FROM again)
  AND (coalesce(identical, false) OR article_id NOT IN (SELECT article_id FROM again));
