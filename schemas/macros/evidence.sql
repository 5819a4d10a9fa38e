-- evidence(event_id): the words that tell one event, each with the sentence it stands in, its article and who says so.
--
-- A name that the event no longer bears answers too. It looks up what it needs by id and leaves the views aside, which
-- would rank every row of the lake first: milliseconds instead of seconds where there are a million mentions.
CREATE MACRO evidence(event_id) AS TABLE
WITH names AS MATERIALIZED (
    SELECT event_id AS name
    UNION ALL
    SELECT arg_max(redirect.event_id, batch.sequence)
    FROM raw.event_redirects AS redirect
    JOIN raw.batches AS batch ON batch.batch_id = redirect.batch_id
    WHERE redirect.old_event_id = event_id
),
ever AS MATERIALIZED (
    SELECT DISTINCT told.mention_id, told.article_id
    FROM raw.event_mentions AS told
    WHERE told.event_id IN (SELECT name FROM names)
),
now AS MATERIALIZED (       -- those whose last word is this event, in articles that hold
    SELECT last.mention_id, last.article_id
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
    )
),
mention AS MATERIALIZED (
    SELECT * FROM raw.mentions WHERE mention_id IN (SELECT mention_id FROM now)
),
article AS MATERIALIZED (
    SELECT * EXCLUDE (body) FROM raw.articles WHERE article_id IN (SELECT article_id FROM now)
),
sentence AS MATERIALIZED (
    SELECT * FROM raw.sentences WHERE article_id IN (SELECT article_id FROM now)
)
SELECT
    mention.mention_id,
    mention.evidence,
    coalesce(sentence.text, article.title) AS sentence,
    mention.in_title,
    mention.start_char,
    mention.end_char,
    mention.claimant_name,
    mention.stance,
    article.publisher,
    article.title,
    article.url,
    article.published_at,
    mention.confidence,
    mention.rule
FROM mention
JOIN article ON article.article_id = mention.article_id
LEFT JOIN sentence ON sentence.article_id = mention.article_id AND sentence.ordinal = mention.sentence_ordinal
ORDER BY article.published_at, article.article_id, mention.in_title DESC, mention.start_char;
