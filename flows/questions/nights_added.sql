-- Launched, shot down and jammed by night, in what the last batches added
WITH counts AS (
    SELECT
        *,
        count(DISTINCT measure) OVER (
            PARTITION BY night, owner_country, unit, claimant_name, claimant_country, article_id
        ) AS measures
    FROM air_claims()
    WHERE value IS NOT NULL AND part_of IS NULL
      AND mention_id IN (
        SELECT mention_id
        FROM raw.mentions
        JOIN batches USING (batch_id)
        WHERE sequence > (SELECT max(sequence) FROM batches) - 1
      )
),
told AS (   -- of an account's articles the one that tells most of the three, so that its figures fit together
    SELECT
        night,
        owner_country AS owner,
        unit,
        measure,
        claimant_name,
        claimant_country,       -- two countries have a Defence Ministry
        arg_max(value, (measures, value)) AS value,
        count(DISTINCT story) AS stories
    FROM counts
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
