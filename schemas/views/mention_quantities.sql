-- The figures of the mentions that hold.
CREATE VIEW mention_quantities AS
SELECT *
FROM raw.mention_quantities
WHERE article_id NOT IN (SELECT article_id FROM superseded_articles);
