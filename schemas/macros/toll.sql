-- toll(country, from, to): who was killed, injured or missing in a country, by day, each happening counted once.
--
-- The country is its ISO 3166 alpha-3 code, or its name as some event has it, in any letter case; from is inclusive,
-- to exclusive. Sums over additive figures: retellings, copies, parts and totals that other events make up do not
-- count, so a day without any is left out. "casualties" are killed or injured, where nobody tells them apart. disputed
-- counts the figures among them that accounts disagree on.
CREATE MACRO toll(country_name, "from", "to") AS TABLE
WITH asked AS MATERIALIZED (      -- apart, where an argument that is a column's name means the asker's column
    SELECT lower(country_name) AS name, CAST("from" AS DATE) AS first_day, CAST("to" AS DATE) AS end_day
),
lands AS MATERIALIZED (
    SELECT upper(name) AS code FROM asked
    UNION
    SELECT event.place_country
    FROM events AS event
    JOIN asked ON asked.name = lower(event.place_name)
    WHERE event.place_precision = 'country'
)
SELECT
    figure.event_date AS day,
    sum(figure.best) FILTER (figure.measure = 'killed') AS killed,
    sum(figure.best) FILTER (figure.measure = 'injured') AS injured,
    sum(figure.best) FILTER (figure.measure = 'casualties') AS casualties,
    sum(figure.best) FILTER (figure.measure = 'missing') AS missing,
    count(DISTINCT figure.event_id) AS events,
    count(*) FILTER (figure.disputed) AS disputed
FROM figures AS figure
JOIN asked ON figure.event_date >= asked.first_day AND figure.event_date < asked.end_day
WHERE figure.additive AND figure.measure IN ('killed', 'injured', 'casualties', 'missing')
  AND figure.place_country IN (SELECT code FROM lands)
GROUP BY figure.event_date
ORDER BY figure.event_date;
