"""Measuring: labelled sentences of frame files and gold pages against what the extractor finds."""
