-- Rows that came after batch $since.
SELECT reject_id
FROM raw.rejects
WHERE batch_id IN (FROM fresh);
