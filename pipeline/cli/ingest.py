"""`eventwire ingest`: pages into the lake."""
