-- Rows that came after batch $since.
SELECT old_event_id
FROM raw.event_redirects
WHERE batch_id IN (FROM fresh);
