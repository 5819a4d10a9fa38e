-- The places of the mentions that hold, the main one first.
-- Without article_id (raw has it), so that it joins mentions and articles by USING alone.
CREATE VIEW mention_places AS
SELECT * EXCLUDE (article_id)
FROM raw.mention_places
WHERE article_id NOT IN (SELECT article_id FROM superseded_articles);
