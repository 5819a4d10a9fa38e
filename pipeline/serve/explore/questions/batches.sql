-- The latest batches, and what each brought.
SELECT sequence, committed_at, runner, pages, articles, mentions, rejects, seconds, count(*) OVER () AS batches
FROM batches ORDER BY sequence DESC LIMIT $most;
