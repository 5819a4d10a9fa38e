-- One row an event told in one place of one article, of the articles that hold.
CREATE VIEW mentions AS
SELECT *
FROM raw.mentions
WHERE article_id NOT IN (SELECT article_id FROM superseded_articles);
