-- The latest revision of every article.
CREATE VIEW articles AS
SELECT *
FROM raw.articles
WHERE article_id NOT IN (SELECT article_id FROM superseded_articles);
