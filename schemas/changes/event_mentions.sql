-- Mentions that came to an event after batch $since, or whose article came to hold or ceased to.
SELECT mention_id FROM touched_mentions;
