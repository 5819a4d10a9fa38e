-- Every figure that anyone gives for these events, side by side: who, when, how sure, and in which words.
SELECT
    event_id,
    mention_id,
    article_id,
    measure,
    unit,
    category,
    of_name,
    of_country,
    value,
    lower,
    upper,
    bound,
    approximate,
    part_of IS NOT NULL AS is_part,
    per,
    scope,
    claimant_name,
    claimant_country,
    claimant_kind,
    claimant_side,
    claimant_via,
    stance,
    modality,
    polarity,
    publisher,
    published_at,
    is_original,
    place_name,
    evidence,
    confidence,
    count(*) OVER (PARTITION BY event_id) AS claims
FROM claims
WHERE event_id IN (SELECT unnest($events))
  AND measure = $measure
  AND coalesce(unit, 'none') = $unit
  AND coalesce(of_country, CASE WHEN measure = 'launched' THEN source_country ELSE target_country END, 'none') = $owner
QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY measure IS NULL, NOT coalesce(is_original, true), measure, unit, category NULLS FIRST, value, published_at, mention_id) <= $most
ORDER BY
    event_id,
    measure IS NULL,
    measure,
    unit,
    category NULLS FIRST,
    value,
    published_at,
    mention_id;
