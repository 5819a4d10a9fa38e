-- disagreements(from, to): figures for one event that cannot both hold, the lower beside the higher, by whose account.
--
-- from is inclusive, to exclusive, of the event's day. Totals only: no vague words, rates, parts, plans or denials, no
-- toll that a later one outgrew (a higher one, six hours later or more), no two figures that one account gives in one
-- article or its copies, as those are of parts or of other acts, no toll of a third or less of what another sentence of
-- the article gives, whoever counts it, as that is of some of them, and no one person who is told of and not counted
-- ("a guard", by name), as in figures. Accounts are claimants, else publishers.
CREATE MACRO disagreements("from", "to") AS TABLE
WITH asked AS MATERIALIZED (      -- apart, where an argument that is a column's name means the asker's column
    SELECT CAST("from" AS DATE) AS first_day, CAST("to" AS DATE) AS end_day
),
event AS MATERIALIZED (
    SELECT happened.*
    FROM events AS happened
    JOIN asked ON happened.event_date >= asked.first_day AND happened.event_date < asked.end_day
),
singled AS (
    SELECT DISTINCT mention_id, measure
    FROM raw.mention_quantities
    WHERE value = 1 AND unit = 'person' AND NOT regexp_matches(text, '^(only |just |at least )?(one|1)\b', 'i')
),
told AS (
    SELECT
        claim.*,
        coalesce(claim.claimant_name, claim.publisher, 'the article itself') AS account,
        coalesce(claim.of_country, '') AS side,
        coalesce(mention.sentence_ordinal, -1) AS sentence
    FROM claims AS claim
    JOIN raw.mentions AS mention ON mention.mention_id = claim.mention_id
    WHERE claim.event_id IS NOT NULL AND claim.value IS NOT NULL AND claim.bound <> 'vague'
      AND claim.modality = 'actual' AND claim.polarity = 'affirmed' AND claim.stance <> 'denies'
      AND claim.per IS NULL AND claim.scope = 'act' AND claim.part_of IS NULL
      AND (claim.value > 1 OR (claim.mention_id, claim.measure) NOT IN (SELECT (mention_id, measure) FROM singled))
)
SELECT
    event.event_id,
    event.event_type,
    event.event_date,
    event.place_name,
    one.measure,
    one.unit,
    one.category,
    max(coalesce(one.of_country, other.of_country)) AS of_country,
    one.value AS lower_value,
    list_sort(list(DISTINCT one.account)) AS lower_accounts,
    other.value AS higher_value,
    list_sort(list(DISTINCT other.account)) AS higher_accounts,
    arg_min(one.mention_id, one.mention_id) AS lower_mention_id,
    arg_min(other.mention_id, other.mention_id) AS higher_mention_id
FROM told AS one
JOIN told AS other
  ON other.event_id = one.event_id AND other.measure = one.measure AND other.value > one.value
 AND other.unit IS NOT DISTINCT FROM one.unit AND other.category IS NOT DISTINCT FROM one.category
 AND (other.side = one.side OR '' IN (other.side, one.side))
JOIN event ON event.event_id = one.event_id
WHERE NOT compatible(one, other)
  AND NOT (other.account = one.account AND (other.article_id = one.article_id OR other.story_id = one.story_id))
  AND NOT (
    other.article_id = one.article_id AND other.sentence <> one.sentence AND other.value >= 3 * one.value
    AND one.measure IN ('killed', 'injured', 'casualties', 'missing', 'arrested')
  )
  AND NOT (
    one.measure IN ('killed', 'injured', 'casualties', 'missing', 'displaced', 'arrested')
    AND coalesce(other.published_at >= one.published_at + INTERVAL 6 HOURS, false)
  )
GROUP BY ALL
ORDER BY event.event_date, event.event_id, one.measure, lower_value, higher_value;
