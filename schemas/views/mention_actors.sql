-- The actors of the mentions that hold.
CREATE VIEW mention_actors AS
SELECT *
FROM raw.mention_actors
WHERE article_id NOT IN (SELECT article_id FROM superseded_articles);
