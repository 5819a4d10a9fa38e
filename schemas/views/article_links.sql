-- How articles that hold repeat each other; a link of an article that another revision replaced is left out.
CREATE VIEW article_links AS
SELECT *
FROM raw.article_links
WHERE article_id NOT IN (SELECT article_id FROM superseded_articles)
  AND other_article_id NOT IN (SELECT article_id FROM superseded_articles);
