-- Links that came after batch $since, or one of whose articles came to hold or ceased to.
WITH touched AS (
    SELECT story.article_id
    FROM raw.stories AS story
    JOIN raw.batches AS batch ON batch.batch_id = story.batch_id
    WHERE batch.sequence > $since
),
fresh AS (
    SELECT batch_id FROM raw.batches WHERE sequence > $since
)
SELECT DISTINCT article_id, other_article_id
FROM raw.article_links
WHERE batch_id IN (FROM fresh) OR article_id IN (FROM touched) OR other_article_id IN (FROM touched);
