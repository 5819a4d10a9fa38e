-- What cleaning took out of the page, and by which rule.
SELECT start_char, end_char, rule, left(text, $longest) AS text, length(text) AS letters, count(*) OVER () AS cuts
FROM removals WHERE page_id = $page ORDER BY start_char, end_char LIMIT $most;
