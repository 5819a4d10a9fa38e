-- The bytes of every page, so that it can be shown, replayed and reprocessed.
CREATE VIEW payloads AS
SELECT * FROM raw.payloads;
