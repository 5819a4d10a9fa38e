-- The sentences of one article.
SELECT ordinal, start_char, end_char, heading FROM sentences WHERE article_id = $article ORDER BY ordinal;
