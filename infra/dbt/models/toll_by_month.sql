-- The killed and injured by country and month, from the figures that may be summed.
SELECT
    date_trunc('month', event_date) AS month,
    place_country AS country,
    measure,
    sum(best) AS people,
    count(*) AS events,
    count(*) FILTER (disputed) AS disputed
FROM {{ source('lake', 'figures') }}
WHERE additive AND unit = 'person' AND measure IN ('killed', 'injured')
GROUP BY ALL
