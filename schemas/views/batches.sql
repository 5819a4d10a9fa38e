-- The ledger: one row a committed batch.
CREATE VIEW batches AS
SELECT * FROM raw.batches;
