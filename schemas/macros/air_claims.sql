-- air_claims(): what is said of the launched, shot down and jammed of a night, a figure a row, beside its claim.
--
-- night is the day it ends on, owner_country whose weapons they are (of the source where launched, else of the target;
-- where the words name none, whose all other words on the same event say they are), story the article itself where it
-- tells no known one. Rates, running totals, plans and denials are left out.
CREATE MACRO air_claims() AS TABLE
SELECT
    * EXCLUDE (owner),
    coalesce(
        owner,
        CASE WHEN event_id IS NOT NULL AND min(owner) OVER event = max(owner) OVER event THEN min(owner) OVER event END
    ) AS owner_country
FROM (
    SELECT
        claim.*,
        claim.event_date AS night,
        coalesce(
            claim.of_country,
            CASE WHEN claim.measure = 'launched' THEN claim.source_country ELSE claim.target_country END
        ) AS owner,
        coalesce(claim.story_id, claim.article_id) AS story
    FROM claims AS claim
    WHERE claim.measure IN ('launched', 'intercepted', 'jammed') AND claim.event_date IS NOT NULL
      AND claim.modality = 'actual' AND claim.polarity = 'affirmed' AND claim.stance <> 'denies'
      AND claim.per IS NULL AND claim.scope <> 'running_total'
)
WINDOW event AS (PARTITION BY event_id);
