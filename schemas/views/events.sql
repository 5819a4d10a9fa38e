-- What happened, once: each event's newest row, as long as a mention that holds tells it.
--
-- part_of_event_id is the smallest whole that the event is a part of, looked for among events of harm of the same type
-- and, as far as known, the same doer and weapon: what is told of a wider place of the same day (a town's raid within
-- its country's), or of a period of at most a month that the day lies in (a night within a week's wave).
CREATE VIEW events AS
WITH again AS (
    SELECT event_id FROM raw.events GROUP BY event_id HAVING count(*) > 1
),
older AS (      -- few, and narrow: to rank all rows with all their columns takes three times as long
    SELECT event.event_id, event.batch_id
    FROM raw.events AS event
    JOIN raw.batches AS batch ON batch.batch_id = event.batch_id
    WHERE event.event_id IN (SELECT event_id FROM again)
    QUALIFY row_number() OVER (PARTITION BY event.event_id ORDER BY batch.sequence DESC) > 1
),
newest AS NOT MATERIALIZED (     -- DuckDB 2.0 waits for ever where LIMIT ends early what feeds this more than once
    SELECT event.*
    FROM raw.events AS event
    ANTI JOIN older ON older.event_id = event.event_id AND older.batch_id = event.batch_id
    WHERE event.event_id IN (SELECT event_id FROM main.event_mentions)
),
sized AS MATERIALIZED (
    SELECT
        event_id,
        event_type,
        event_date,
        source_country,
        weapon,
        place_country,
        admin1,
        CASE
            WHEN place_precision = 'exact' OR place_kind IN ('city', 'site') THEN 3
            WHEN place_precision = 'admin1' THEN 2
            ELSE 1
        END AS fineness,
        CAST(coalesce(time_start, event_date) AS DATE) AS first_day,
        coalesce(epoch(time_end) - epoch(time_start), 0) / 86400 AS days
    FROM newest
    WHERE status = 'actual' AND event_date IS NOT NULL AND place_country IS NOT NULL
      AND coalesce(quad_class, 4) = 4
),
wholes AS (
    SELECT part.event_id, whole.event_id AS whole_id, whole.days, whole.fineness
    FROM sized AS part
    JOIN sized AS whole
      ON whole.event_type = part.event_type AND whole.place_country = part.place_country
     AND whole.event_date = part.event_date AND whole.fineness < part.fineness
    WHERE whole.days <= 2 AND part.days <= 2
      AND (whole.fineness = 1 OR whole.admin1 = part.admin1)
      AND coalesce(whole.source_country = part.source_country, true) AND coalesce(whole.weapon = part.weapon, true)
    UNION ALL
    SELECT part.event_id, whole.event_id AS whole_id, whole.days, whole.fineness
    FROM sized AS part
    JOIN sized AS whole
      ON whole.event_type = part.event_type AND whole.place_country = part.place_country
     AND part.event_date BETWEEN whole.first_day AND whole.event_date AND whole.fineness <= part.fineness
    WHERE whole.days > 2 AND whole.days <= 31 AND part.days <= 2
      AND (whole.fineness = 1 OR whole.admin1 = part.admin1)
      AND coalesce(whole.source_country = part.source_country, true) AND coalesce(whole.weapon = part.weapon, true)
),
smallest AS (
    SELECT event_id, arg_min(whole_id, (days, -fineness, whole_id)) AS whole_id
    FROM wholes
    GROUP BY event_id
)
SELECT newest.* REPLACE (smallest.whole_id AS part_of_event_id)
FROM newest
LEFT JOIN smallest ON smallest.event_id = newest.event_id;
