-- The story that each article that holds tells; where a later batch told it anew, its word counts.
CREATE VIEW stories AS
SELECT story.*
FROM raw.stories AS story
JOIN raw.batches AS batch ON batch.batch_id = story.batch_id
WHERE story.article_id NOT IN (SELECT article_id FROM main.superseded_articles)
QUALIFY row_number() OVER (PARTITION BY story.article_id ORDER BY batch.sequence DESC) = 1;
