-- Mentions that came to an event after batch $since, or whose article came to hold or ceased to.
WITH touched AS (
    SELECT story.article_id
    FROM raw.stories AS story
    JOIN raw.batches AS batch ON batch.batch_id = story.batch_id
    WHERE batch.sequence > $since
),
fresh AS (
    SELECT batch_id FROM raw.batches WHERE sequence > $since
)
SELECT DISTINCT mention_id
FROM raw.event_mentions
WHERE batch_id IN (FROM fresh) OR article_id IN (FROM touched);
