-- What is held to be so: one row an event, measure, unit, category and side, from all claims of the event.
--
-- Claims that can give a total (actual, affirmed, not denied, no rate, no period or running total, no part of another
-- figure) decide alone where there are any, and words like "dozens" only where nobody gives a number. Of these, best is
-- the exact before the rough, then what most independent stories tell, then the latest. low and high are the widest
-- bounds, null where a claim leaves them open. disputed: two such claims, vague words aside, cannot both hold.
--
-- additive is cautious: it leaves a true figure out rather than count one twice. It is given to figures of actual, dated
-- events that the running text of an article gives as a total in a number, and of two that might tell the same or be whole and part of each
-- other only to the first. Two might be so when they count the same measure in the same unit (or one names none) and belong
-- to one event, or to one day, the same side or an unknown one, and one place or a place within it. First is the wider place,
-- then the total before a narrower kind, an act before a mere toll, more stories, the larger figure.
CREATE VIEW figures AS
WITH counted AS (
    SELECT
        *,
        coalesce(story_id, article_id) AS telling,
        modality = 'actual' AND polarity = 'affirmed' AND stance <> 'denies'
            AND per IS NULL AND scope = 'act' AND part_of IS NULL AS total,
        bound = 'vague' AS vague
    FROM claims
    WHERE event_id IS NOT NULL AND measure IS NOT NULL
),
deciding AS (
    SELECT *, count(DISTINCT telling) OVER (PARTITION BY event_id, measure, unit, category, of_country, value) AS tellings
    FROM counted
    QUALIFY rank() OVER (PARTITION BY event_id, measure, unit, category, of_country ORDER BY total DESC, vague) = 1
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY event_id, measure, unit, category, of_country
            ORDER BY bound <> 'exact', tellings DESC, published_at DESC NULLS LAST, value DESC, mention_id
        ) AS place_in_rank
    FROM deciding
),
chosen AS (
    SELECT
        event_id,
        measure,
        unit,
        category,
        of_country,
        CASE WHEN count(*) = count(lower) THEN min(lower) END AS low,
        arg_min(value, place_in_rank) AS best,
        CASE WHEN count(*) = count(upper) THEN max(upper) END AS high,
        CASE
            WHEN count(DISTINCT value) = 1 THEN 'only'
            WHEN count(DISTINCT value) FILTER (bound = 'exact') = 1 THEN 'exact'
            WHEN count(DISTINCT value) FILTER (tellings = best_tellings) = 1 THEN 'most_stories'
            ELSE 'latest'
        END AS best_method,
        count(DISTINCT claimant_name) AS claimants,
        count(DISTINCT telling) AS stories,
        coalesce(max(lower) > min(upper), false) AND NOT bool_and(vague) AS disputed,
        bool_or(total AND NOT vague AND NOT in_title) AS summable,
        arg_min(mention_id, place_in_rank) AS best_mention_id
    FROM (
        SELECT *, first_value(tellings) OVER (
            PARTITION BY event_id, measure, unit, category, of_country ORDER BY place_in_rank) AS best_tellings
        FROM ranked
    )
    GROUP BY event_id, measure, unit, category, of_country
),
placed AS (
    SELECT
        chosen.*,
        event.event_type,
        event.event_date,
        event.place_name,
        event.place_country,
        event.admin1,
        event.place_precision,
        CASE event.place_precision WHEN 'exact' THEN 3 WHEN 'admin1' THEN 2 WHEN 'country' THEN 1 ELSE 0 END AS narrowness,
        coalesce(chosen.of_country, event.target_country, event.place_country) AS side,
        chosen.summable AND event.status = 'actual' AND event.event_date IS NOT NULL AS candidate
    FROM chosen
    JOIN events AS event ON event.event_id = chosen.event_id
),
candidates AS (
    SELECT
        *,
        row_number() OVER (
            ORDER BY narrowness, category IS NOT NULL, event_type = 'casualties', stories DESC, best DESC, event_id,
                unit NULLS LAST, category NULLS FIRST, of_country NULLS FIRST, measure
        ) AS standing
    FROM placed
    WHERE candidate
),
yielding AS (
    SELECT DISTINCT later.standing
    FROM candidates AS later
    JOIN candidates AS earlier
      ON earlier.measure = later.measure
     AND earlier.event_date = later.event_date
     AND earlier.standing < later.standing
    WHERE coalesce(earlier.unit = later.unit, true)
      AND (
        earlier.event_id = later.event_id
        OR (
            coalesce(earlier.side = later.side, true)
            AND coalesce(earlier.place_country = later.place_country, true)
            AND coalesce(earlier.admin1 = later.admin1, true)
            AND coalesce(
                earlier.place_name = later.place_name
                OR earlier.place_precision <> 'exact' OR later.place_precision <> 'exact', true)
        )
    )
)
SELECT
    placed.event_id,
    placed.event_type,
    placed.event_date,
    placed.place_name,
    placed.place_country,
    placed.measure,
    placed.unit,
    placed.category,
    placed.of_country,
    placed.low,
    placed.best,
    placed.high,
    placed.best_method,
    placed.claimants,
    placed.stories,
    placed.disputed,
    coalesce(placed.candidate AND yielding.standing IS NULL, false) AS additive,
    placed.best_mention_id
FROM placed
LEFT JOIN candidates
  ON candidates.event_id = placed.event_id
 AND candidates.measure = placed.measure
 AND candidates.unit IS NOT DISTINCT FROM placed.unit
 AND candidates.category IS NOT DISTINCT FROM placed.category
 AND candidates.of_country IS NOT DISTINCT FROM placed.of_country
LEFT JOIN yielding ON yielding.standing = candidates.standing;
