-- Every page that was read.
CREATE VIEW pages AS
SELECT * FROM raw.pages;
