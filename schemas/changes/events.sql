-- Events told or told anew after batch $since, and those near them in time and country, whose whole may be another now.
WITH moved AS (
    SELECT DISTINCT place_country, event_date FROM raw.events WHERE event_id IN (FROM touched_events)
)
SELECT event_id FROM touched_events
UNION
SELECT near.event_id
FROM raw.events AS near
JOIN moved ON moved.place_country = near.place_country
    AND near.event_date BETWEEN moved.event_date - 31 AND moved.event_date + 31;
