-- toll(country, from, to): who was killed, injured or missing in a country, by day, each happening counted once.
--
-- The country is its ISO 3166 alpha-3 code, from is inclusive, to exclusive. Sums over additive figures: retellings,
-- copies, parts and totals that other events make up do not count, so a day without any is left out. "casualties" are
-- killed or injured, where nobody tells them apart. disputed counts the figures among them that accounts disagree on.
CREATE MACRO toll(country_code, "from", "to") AS TABLE
SELECT
    figure.event_date AS day,
    sum(figure.best) FILTER (figure.measure = 'killed') AS killed,
    sum(figure.best) FILTER (figure.measure = 'injured') AS injured,
    sum(figure.best) FILTER (figure.measure = 'casualties') AS casualties,
    sum(figure.best) FILTER (figure.measure = 'missing') AS missing,
    count(DISTINCT figure.event_id) AS events,
    count(*) FILTER (figure.disputed) AS disputed
FROM figures AS figure
WHERE figure.additive AND figure.measure IN ('killed', 'injured', 'casualties', 'missing')
  AND figure.place_country = country_code
  AND figure.event_date >= CAST("from" AS DATE) AND figure.event_date < CAST("to" AS DATE)
GROUP BY figure.event_date
ORDER BY figure.event_date;
