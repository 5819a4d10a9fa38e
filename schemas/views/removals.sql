-- What cleaning took out of a page, and why.
CREATE VIEW removals AS
SELECT * FROM raw.removals;
