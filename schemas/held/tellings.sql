-- The mentions that tell one event, where the newest word on each mention is held.
CREATE OR REPLACE MACRO tellings(event_id) AS TABLE
WITH asked AS MATERIALIZED (      -- apart, where an argument that is a column's name means the asker's column
    SELECT event_id AS name
),
names AS MATERIALIZED (
    SELECT name FROM asked
    UNION ALL
    SELECT redirect.event_id FROM event_redirects AS redirect JOIN asked ON asked.name = redirect.old_event_id
)
SELECT tells.mention_id FROM event_mentions AS tells WHERE tells.event_id IN (SELECT name FROM names);
