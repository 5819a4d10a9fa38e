-- Volumes by publisher: its articles, how many of them repeat others, the mentions they give, and when it was last read.
WITH told AS (
    SELECT publisher, count(DISTINCT mention_id) AS mentions FROM claims GROUP BY publisher
),
volumes AS (
    SELECT
        article.publisher,
        count(*) AS articles,
        count(*) FILTER (NOT coalesce(story.is_original, true)) AS repeats,
        max(article.published_at) AS latest
    FROM articles AS article
    LEFT JOIN stories AS story ON story.article_id = article.article_id
    WHERE true
      AND article.published_at >= $from_day
      AND article.published_at < $to_day + 1
      AND lower(article.publisher) = lower($publisher)
    GROUP BY article.publisher
)
SELECT volumes.*, coalesce(told.mentions, 0) AS mentions, (SELECT count(*) FROM volumes) AS publishers
FROM volumes
LEFT JOIN told ON told.publisher IS NOT DISTINCT FROM volumes.publisher
ORDER BY articles DESC, publisher NULLS LAST
LIMIT $most;
