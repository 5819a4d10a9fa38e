-- Batches after batch $since.
SELECT sequence
FROM raw.batches
WHERE sequence > $since;
