-- air_war(from, to): by night and by whose account, how many were launched, shot down and jammed.
--
-- from is inclusive, to exclusive. One row a night (the day it ends on), owner of the weapons, unit and account;
-- account is null where the article itself reports. Each figure is the largest that the account gives for the night,
-- since its others are mostly parts or retellings of it. Rates, running totals, plans and denials are left out.
CREATE MACRO air_war("from", "to") AS TABLE
SELECT
    event_date AS night,
    coalesce(of_country, CASE WHEN measure = 'launched' THEN source_country ELSE target_country END) AS owner_country,
    unit,
    claimant_name AS account,
    claimant_country AS account_country,
    max(value) FILTER (measure = 'launched') AS launched,
    max(value) FILTER (measure = 'intercepted') AS shot_down,
    max(value) FILTER (measure = 'jammed') AS jammed,
    count(DISTINCT coalesce(story_id, article_id)) AS stories,
    count(DISTINCT article_id) AS articles
FROM claims
WHERE measure IN ('launched', 'intercepted', 'jammed')
  AND event_date >= CAST("from" AS DATE) AND event_date < CAST("to" AS DATE)
  AND modality = 'actual' AND polarity = 'affirmed' AND stance <> 'denies'
  AND per IS NULL AND scope <> 'running_total'
GROUP BY ALL
ORDER BY night, owner_country, unit, account NULLS FIRST;
