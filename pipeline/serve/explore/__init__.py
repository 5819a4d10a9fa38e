"""A page to look at: the lake in a browser, every figure one click from its sentence; nothing is written."""

from pipeline.serve.explore.running import HOME, explore

__all__ = ["HOME", "explore"]
