-- What was held, but for articles that later batches tell anew.
SELECT kept.* FROM held.kept_stories AS kept ANTI JOIN held.fresh_stories AS fresh USING (article_id)
UNION ALL BY NAME
SELECT * FROM held.newest_stories WHERE superseded_by IS NULL
