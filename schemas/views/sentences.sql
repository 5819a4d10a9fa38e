-- The sentences of the articles that hold.
CREATE VIEW sentences AS
SELECT *
FROM raw.sentences
WHERE article_id NOT IN (SELECT article_id FROM superseded_articles);
