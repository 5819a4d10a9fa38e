-- in_place(name, place_name, admin1, place_country): whether a row stands at a place of this name, in any letter case.
--
-- The name is a place's, a region's, a country's code, or a country's as some event names it. Of a row whose place is
-- not known it is not true.
CREATE MACRO in_place(sought, spot, region, country) AS (
    coalesce(
        lower(sought) IN (lower(spot), lower(region), lower(country))
        OR country IN (
            SELECT event.place_country
            FROM events AS event
            WHERE event.place_precision = 'country' AND lower(event.place_name) = lower(sought)
        ),
        false
    )
);
