-- new_since(time): events that a batch told or changed after a time, the latest first.
--
-- is_new: no batch had told it before, under this name or another that leads to it. changed_at is when the last batch
-- that wrote the event was committed.
CREATE MACRO new_since("time") AS TABLE
WITH asked AS MATERIALIZED (      -- apart, where an argument that is a column's name means the asker's column
    SELECT CAST("time" AS TIMESTAMP WITH TIME ZONE) AS since
),
written AS (
    SELECT
        coalesce(redirect.event_id, event.event_id) AS name,
        min(batch.committed_at) AS first_at,
        max(batch.committed_at) AS last_at
    FROM raw.events AS event
    JOIN raw.batches AS batch ON batch.batch_id = event.batch_id
    LEFT JOIN event_redirects AS redirect ON redirect.old_event_id = event.event_id
    GROUP BY ALL
)
SELECT
    event.event_id,
    written.first_at > asked.since AS is_new,
    written.last_at AS changed_at,
    event.event_type,
    event.status,
    event.event_date,
    event.place_name,
    event.place_country,
    event.source_name,
    event.target_name,
    event.mentions,
    event.stories,
    event.best_mention_id
FROM events AS event
JOIN written ON written.name = event.event_id
JOIN asked ON written.last_at > asked.since
ORDER BY changed_at DESC, event.event_date DESC, event.event_id;
