-- Drones and missiles by night, owner and unit: the lowest and highest figure that anyone gives, and by how many.
SELECT
    event_date AS night,
    of_country AS owner_country,
    unit,
    measure,
    min(coalesce(lower, value)) AS low,
    max(coalesce(upper, value)) AS high,
    count(DISTINCT claimant_name) AS claimants,
    count(DISTINCT story_id) AS stories
FROM {{ source('lake', 'claims') }}
WHERE measure IN ('launched', 'intercepted', 'jammed')
  AND event_date IS NOT NULL AND unit IS NOT NULL
  AND modality = 'actual' AND polarity = 'affirmed' AND stance <> 'denies'
  AND per IS NULL AND scope = 'act' AND part_of IS NULL
GROUP BY ALL
