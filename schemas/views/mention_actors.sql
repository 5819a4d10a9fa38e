-- The actors of the mentions that hold.
-- Without article_id (raw has it), so that it joins mentions and articles by USING alone.
CREATE VIEW mention_actors AS
SELECT * EXCLUDE (article_id)
FROM raw.mention_actors
WHERE article_id NOT IN (SELECT article_id FROM superseded_articles);
