-- The mentions that tell one event, where the newest word on each mention is held.
CREATE OR REPLACE MACRO tellings(event_id) AS TABLE
WITH names AS MATERIALIZED (
    SELECT event_id AS name
    UNION ALL
    SELECT redirect.event_id FROM event_redirects AS redirect WHERE redirect.old_event_id = event_id
)
SELECT tells.mention_id FROM event_mentions AS tells WHERE tells.event_id IN (SELECT name FROM names);
