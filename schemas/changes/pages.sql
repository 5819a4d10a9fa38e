-- Rows that came after batch $since.
SELECT one.page_id
FROM raw.pages AS one
JOIN raw.batches AS batch ON batch.batch_id = one.batch_id
WHERE batch.sequence > $since;
