-- Claims on losses, side by side
WITH figure AS (
    SELECT *, CASE bound WHEN 'at_least' THEN 'over ' WHEN 'at_most' THEN 'up to ' WHEN 'exact' THEN '' ELSE 'about ' END
              || format('{:,}', value::BIGINT) AS told
    FROM claims
    WHERE measure IN ('killed', 'injured', 'casualties') AND unit = 'person' AND part_of IS NULL
      AND modality = 'actual' AND NOT in_title
)
SELECT event_date AS day,
       coalesce(of_country, target_country) AS whose,
       coalesce(place_name, '') AS place,
       coalesce(claimant_name, 'the article itself') AS account,
       any_value(told) FILTER (measure = 'killed') AS killed,
       any_value(told) FILTER (measure = 'injured') AS injured,
       any_value(told) FILTER (measure = 'casualties') AS killed_or_injured,
       count(DISTINCT story_id) AS stories
FROM figure
GROUP BY ALL
ORDER BY day DESC, whose, place, account;
