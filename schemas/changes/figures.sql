-- Events whose figures may be others: those touched after batch $since; all within a week of them, since a figure is
-- additive only where no other of those days might be the same; and those of a number, from twenty on, that is a running
-- total now, or no longer.
WITH moved AS (
    SELECT DISTINCT event_date FROM raw.events WHERE event_id IN (FROM touched_events)
),
days AS (
    SELECT DISTINCT CAST(unnest(generate_series(event_date - 7, event_date + 7, INTERVAL 1 DAY)) AS DATE) AS day
    FROM moved
),
running AS (
    SELECT measure, value
    FROM raw.mention_quantities
    WHERE scope = 'running_total' AND value >= 20
        AND (article_id IN (FROM touched_articles) OR mention_id IN (FROM touched_mentions))
)
SELECT event_id FROM touched_events
UNION
SELECT near.event_id FROM raw.events AS near WHERE near.event_date IN (FROM days)
UNION
SELECT told.event_id
FROM raw.mention_quantities AS figure
JOIN raw.event_mentions AS told ON told.mention_id = figure.mention_id
WHERE (figure.measure, figure.value) IN (SELECT (measure, value) FROM running);
