-- Links that came after batch $since, or one of whose articles came to hold or ceased to.
SELECT DISTINCT article_id, other_article_id
FROM raw.article_links
WHERE batch_id IN (FROM fresh) OR article_id IN (FROM touched_articles) OR other_article_id IN (FROM touched_articles);
