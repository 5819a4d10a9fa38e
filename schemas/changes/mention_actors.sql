-- Rows of articles that came after batch $since, or that came to hold or ceased to.
SELECT mention_id, ordinal
FROM raw.mention_actors
WHERE article_id IN (
    SELECT story.article_id
    FROM raw.stories AS story
    JOIN raw.batches AS batch ON batch.batch_id = story.batch_id
    WHERE batch.sequence > $since
);
