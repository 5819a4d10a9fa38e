-- What was exchanged, and who says so
SELECT event_date AS day,
       event_type AS what,
       coalesce(source_name, '') AS given_by,
       coalesce(target_name, '') AS given_to,
       measure,
       value::BIGINT AS number,
       unit,
       of_country AS whose,
       coalesce(claimant_name, 'the article itself') AS account,
       count(DISTINCT story_id) AS stories
FROM claims
WHERE event_type IN ('prisoner_exchange', 'remains_returned') AND modality = 'actual' AND NOT in_title
GROUP BY ALL
ORDER BY day DESC, what, account;
