-- Claims: the events that any claim in question tells, those with a disputed figure first, then the most told.
WITH told AS (
    SELECT event_id
    FROM claims
    WHERE event_id IS NOT NULL
  AND event_date >= $from_day
  AND event_date <= $to_day
  AND event_type = $type
  AND in_place($place, place_name, admin1, place_country)
  AND contains(lower(concat_ws(chr(10), claimant_name, source_name, target_name)), lower($actor))
  AND lower(publisher) = lower($publisher)
  AND measure = $measure
  AND coalesce(unit, 'none') = $unit
  AND coalesce(of_country, CASE WHEN measure = 'launched' THEN source_country ELSE target_country END, 'none') = $owner
    GROUP BY event_id
),
standing AS (
    SELECT event_id, bool_or(disputed) AS disputed FROM figures GROUP BY event_id
),
chosen AS (
    SELECT event.*, coalesce(standing.disputed, false) AS disputed, standing.event_id IS NOT NULL AS counted
    FROM events AS event
    JOIN told ON told.event_id = event.event_id
    LEFT JOIN standing ON standing.event_id = event.event_id
)
SELECT
    event_id,
    event_type,
    quad_class,
    status,
    event_date,
    place_name,
    place_country,
    source_name,
    target_name,
    weapon,
    mentions,
    stories,
    publishers,
    disputed,
    (SELECT count(*) FROM chosen) AS events,
    (SELECT count(*) FROM chosen WHERE disputed) AS disputes
FROM chosen
ORDER BY disputed DESC, counted DESC, stories DESC, event_date DESC NULLS LAST, event_id
LIMIT $most OFFSET $skipped;
