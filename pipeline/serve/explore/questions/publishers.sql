-- Volumes by publisher: its articles, how many of them repeat others, the mentions they give, and when it was last read.
WITH told AS (
    SELECT article_id, count(DISTINCT mention_id) AS mentions
    FROM claims
    WHERE true
  AND event_date >= $from_day
  AND event_date <= $to_day
  AND event_type = $type
  AND (lower($place) IN (lower(place_name), lower(admin1), lower(place_country)) OR place_country IN (SELECT place_country FROM events WHERE place_precision = 'country' AND lower(place_name) = lower($place)))
  AND contains(lower(concat_ws(chr(10), claimant_name, source_name, target_name)), lower($actor))
  AND lower(publisher) = lower($publisher)
    GROUP BY article_id
)
SELECT
    article.publisher,
    count(*) AS articles,
    count(*) FILTER (NOT coalesce(story.is_original, true)) AS repeats,
    sum(told.mentions) AS mentions,
    max(article.published_at) AS latest,
    count(*) OVER () AS publishers
FROM articles AS article
LEFT JOIN stories AS story ON story.article_id = article.article_id
LEFT JOIN told ON told.article_id = article.article_id
GROUP BY article.publisher
ORDER BY articles DESC, article.publisher NULLS LAST
LIMIT $most;
