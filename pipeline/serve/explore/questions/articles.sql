-- Articles: the latest first, with how many events each tells.
WITH told AS (
    SELECT article_id, count(DISTINCT mention_id) AS mentions, count(DISTINCT event_id) AS events
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
    article.article_id,
    article.title,
    left(article.body, 160) AS opening,
    article.publisher,
    article.agency,
    article.published_at,
    article.published_precision,
    story.is_original,
    told.mentions,
    told.events
FROM articles AS article
JOIN told ON told.article_id = article.article_id
LEFT JOIN stories AS story ON story.article_id = article.article_id
ORDER BY article.published_at DESC NULLS LAST, article.article_id
LIMIT $most OFFSET $skipped;
