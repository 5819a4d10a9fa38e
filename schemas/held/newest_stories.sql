-- The newest word of later batches on each of their articles.
SELECT story.*
FROM held.fresh_stories AS story
JOIN raw.batches AS batch ON batch.batch_id = story.batch_id
QUALIFY row_number() OVER (PARTITION BY story.article_id ORDER BY batch.sequence DESC) = 1
