-- Articles: the latest first, with how many events each tells.
WITH chosen AS (
    SELECT article_id, title, publisher, agency, published_at, published_precision
    FROM articles
    WHERE article_id IN (
        SELECT article_id
        FROM claims
        WHERE true
  AND event_date >= $from_day
  AND event_date <= $to_day
  AND event_type = $type
  AND in_place($place, place_name, admin1, place_country)
  AND contains(lower(concat_ws(chr(10), claimant_name, source_name, target_name)), lower($actor))
  AND lower(publisher) = lower($publisher)
    )
    ORDER BY published_at DESC NULLS LAST, article_id
    LIMIT $most OFFSET $skipped
),
told AS (
    SELECT article_id, any_value(is_original) AS is_original, count(DISTINCT mention_id) AS mentions,
        count(DISTINCT event_id) AS events
    FROM claims
    WHERE article_id IN (SELECT article_id FROM chosen)
    GROUP BY article_id
)
SELECT chosen.*, told.is_original, told.mentions, told.events
FROM chosen
JOIN told ON told.article_id = chosen.article_id
ORDER BY chosen.published_at DESC NULLS LAST, chosen.article_id;
