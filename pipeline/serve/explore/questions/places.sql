-- Map: how many events each place has, of which kind, and how exactly the place is known.
--
-- A region without coordinates of its own stands where its places lie in the middle; a country is shaded whole.
WITH chosen AS (
    SELECT * FROM events
    WHERE place_country IS NOT NULL AND status <> 'planned'
  AND event_date >= $from_day
  AND event_date <= $to_day
  AND event_type = $type
  AND in_place($place, place_name, admin1, place_country)
  AND event_id IN (SELECT event_id FROM claims WHERE contains(lower(concat_ws(chr(10), claimant_name, source_name, target_name)), lower($actor)))
  AND event_id IN (SELECT event_id FROM claims WHERE lower(publisher) = lower($publisher))
),
middles AS (
    SELECT place_country, admin1, avg(latitude) AS latitude, avg(longitude) AS longitude
    FROM events WHERE latitude IS NOT NULL AND admin1 IS NOT NULL GROUP BY ALL
),
placed AS (
    SELECT
        CASE chosen.place_precision WHEN 'exact' THEN 'exact' WHEN 'admin1' THEN 'admin1' ELSE 'country' END AS precision,
        CASE chosen.place_precision WHEN 'exact' THEN chosen.place_name WHEN 'admin1' THEN coalesce(chosen.admin1, chosen.place_name) END AS place,
        chosen.place_country,
        coalesce(chosen.quad_class, 0) AS quad_class,
        coalesce(chosen.latitude, middles.latitude) AS latitude,
        coalesce(chosen.longitude, middles.longitude) AS longitude,
        chosen.event_type,
        chosen.event_date
    FROM chosen
    LEFT JOIN middles ON middles.place_country = chosen.place_country AND middles.admin1 = chosen.admin1
      AND chosen.latitude IS NULL AND chosen.place_precision = 'admin1'
),
counted AS (
    SELECT
        precision,
        place,
        place_country,
        quad_class,
        avg(latitude) AS latitude,
        avg(longitude) AS longitude,
        count(*) AS events,
        mode(event_type) AS mostly,
        max(event_date) AS latest
    FROM placed
    GROUP BY ALL
)
SELECT
    *,
    sum(events) OVER (PARTITION BY precision, place, place_country) AS at_place,
    sum(events) OVER () AS all_events
FROM counted
ORDER BY at_place DESC, place_country, precision, place NULLS FIRST, quad_class
LIMIT $most;
