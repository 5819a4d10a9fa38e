-- What was held, and what later batches say of articles; these say so by a row of stories.
SELECT kept.* FROM held.kept_superseded_articles AS kept ANTI JOIN held.fresh_stories AS fresh USING (article_id)
UNION ALL BY NAME
SELECT article_id, superseded_by AS by_article_id FROM held.newest_stories WHERE superseded_by IS NOT NULL
