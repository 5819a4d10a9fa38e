-- The figures that the mentions of one article name.
SELECT child.*
FROM mention_quantities AS child
JOIN mentions AS mention ON mention.mention_id = child.mention_id
WHERE mention.article_id = $article
ORDER BY child.mention_id, child.ordinal;
