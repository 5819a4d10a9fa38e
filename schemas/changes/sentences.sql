-- Rows of articles that came after batch $since, or that came to hold or ceased to.
SELECT article_id, ordinal
FROM raw.sentences
WHERE article_id IN (FROM touched_articles);
