-- Removals of pages that came after batch $since, or whose articles came to hold or ceased to.
SELECT page_id, start_char, end_char, rule
FROM raw.removals
WHERE page_id IN (
    SELECT one.page_id
    FROM raw.removals AS one
    JOIN raw.batches AS batch ON batch.batch_id = one.batch_id
    WHERE batch.sequence > $since
    UNION ALL
    SELECT article.page_id
    FROM raw.articles AS article
    JOIN raw.stories AS story ON story.article_id = article.article_id
    JOIN raw.batches AS batch ON batch.batch_id = story.batch_id
    WHERE batch.sequence > $since
);
