-- The places of the mentions that hold, the main one first.
CREATE VIEW mention_places AS
SELECT *
FROM raw.mention_places
WHERE article_id NOT IN (SELECT article_id FROM superseded_articles);
