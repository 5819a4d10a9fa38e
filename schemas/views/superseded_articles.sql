-- Articles that another revision of the same document has replaced, and by which; they are left out of schema main.
--
-- A document is one url, or the article itself where it has none. Its latest revision by (published_at, fetched_at,
-- article_id) holds; where earlier ones have the very same body, the earliest of those holds, so that fetching a page
-- again changes nothing. An article without a url is replaced by one that is a revision of it (article_links).
CREATE VIEW superseded_articles AS
WITH many AS (
    SELECT document_id FROM raw.articles GROUP BY document_id HAVING count(*) > 1
),
ranked AS (
    SELECT
        article_id,
        document_id,
        body,
        row_number() OVER (
            PARTITION BY document_id
            ORDER BY published_at NULLS FIRST, fetched_at NULLS FIRST, article_id
        ) AS revision,
        last_value(body) OVER (
            PARTITION BY document_id
            ORDER BY published_at NULLS FIRST, fetched_at NULLS FIRST, article_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS latest_body
    FROM raw.articles
    WHERE document_id IN (SELECT document_id FROM many)
),
held AS (
    SELECT document_id, arg_min(article_id, revision) AS article_id
    FROM ranked
    WHERE body = latest_body
    GROUP BY document_id
)
SELECT ranked.article_id, held.article_id AS by_article_id
FROM ranked
JOIN held ON held.document_id = ranked.document_id
WHERE ranked.article_id <> held.article_id
UNION
SELECT earlier.article_id, max(later.article_id) AS by_article_id
FROM raw.article_links AS link
JOIN raw.articles AS later ON later.article_id = link.article_id
JOIN raw.articles AS earlier ON earlier.article_id = link.other_article_id
WHERE link.relation = 'revision' AND later.url IS NULL AND earlier.url IS NULL
GROUP BY earlier.article_id;
