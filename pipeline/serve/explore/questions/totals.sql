-- How much the lake holds, as of which batch.
SELECT
    (SELECT max(sequence) FROM batches) AS batch,
    (SELECT max(committed_at) FROM batches) AS committed_at,
    (SELECT count(*) FROM events) AS events,
    (SELECT sum(mentions) FROM events) AS mentions;
