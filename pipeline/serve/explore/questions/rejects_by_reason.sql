-- Rejects by stage and reason, the most frequent first, with one of each.
SELECT stage, reason, count(*) AS rejects, max(rejected_at) AS latest, arg_max(uri, rejected_at) AS uri, arg_max(detail, rejected_at) AS detail
FROM rejects GROUP BY ALL ORDER BY rejects DESC, stage, reason LIMIT $most;
