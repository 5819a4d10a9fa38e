-- Whether an event bears this name, or did.
SELECT event_id FROM events WHERE event_id = $identifier
UNION ALL
SELECT event_id FROM event_redirects WHERE old_event_id = $identifier
LIMIT 1;
