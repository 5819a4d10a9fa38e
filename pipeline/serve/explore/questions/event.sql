-- One event; a name that it no longer bears answers too.
SELECT *
FROM events
WHERE event_id IN (SELECT $event UNION ALL SELECT event_id FROM event_redirects WHERE old_event_id = $event);
