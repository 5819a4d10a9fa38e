"""The stages of eventwire: from a scraped page to events in SQL."""
