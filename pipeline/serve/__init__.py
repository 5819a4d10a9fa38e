"""The lake as SQL: warehouse.duckdb, its views and macros, and read-only answers from it."""

from pipeline.serve.publish import WAREHOUSE, publish

__all__ = ["WAREHOUSE", "publish"]
