-- Whether an article that holds bears this id; each tells a story.
SELECT article_id FROM stories WHERE article_id = $identifier LIMIT 1;
