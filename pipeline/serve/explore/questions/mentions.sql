-- The mentions of one article, with the event that each tells, in the order of its words.
SELECT mention.*, told.event_id
FROM mentions AS mention
LEFT JOIN event_mentions AS told ON told.mention_id = mention.mention_id
WHERE mention.article_id = $article
ORDER BY mention.in_title DESC, mention.start_char, mention.end_char, mention.mention_id;
