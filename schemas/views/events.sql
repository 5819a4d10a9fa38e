-- What happened, once: each event's newest row, as long as a mention that holds tells it.
CREATE VIEW events AS
SELECT event.*
FROM raw.events AS event
JOIN raw.batches AS batch ON batch.batch_id = event.batch_id
WHERE event.event_id IN (SELECT event_id FROM event_mentions)
QUALIFY row_number() OVER (PARTITION BY event.event_id ORDER BY batch.sequence DESC) = 1;
