-- Nights: what each account gives as launched, shot down and jammed, the latest nights first.
--
-- Of one account's figures for a night the largest of the article that tells most of the three, so that they fit
-- together, without parts of others, rates, running totals, plans and denials. low and high reach over all accounts;
-- best is the figure that most independent stories tell.
WITH counts AS (
    SELECT
        *,
        count(DISTINCT measure) OVER (
            PARTITION BY night, owner_country, unit, claimant_name, claimant_country, article_id
        ) AS measures
    FROM air_claims()
    WHERE value IS NOT NULL AND part_of IS NULL
  AND event_date >= $from_day
  AND event_date <= $to_day
  AND event_type = $type
  AND in_place($place, place_name, admin1, place_country)
  AND contains(lower(concat_ws(chr(10), claimant_name, source_name, target_name)), lower($actor))
  AND lower(publisher) = lower($publisher)
),
told AS (
    SELECT
        night,
        owner_country AS owner,
        unit,
        measure,
        claimant_name AS account,
        claimant_country AS account_country,
        arg_max(value, (measures, value)) AS value,
        min(lower) AS lower,
        max(upper) AS upper,
        arg_max(bound, (measures, value)) AS bound,
        count(DISTINCT story) AS stories,
        arg_max(event_id, (measures, value)) AS event_id,
        arg_max(mention_id, (measures, value)) AS mention_id
    FROM counts
    GROUP BY ALL
),
numbered AS (
    SELECT *, dense_rank() OVER (ORDER BY night DESC) AS number FROM told
)
SELECT
    * EXCLUDE (number, lower, upper),
    first_value(value) OVER (figure ORDER BY stories DESC, value DESC) AS best,
    least(min(value) OVER figure, min(lower) OVER figure) AS low,
    greatest(max(value) OVER figure, max(upper) OVER figure) AS high,
    count(*) OVER figure AS accounts,
    (SELECT max(number) FROM numbered) AS nights
FROM numbered
WHERE number <= $most
WINDOW figure AS (PARTITION BY night, owner, unit, measure)
QUALIFY row_number() OVER (figure ORDER BY stories DESC, value DESC, account NULLS FIRST) <= $accounts
ORDER BY night DESC, owner, unit, measure DESC, stories DESC, value DESC, account NULLS FIRST;
