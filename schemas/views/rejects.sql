-- What could not be read, with its reason; an input that was tried again stands here once.
CREATE VIEW rejects AS
SELECT reject.*
FROM raw.rejects AS reject
JOIN raw.batches AS batch ON batch.batch_id = reject.batch_id
QUALIFY row_number() OVER (PARTITION BY reject.reject_id ORDER BY batch.sequence) = 1;
