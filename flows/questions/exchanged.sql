-- What was exchanged, and who says so
WITH sides AS (
    SELECT mention_id, string_agg(name, ' and ' ORDER BY name) AS participants
    FROM mention_actors WHERE role = 'participant' GROUP BY mention_id
)
SELECT event_date AS day,
       replace(event_type, '_', ' ') AS what,
       coalesce(participants, concat_ws(' to ', source_name, target_name)) AS between,
       value::BIGINT AS number,
       unit,
       measure,
       coalesce(claimant_name, 'the article itself') AS account,
       count(DISTINCT story_id) AS stories
FROM claims LEFT JOIN sides USING (mention_id)
WHERE event_type IN ('prisoner_exchange', 'remains_returned') AND modality = 'actual' AND NOT in_title
GROUP BY ALL
ORDER BY day DESC, what, between, account, number DESC;
