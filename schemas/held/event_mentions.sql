-- What was held, but for mentions that later batches tell anew, or whose articles they do.
WITH touched AS MATERIALIZED (
    SELECT mention_id FROM held.fresh_event_mentions
    UNION
    SELECT mention_id FROM raw.event_mentions WHERE article_id IN (SELECT article_id FROM held.fresh_stories)
)
SELECT kept.* FROM held.kept_event_mentions AS kept ANTI JOIN touched USING (mention_id)
UNION ALL BY NAME
SELECT told.* EXCLUDE (article_id)
FROM raw.event_mentions AS told
JOIN raw.batches AS batch ON batch.batch_id = told.batch_id
WHERE told.mention_id IN (SELECT mention_id FROM touched)
  AND told.article_id NOT IN (SELECT article_id FROM main.superseded_articles)
QUALIFY row_number() OVER (PARTITION BY told.mention_id ORDER BY batch.sequence DESC) = 1
