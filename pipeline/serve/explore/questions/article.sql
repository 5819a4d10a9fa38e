-- One article, whole.
SELECT article.*, story.story_id, story.is_original
FROM articles AS article
LEFT JOIN stories AS story ON story.article_id = article.article_id
WHERE article.article_id = $article;
