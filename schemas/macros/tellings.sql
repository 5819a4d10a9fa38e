-- tellings(event_id): the ids of the mentions that hold and tell one event, also by a name that it no longer bears.
--
-- It looks up what it needs by id and leaves the views aside, which would rank every row of the lake first. Where all
-- is held, what is held answers (held/tellings.sql).
CREATE MACRO tellings(event_id) AS TABLE
WITH asked AS MATERIALIZED (      -- apart, where an argument that is a column's name means the asker's column
    SELECT event_id AS name
),
names AS MATERIALIZED (
    SELECT name FROM asked
    UNION ALL
    SELECT arg_max(redirect.event_id, batch.sequence)
    FROM raw.event_redirects AS redirect
    JOIN asked ON asked.name = redirect.old_event_id
    JOIN raw.batches AS batch ON batch.batch_id = redirect.batch_id
),
ever AS MATERIALIZED (
    SELECT DISTINCT told.mention_id, told.article_id
    FROM raw.event_mentions AS told
    WHERE told.event_id IN (SELECT name FROM names)
)
SELECT last.mention_id
FROM (
    SELECT told.mention_id, told.article_id, arg_max(told.event_id, batch.sequence) AS name
    FROM raw.event_mentions AS told
    JOIN raw.batches AS batch ON batch.batch_id = told.batch_id
    WHERE told.mention_id IN (SELECT mention_id FROM ever)
    GROUP BY told.mention_id, told.article_id
) AS last
WHERE last.name IN (SELECT name FROM names)
  AND last.article_id NOT IN (
    SELECT story.article_id
    FROM raw.stories AS story
    JOIN raw.batches AS batch ON batch.batch_id = story.batch_id
    WHERE story.article_id IN (SELECT article_id FROM ever)
    GROUP BY story.article_id
    HAVING arg_max(story.superseded_by IS NOT NULL, batch.sequence)
);
