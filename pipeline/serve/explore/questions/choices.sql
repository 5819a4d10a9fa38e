-- What the filters offer: types, and the places, actors and publishers told of most.
(SELECT 'type' AS kind, event_type AS name, count(*) AS events FROM events GROUP BY ALL)
UNION ALL
(SELECT 'place', place_name, count(*) AS events FROM events WHERE place_name IS NOT NULL GROUP BY ALL ORDER BY events DESC, place_name LIMIT $most)
UNION ALL
(SELECT 'actor', source_name, count(*) AS events FROM events WHERE source_name IS NOT NULL GROUP BY ALL ORDER BY events DESC, source_name LIMIT $most)
UNION ALL
(SELECT 'publisher', publisher, count(*) AS events FROM claims WHERE publisher IS NOT NULL GROUP BY ALL ORDER BY events DESC, publisher LIMIT $most)
ORDER BY kind, name;
