"""Measuring: labelled sentences of frame files and gold pages against what the extractor finds."""

from pipeline.evaluate.gold import evaluate

__all__ = ["evaluate"]
