-- claims_on(event_id): every figure that anyone gives for one event, side by side, with who says so and where.
--
-- A name that the event no longer bears answers too.
CREATE MACRO claims_on(event_id) AS TABLE
WITH told AS MATERIALIZED (
    SELECT mention_id FROM tellings(event_id)
)
SELECT
    claim.measure,
    claim.unit,
    claim.category,
    claim.of_country,
    claim.value,
    claim.lower,
    claim.upper,
    claim.bound,
    claim.part_of IS NOT NULL AS is_part,
    claim.per,
    claim.scope,
    claim.claimant_name,
    claim.claimant_country,
    claim.stance,
    claim.modality,
    claim.polarity,
    claim.publisher,
    claim.published_at,
    claim.story_id,
    claim.evidence,
    claim.mention_id
FROM claims AS claim
WHERE claim.mention_id IN (SELECT mention_id FROM told)
ORDER BY claim.measure, claim.unit, claim.category NULLS FIRST, claim.value, claim.published_at;
