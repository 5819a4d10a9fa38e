-- Where an event went whose id ended; where a later batch told it anew, its word counts.
CREATE VIEW event_redirects AS
SELECT redirect.*
FROM raw.event_redirects AS redirect
JOIN raw.batches AS batch ON batch.batch_id = redirect.batch_id
QUALIFY row_number() OVER (PARTITION BY redirect.old_event_id ORDER BY batch.sequence DESC) = 1;
