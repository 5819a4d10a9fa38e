-- Stories of articles that came after batch $since, or whose story, document or standing changed.
SELECT article_id FROM touched_articles;
