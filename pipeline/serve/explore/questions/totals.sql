-- How much the lake holds.
SELECT
    (SELECT max(sequence) FROM batches) AS batch,
    (SELECT max(committed_at) FROM batches) AS committed_at,
    (SELECT count(*) FROM events) AS events,
    (SELECT count(DISTINCT mention_id) FROM claims) AS mentions;
