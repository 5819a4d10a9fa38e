-- compatible(bounds, bounds): whether two figures can both hold.
--
-- Each is a row of claims, or a struct with its value, lower, upper and approximate. Bounds are inclusive, null is
-- open; a rough figure ("about 120", "almost 500") is taken a tenth wider than it is worded.
CREATE MACRO compatible(one, other) AS (
    coalesce(
        CASE WHEN one.approximate THEN coalesce(one.lower, one.value) * 0.9 ELSE one.lower END
            <= CASE WHEN other.approximate AND other.lower IS NOT NULL THEN other.upper * 1.1 ELSE other.upper END,
        true
    )
    AND coalesce(
        CASE WHEN other.approximate THEN coalesce(other.lower, other.value) * 0.9 ELSE other.lower END
            <= CASE WHEN one.approximate AND one.lower IS NOT NULL THEN one.upper * 1.1 ELSE one.upper END,
        true
    )
);
