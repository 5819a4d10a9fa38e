-- Launched, shot down and jammed by night, in what the last batches added
WITH told AS (
    SELECT
        event_date AS night,
        coalesce(of_country, CASE WHEN measure = 'launched' THEN source_country ELSE target_country END) AS owner,
        unit,
        measure,
        claimant_name AS account,
        max(value) AS value,
        count(DISTINCT coalesce(story_id, article_id)) AS stories
    FROM claims
    WHERE measure IN ('launched', 'intercepted', 'jammed') AND event_date IS NOT NULL AND value IS NOT NULL
      AND modality = 'actual' AND polarity = 'affirmed' AND stance <> 'denies'
      AND per IS NULL AND scope <> 'running_total'
      AND mention_id IN (
        SELECT mention_id
        FROM raw.mentions
        JOIN batches USING (batch_id)
        WHERE sequence > (SELECT max(sequence) FROM batches) - 1
      )
    GROUP BY ALL
)
SELECT
    night,
    owner,
    unit,
    measure,
    arg_max(value, (stories, value)) AS best,
    min(value) AS low,
    max(value) AS high,
    count(*) AS accounts
FROM told
GROUP BY ALL
ORDER BY night DESC, owner, unit, measure DESC
LIMIT 60;
