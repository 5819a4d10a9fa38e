-- Rows of articles that came after batch $since, or that came to hold or ceased to.
SELECT mention_id
FROM raw.mentions
WHERE article_id IN (FROM touched_articles);
