-- Where an event went whose id ended, or was never borne as its mentions came together at once.
CREATE VIEW event_redirects AS
SELECT redirect.*
FROM raw.event_redirects AS redirect
JOIN raw.batches AS batch ON batch.batch_id = redirect.batch_id
QUALIFY row_number() OVER (PARTITION BY redirect.old_event_id ORDER BY batch.sequence DESC) = 1
    AND redirect.old_event_id <> redirect.event_id;
