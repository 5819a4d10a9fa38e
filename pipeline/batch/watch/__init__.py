"""Batches without end: files that land in a folder are in SQL a moment later, by the same steps as an ingest."""

from pipeline.batch.watch.loop import Watch
from pipeline.batch.watch.told import Told

__all__ = ["Told", "Watch"]
