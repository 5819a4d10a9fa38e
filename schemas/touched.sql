-- What the files of changes/ may name: batches after batch $since, and the articles and events that these touched.
--
-- A batch writes down in stories each article that is new or whose story, document or standing changed; an event whose
-- telling changed in any way is written again, and where it ended, its mentions are told of another one.
WITH fresh AS (
    SELECT batch_id FROM raw.batches WHERE sequence > $since
),
touched_articles AS (
    SELECT DISTINCT article_id FROM raw.stories WHERE batch_id IN (FROM fresh)
),
touched_mentions AS (
    SELECT DISTINCT mention_id
    FROM raw.event_mentions
    WHERE batch_id IN (FROM fresh) OR article_id IN (FROM touched_articles)
),
touched_events AS (
    SELECT event_id FROM raw.events WHERE batch_id IN (FROM fresh)
    UNION
    SELECT event_id FROM raw.event_mentions WHERE mention_id IN (FROM touched_mentions)
)
