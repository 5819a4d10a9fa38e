-- air_war(from, to): by night and by whose account, how many were launched, shot down and jammed.
--
-- from is inclusive, to exclusive. One row a night (the day it ends on), owner of the weapons, unit and account;
-- account is null where the article itself reports. The figures of a row are those of one article, so that they fit
-- together: of the articles that give the account the one that tells most of the three, then the most launched, then
-- the most in all; within it each is the largest, since others are mostly its parts. `stories` and `articles` count all
-- that give the account. Rates, running totals, plans and denials are left out.
CREATE MACRO air_war("from", "to") AS TABLE
WITH asked AS MATERIALIZED (      -- apart, where an argument that is a column's name means the asker's column
    SELECT CAST("from" AS DATE) AS first_night, CAST("to" AS DATE) AS end_night
), told AS (
    SELECT
        night,
        owner_country,
        unit,
        claimant_name AS account,
        claimant_country AS account_country,
        article_id,
        any_value(story) AS story,
        max(value) FILTER (measure = 'launched') AS launched,
        max(value) FILTER (measure = 'intercepted') AS shot_down,
        max(value) FILTER (measure = 'jammed') AS jammed
    FROM air_claims()
    JOIN asked ON night >= first_night AND night < end_night
    GROUP BY ALL
), fullest AS (
    SELECT
        *,
        count(DISTINCT story) OVER account_of_night AS stories,
        count(*) OVER account_of_night AS articles,
        row_number() OVER (
            account_of_night
            ORDER BY
                (launched IS NOT NULL)::INTEGER + (shot_down IS NOT NULL)::INTEGER + (jammed IS NOT NULL)::INTEGER DESC,
                launched DESC NULLS LAST,
                coalesce(shot_down, 0) + coalesce(jammed, 0) DESC,
                article_id
        ) AS place
    FROM told
    WINDOW account_of_night AS (PARTITION BY night, owner_country, unit, account, account_country)
)
SELECT night, owner_country, unit, account, account_country, launched, shot_down, jammed, stories, articles
FROM fullest
WHERE place = 1
ORDER BY night, owner_country, unit, account NULLS FIRST;
