-- Removals of pages that came after batch $since, or whose articles came to hold or ceased to.
SELECT page_id, start_char, end_char, rule
FROM raw.removals
WHERE page_id IN (
    SELECT page_id FROM raw.removals WHERE batch_id IN (FROM fresh)
    UNION ALL
    SELECT page_id FROM raw.articles WHERE article_id IN (FROM touched_articles)
);
