-- The articles that this one repeats or is repeated by.
SELECT
    link.relation,
    link.article_id = $article AS outward,
    link.containment,
    other.article_id,
    other.title,
    other.publisher,
    other.published_at,
    count(*) OVER () AS copies
FROM article_links AS link
JOIN articles AS other
  ON other.article_id = CASE WHEN link.article_id = $article THEN link.other_article_id ELSE link.article_id END
WHERE link.article_id = $article OR link.other_article_id = $article
ORDER BY other.published_at NULLS LAST, other.article_id
LIMIT $most;
