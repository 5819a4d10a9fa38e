-- Rows that came after batch $since.
SELECT page_id
FROM raw.pages
WHERE batch_id IN (FROM fresh);
