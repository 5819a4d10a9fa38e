-- evidence(event_id): the words that tell one event, each with the sentence it stands in, its article and who says so.
--
-- A name that the event no longer bears answers too.
CREATE MACRO evidence(event_id) AS TABLE
WITH leads AS (
    SELECT redirect.old_event_id AS old, redirect.event_id AS now FROM event_redirects AS redirect
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
FROM event_mentions AS told
JOIN mentions AS mention ON mention.mention_id = told.mention_id
JOIN raw.articles AS article ON article.article_id = mention.article_id
LEFT JOIN raw.sentences AS sentence
  ON sentence.article_id = mention.article_id AND sentence.ordinal = mention.sentence_ordinal
WHERE told.event_id = event_id OR told.event_id IN (SELECT leads.now FROM leads WHERE leads.old = event_id)
ORDER BY article.published_at, article.article_id, mention.in_title DESC, mention.start_char;
