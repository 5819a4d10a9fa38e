-- evidence(event_id): the words that tell one event, each with the sentence it stands in, its article and who says so.
--
-- A name that the event no longer bears answers too.
CREATE MACRO evidence(event_id) AS TABLE
WITH told AS MATERIALIZED (
    SELECT mention_id FROM tellings(event_id)
),
mention AS MATERIALIZED (
    SELECT * FROM raw.mentions WHERE mention_id IN (SELECT mention_id FROM told)
),
article AS MATERIALIZED (
    SELECT * EXCLUDE (body) FROM raw.articles WHERE article_id IN (SELECT article_id FROM mention)
),
sentence AS MATERIALIZED (
    SELECT * FROM raw.sentences WHERE article_id IN (SELECT article_id FROM mention)
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
