-- Mentions whose claims may be others: those of articles that batches after $since touched, and those told of an event
-- that they touched.
SELECT mention_id FROM raw.mentions WHERE article_id IN (FROM touched_articles)
UNION
SELECT mention_id FROM touched_mentions;
