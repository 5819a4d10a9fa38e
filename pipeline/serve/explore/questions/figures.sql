-- What is held to be so for these events: low, best and high of each figure, and how best was chosen.
SELECT
    event_id,
    measure,
    unit,
    category,
    of_country,
    low,
    best,
    high,
    best_method,
    claimants,
    stories,
    disputed,
    additive,
    best_mention_id
FROM figures
WHERE event_id IN (SELECT unnest($events))
  AND measure = $measure
ORDER BY event_id, disputed DESC, measure, unit, category NULLS FIRST, of_country;
