-- Events told or told anew after batch $since, and those near them in time and country, whose whole may be another now.
WITH articles_touched AS (
    SELECT story.article_id
    FROM raw.stories AS story
    JOIN raw.batches AS batch ON batch.batch_id = story.batch_id
    WHERE batch.sequence > $since
),
fresh AS (
    SELECT batch_id FROM raw.batches WHERE sequence > $since
),
touched AS (
    SELECT event_id FROM raw.events WHERE batch_id IN (FROM fresh)
    UNION
    SELECT event_id FROM raw.event_mentions
    WHERE batch_id IN (FROM fresh) OR article_id IN (FROM articles_touched)
),
moved AS (
    SELECT DISTINCT place_country, event_date FROM raw.events WHERE event_id IN (FROM touched)
)
SELECT event_id FROM touched
UNION
SELECT near.event_id
FROM raw.events AS near
JOIN moved ON moved.place_country = near.place_country
    AND near.event_date BETWEEN moved.event_date - 31 AND moved.event_date + 31;
