-- Which mention tells which event; where a later batch told it anew, its word counts.
-- Without article_id (raw has it), so that it joins mentions and articles by USING alone.
CREATE VIEW event_mentions AS
SELECT told.* EXCLUDE (article_id)
FROM raw.event_mentions AS told
JOIN raw.batches AS batch ON batch.batch_id = told.batch_id
WHERE told.article_id NOT IN (SELECT article_id FROM main.superseded_articles)
QUALIFY row_number() OVER (PARTITION BY told.mention_id ORDER BY batch.sequence DESC) = 1;
