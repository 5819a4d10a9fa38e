-- Rows that came after batch $since.
SELECT one.old_event_id
FROM raw.event_redirects AS one
JOIN raw.batches AS batch ON batch.batch_id = one.batch_id
WHERE batch.sequence > $since;
