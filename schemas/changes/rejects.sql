-- Rows that came after batch $since.
SELECT one.reject_id
FROM raw.rejects AS one
JOIN raw.batches AS batch ON batch.batch_id = one.batch_id
WHERE batch.sequence > $since;
