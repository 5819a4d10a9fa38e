-- The air war by night, and by whose account
SELECT event_date AS night,
       CASE event_type WHEN 'interception' THEN target_country ELSE source_country END AS attacker,
       coalesce(claimant_name, 'the article itself') AS account,
       string_agg(DISTINCT unit, ', ' ORDER BY unit) AS what,
       max(value) FILTER (measure = 'launched') AS launched,
       max(value) FILTER (measure = 'intercepted') AS shot_down,
       max(value) FILTER (measure = 'jammed') AS jammed,
       count(DISTINCT story_id) AS stories
FROM claims
WHERE measure IN ('launched', 'intercepted', 'jammed')
  AND modality = 'actual' AND polarity = 'affirmed' AND part_of IS NULL AND per IS NULL AND scope <> 'running_total'
GROUP BY ALL
ORDER BY night DESC, attacker, account;
