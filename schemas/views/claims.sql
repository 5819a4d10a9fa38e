-- Who says what: one row a mention and figure, or a mention without figure, beside its event, story and article.
--
-- source and target are the first of each that the mention names. A figure that names a place of its own stands at it.
CREATE VIEW claims AS
SELECT
    mention.mention_id,
    mention.article_id,
    told.event_id,
    story.story_id,
    story.is_original,
    mention.event_type,
    mention.event_date,
    mention.time_start,
    mention.time_end,
    mention.modality,
    mention.polarity,
    mention.stance,
    mention.claimant_name,
    mention.claimant_kind,
    mention.claimant_country,
    mention.claimant_side,
    mention.claimant_via,
    side.source.name AS source_name,
    side.source.country AS source_country,
    side.target.name AS target_name,
    side.target.country AS target_country,
    mention.weapon,
    quantity.measure,
    quantity.unit,
    quantity.category,
    quantity.of_name,
    quantity.of_country,
    quantity.value,
    quantity.lower,
    quantity.upper,
    quantity.approximate,
    quantity.bound,
    quantity.part_of,
    quantity.per,
    quantity.scope,
    coalesce(quantity.place_name, mention.place_name) AS place_name,
    CASE WHEN quantity.place_name IS NULL THEN mention.admin1 ELSE elsewhere.place.admin1 END AS admin1,
    CASE WHEN quantity.place_name IS NULL THEN mention.place_country ELSE elsewhere.place.country END AS place_country,
    CASE WHEN quantity.place_name IS NULL THEN mention.latitude ELSE elsewhere.place.latitude END AS latitude,
    CASE WHEN quantity.place_name IS NULL THEN mention.longitude ELSE elsewhere.place.longitude END AS longitude,
    CASE WHEN quantity.place_name IS NULL THEN mention.place_precision ELSE elsewhere.place.precision END
        AS place_precision,
    mention.in_title,
    mention.evidence,
    article.publisher,
    article.url,
    article.published_at,
    mention.confidence
FROM main.mentions AS mention
JOIN raw.articles AS article ON article.article_id = mention.article_id
LEFT JOIN main.event_mentions AS told ON told.mention_id = mention.mention_id
LEFT JOIN main.stories AS story ON story.article_id = mention.article_id
LEFT JOIN (
    SELECT
        mention_id,
        arg_min({'name': name, 'country': country}, ordinal) FILTER (role = 'source') AS source,
        arg_min({'name': name, 'country': country}, ordinal) FILTER (role = 'target') AS target
    FROM raw.mention_actors WHERE role IN ('source', 'target') GROUP BY mention_id
) AS side ON side.mention_id = mention.mention_id
LEFT JOIN raw.mention_quantities AS quantity ON quantity.mention_id = mention.mention_id
LEFT JOIN (
    SELECT
        mention_id,
        place_name,
        arg_min({'admin1': admin1, 'country': place_country, 'latitude': latitude, 'longitude': longitude,
                 'precision': place_precision}, ordinal) AS place
    FROM raw.mention_places
    WHERE mention_id IN (SELECT mention_id FROM raw.mention_quantities WHERE place_name IS NOT NULL)
    GROUP BY mention_id, place_name
) AS elsewhere ON elsewhere.mention_id = quantity.mention_id AND elsewhere.place_name = quantity.place_name;
