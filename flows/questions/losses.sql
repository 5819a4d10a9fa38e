-- Claims on losses, side by side
WITH figure AS (
    SELECT *, CASE bound WHEN 'range' THEN format('{:,} to {:,}', lower::BIGINT, upper::BIGINT)
                         WHEN 'at_least' THEN format('over {:,}', value::BIGINT)
                         WHEN 'at_most' THEN format('up to {:,}', value::BIGINT)
                         WHEN 'exact' THEN format('{:,}', value::BIGINT)
                         ELSE format('about {:,}', value::BIGINT) END AS told
    FROM claims
    WHERE measure IN ('killed', 'injured', 'casualties') AND unit = 'person' AND part_of IS NULL
      AND modality = 'actual' AND polarity = 'affirmed' AND NOT in_title
)
SELECT event_date AS day,
       coalesce(place_name, '') AS place,
       coalesce(of_country, target_country, place_country) AS of,
       coalesce(claimant_name, 'the article itself') AS account,
       max_by(told, value) FILTER (measure = 'killed') AS killed,
       max_by(told, value) FILTER (measure = 'injured') AS injured,
       max_by(told, value) FILTER (measure = 'casualties') AS killed_or_injured,
       count(DISTINCT story_id) AS stories
FROM figure
GROUP BY ALL
ORDER BY day DESC, place, of, account;
