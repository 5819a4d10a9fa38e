"""The index of what is in the lake: which articles share words, what they go back to, which mentions tell an event."""

from pipeline.store.index.index import Index
from pipeline.store.index.members import span
from pipeline.store.index.rows import NAME

__all__ = ["NAME", "Index", "span"]
