-- What is held to be so: one row an event, measure, unit, category and side, from all claims of the event.
--
-- Claims that may give a total (actual, affirmed, not denied, of one act, no rate, no part of another figure) decide
-- alone where there are any, and words like "dozens" only where nobody gives a number. Of these, best is what no later
-- count outgrew, then an exact figure before a rough one, then (tolls aside) what the other side confirms, then what
-- most independent stories tell, then the latest; best_method says which of it decided. A toll is outgrown by a higher
-- one published six hours later or more, or told in the same article ("they had first spoken of four"). low and high
-- are the widest bounds, null where a claim leaves them open. Of several figures that one account gives in one article
-- the lesser ones are parts of the largest or add to it ("all 17 passengers, the driver and two others"): no bounds.
-- So is a toll of a third or less of what another sentence of the article gives, whoever counts it.
-- One person who is told of and not counted ("a guard", "my father", by name) is a part where anybody counts more.
-- disputed: totals of two accounts cannot both hold, vague words and tolls that grew aside, rough ones a tenth wider.
-- A figure that says not whose it counts is of the one side that others give for the event, if it is one.
--
-- additive is cautious: it rather leaves a true figure out than counts one twice. It may be given to a total in
-- numbers that running text (not a headline alone) tells of an actual event of at most two days, and that nobody gives
-- as a running total of the event (nor, from twenty on, of its country); what is only spoken of (promised, agreed,
-- demanded) never has it, but for those who take part; a toll that names neither act nor time may be anybody's, and
-- never has it, and a figure that nobody gives a time (or a thousand dead, on the day of the publication) may be what
-- years have come to. Where two such figures might be one, or whole and part, only the larger has it (equal ones: the
-- wider place, the figure without a category, the act before its toll). They might be so if they count the same measure
-- in the same unit (or one names none) on one day, in one event, or in one place or a place within it and of one side
-- (or one names none, or they are equal); a figure whose day is only its publication's might be an equal one of the
-- seven days before; and who is displaced or missing is counted anew day by day, so that two such counts within seven
-- days might be one.
CREATE VIEW figures AS
WITH singled AS (
    SELECT DISTINCT mention_id, measure
    FROM raw.mention_quantities
    WHERE value = 1 AND unit = 'person' AND NOT regexp_matches(text, '^(only |just |at least )?(one|1)\b', 'i')
),
counted AS (
    SELECT
        claim.* REPLACE (
            coalesce(
                claim.of_country,
                CASE WHEN min(claim.of_country) OVER side = max(claim.of_country) OVER side
                    THEN min(claim.of_country) OVER side END
            ) AS of_country,
            coalesce(claim.published_at, TIMESTAMPTZ '1970-01-01 00:00:00+00') AS published_at
        ),
        coalesce(claim.story_id, claim.article_id) AS telling,
        claim.measure IN ('killed', 'injured', 'casualties', 'missing', 'displaced', 'arrested') AS grows,
        CASE WHEN claim.approximate THEN coalesce(claim.lower, claim.value) * 0.9 ELSE claim.lower END AS least,
        CASE WHEN claim.approximate AND claim.lower IS NOT NULL THEN claim.upper * 1.1 ELSE claim.upper END AS most,
        claim.bound = 'vague' AS vague,
        claim.modality = 'actual' AND claim.polarity = 'affirmed' AND claim.stance <> 'denies'
            AND claim.per IS NULL AND claim.scope = 'act' AND claim.part_of IS NULL AS total,
        coalesce(epoch(claim.time_end) - epoch(claim.time_start) <= 2 * 86400, true) AS brief,
        coalesce(mention.event_date_basis = 'text', false) AS dated,
        coalesce(mention.sentence_ordinal, -1) AS sentence,
        claim.value = 1 AND (claim.mention_id, claim.measure) IN (SELECT (mention_id, measure) FROM singled) AS alone
    FROM main.claims AS claim
    JOIN raw.mentions AS mention ON mention.mention_id = claim.mention_id
    WHERE claim.event_id IS NOT NULL AND claim.measure IS NOT NULL
    WINDOW side AS (PARTITION BY claim.event_id, claim.measure)
),
running AS (
    SELECT DISTINCT counted.measure, counted.value, counted.event_id, event.place_country
    FROM counted
    JOIN main.events AS event ON event.event_id = counted.event_id
    WHERE counted.scope = 'running_total'
),
deciding AS (
    SELECT
        *,
        coalesce(value < max(value) FILTER (WHERE total AND NOT vague) OVER (
            PARTITION BY event_id, measure, unit, category, of_country, article_id, claimant_name
        ), false)
        OR (alone AND coalesce(max(value) FILTER (WHERE total AND NOT vague) OVER (
            PARTITION BY event_id, measure, unit, category, of_country
        ) > 1, false))
        OR (grows AND coalesce(max(value) FILTER (WHERE total AND NOT vague) OVER (
            PARTITION BY event_id, measure, unit, category, of_country, article_id
        ) >= 3 * max(value) FILTER (WHERE total AND NOT vague) OVER (
            PARTITION BY event_id, measure, unit, category, of_country, article_id, sentence
        ), false)) AS partial
    FROM counted
    QUALIFY rank() OVER (PARTITION BY event_id, measure, unit, category, of_country ORDER BY total DESC, vague) = 1
),
compared AS (
    SELECT
        *,
        grows AND coalesce(greatest(max(least) OVER afterwards, max(least) OVER own) > most, false) AS outgrown,
        NOT partial AND CASE
            WHEN grows THEN max(least) FILTER (WHERE NOT partial) OVER so_far > most
            ELSE max(least) FILTER (WHERE NOT partial) OVER figure > most
        END AS against
    FROM deciding
    WINDOW
        figure AS (PARTITION BY event_id, measure, unit, category, of_country),
        own AS (PARTITION BY event_id, measure, unit, category, of_country, article_id),
        so_far AS (
            PARTITION BY event_id, measure, unit, category, of_country ORDER BY published_at
            RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 359 MINUTES FOLLOWING
        ),
        afterwards AS (
            PARTITION BY event_id, measure, unit, category, of_country ORDER BY published_at
            RANGE BETWEEN INTERVAL 6 HOURS FOLLOWING AND UNBOUNDED FOLLOWING
        )
),
told AS (
    SELECT
        *,
        count(DISTINCT telling) FILTER (NOT outgrown)
            OVER (PARTITION BY event_id, measure, unit, category, of_country, value) AS tellings
    FROM compared
),
ranked AS (
    SELECT
        *,
        row_number() OVER figure AS standing,
        first_value(tellings) OVER figure AS best_tellings,
        first_value(NOT grows AND stance = 'confirms') OVER figure AS best_confirmed
    FROM told
    WINDOW figure AS (
        PARTITION BY event_id, measure, unit, category, of_country
        ORDER BY
            alone AND partial,
            outgrown,
            bound <> 'exact',
            NOT grows AND stance <> 'confirms',
            tellings DESC,
            published_at DESC,
            value DESC,
            mention_id
    )
),
chosen AS (
    SELECT
        event_id,
        measure,
        unit,
        category,
        of_country,
        CASE WHEN count(*) = count(lower) THEN min(lower) FILTER (WHERE NOT partial) END AS low,
        arg_min(value, standing) AS best,
        CASE WHEN count(*) = count(upper) THEN max(upper) END AS high,
        CASE
            WHEN count(DISTINCT value) = 1 THEN 'only'
            WHEN count(DISTINCT value) FILTER (NOT outgrown) = 1 THEN 'latest'
            WHEN count(DISTINCT value) FILTER (bound = 'exact' AND NOT outgrown) = 1 THEN 'exact'
            WHEN bool_or(best_confirmed) AND count(DISTINCT value) FILTER (stance = 'confirms' AND NOT outgrown) = 1
                THEN 'confirmed'
            WHEN count(DISTINCT value) FILTER (tellings = best_tellings) = 1 THEN 'most_stories'
            ELSE 'latest'
        END AS best_method,
        count(DISTINCT claimant_name) AS claimants,
        count(DISTINCT telling) AS stories,
        coalesce(bool_or(against), false) AND bool_and(total AND NOT vague) AS disputed,
        bool_or(total AND brief AND NOT vague AND NOT in_title) AS summable,
        bool_or(dated) AS dated,
        bool_or(time_start IS NOT NULL) AS timed,
        arg_min(mention_id, standing) AS best_mention_id
    FROM ranked
    GROUP BY event_id, measure, unit, category, of_country
),
placed AS (
    SELECT
        chosen.*,
        event.event_type,
        event.event_date,
        event.place_name,
        event.admin1,
        event.place_country,
        coalesce(event.place_precision = 'exact', false) AS exact_place,
        chosen.summable AND event.status = 'actual' AND event.event_date IS NOT NULL
            AND (chosen.dated OR event.event_type <> 'casualties')
            AND (chosen.measure = 'participants' OR coalesce(event.quad_class NOT IN (1, 3), true))
            AND (
                chosen.dated
                OR (
                    (chosen.timed OR event.time_start IS NOT NULL)
                    AND (chosen.best < 1000 OR chosen.measure NOT IN ('killed', 'injured', 'casualties', 'missing'))
                )
            )
            AND (chosen.event_id, chosen.measure, chosen.best) NOT IN (SELECT (event_id, measure, value) FROM running)
            AND (
                chosen.best < 20    -- smaller numbers are equal by chance
                OR (coalesce(event.place_country, ''), chosen.measure, chosen.best)
                    NOT IN (SELECT (coalesce(place_country, ''), measure, value) FROM running)
            ) AS candidate,
        row_number() OVER (
            ORDER BY
                chosen.best DESC,
                CASE event.place_precision WHEN 'exact' THEN 3 WHEN 'admin1' THEN 2 WHEN 'country' THEN 1 ELSE 0 END,
                chosen.category IS NOT NULL,
                event.event_type = 'casualties',
                chosen.stories DESC,
                event.event_date,
                chosen.event_id,
                chosen.measure,
                chosen.unit,
                chosen.category,
                chosen.of_country
        ) AS number
    FROM chosen
    JOIN main.events AS event ON event.event_id = chosen.event_id
),
candidates AS (     -- only what is compared: pairs of them are many
    SELECT number, event_id, event_date, measure, unit, of_country, best, place_country, admin1,
        place_name, exact_place,
        dated
    FROM placed
    WHERE candidate
),
pairs AS (          -- of one day: of one event, of one country, or of none that is known
    SELECT one, other
    FROM candidates AS one
    JOIN candidates AS other
      ON other.event_id = one.event_id AND other.measure = one.measure AND other.event_date = one.event_date
     AND other.number < one.number
    UNION ALL
    SELECT one, other
    FROM candidates AS one
    JOIN candidates AS other
      ON other.place_country = one.place_country AND other.measure = one.measure AND other.event_date = one.event_date
     AND other.number < one.number
    UNION ALL
    SELECT one, other
    FROM candidates AS one
    JOIN candidates AS other
      ON other.measure = one.measure AND other.event_date = one.event_date AND other.number < one.number
    WHERE one.place_country IS NULL
    UNION ALL
    SELECT one, other
    FROM candidates AS one
    JOIN candidates AS other
      ON other.measure = one.measure AND other.event_date = one.event_date AND other.number < one.number
    WHERE other.place_country IS NULL
    UNION ALL
    SELECT one, other
    FROM candidates AS one
    JOIN candidates AS other
      ON other.measure = one.measure AND other.best = one.best
     AND other.event_date < one.event_date AND other.event_date >= one.event_date - 7
    WHERE NOT one.dated
    UNION ALL
    SELECT one, other
    FROM candidates AS one
    JOIN candidates AS other
      ON other.measure = one.measure AND other.number < one.number
     AND other.event_date BETWEEN one.event_date - 7 AND one.event_date + 7
    WHERE one.measure IN ('displaced', 'missing')
),
yielding AS (
    SELECT DISTINCT one.number
    FROM pairs
    WHERE coalesce(one.unit = other.unit, true)
      AND (
        one.event_id = other.event_id
        OR (
            coalesce(one.of_country = other.of_country OR one.best = other.best, true)
            AND coalesce(one.place_country = other.place_country, true)
            AND coalesce(one.admin1 = other.admin1, true)
            AND coalesce(one.place_name = other.place_name OR NOT (one.exact_place AND other.exact_place), true)
        )
    )
)
SELECT
    event_id,
    event_type,
    event_date,
    place_name,
    place_country,
    measure,
    unit,
    category,
    of_country,
    low,
    best,
    high,
    best_method,
    claimants,
    stories,
    disputed,
    candidate AND number NOT IN (SELECT number FROM yielding) AS additive,
    best_mention_id
FROM placed;
