-- Claims: the events that any claim in question tells, those with a disputed figure first, then the most told.
WITH told AS (
    SELECT event_id
    FROM claims
    WHERE event_id IS NOT NULL
  AND event_date >= $from_day
  AND event_date <= $to_day
  AND event_type = $type
  AND (lower($place) IN (lower(place_name), lower(admin1), lower(place_country)) OR place_country IN (SELECT place_country FROM events WHERE place_precision = 'country' AND lower(place_name) = lower($place)))
  AND contains(lower(concat_ws(chr(10), claimant_name, source_name, target_name)), lower($actor))
  AND lower(publisher) = lower($publisher)
  AND measure = $measure
  AND unit = $unit
  AND coalesce(of_country, CASE WHEN measure = 'launched' THEN source_country ELSE target_country END, 'none') = $owner
    GROUP BY event_id
),
standing AS (
    SELECT event_id, bool_or(disputed) AS disputed, count(*) AS figures FROM figures GROUP BY event_id
)
SELECT
    event.event_id,
    event.event_type,
    event.quad_class,
    event.status,
    event.event_date,
    event.place_name,
    event.place_country,
    event.source_name,
    event.target_name,
    event.weapon,
    event.mentions,
    event.stories,
    event.publishers,
    coalesce(standing.disputed, false) AS disputed,
    count(*) OVER () AS events,
    count(*) FILTER (standing.disputed) OVER () AS disputes
FROM told
JOIN events AS event ON event.event_id = told.event_id
LEFT JOIN standing ON standing.event_id = told.event_id
ORDER BY disputed DESC, standing.figures IS NULL, event.stories DESC, event.event_date DESC NULLS LAST, event.event_id
LIMIT $most OFFSET $skipped;
