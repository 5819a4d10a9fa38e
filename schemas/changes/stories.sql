-- Stories of articles that came after batch $since, or whose story, document or standing changed.
SELECT DISTINCT story.article_id
FROM raw.stories AS story
JOIN raw.batches AS batch ON batch.batch_id = story.batch_id
WHERE batch.sequence > $since;
