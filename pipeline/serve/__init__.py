"""The lake as SQL: warehouse.duckdb, its views and macros, and read-only answers from it."""

from pipeline.serve.changes import Change
from pipeline.serve.held import hold
from pipeline.serve.lake import OpenLake, open_lake
from pipeline.serve.publish import WAREHOUSE, publish

__all__ = ["Change", "OpenLake", "WAREHOUSE", "hold", "open_lake", "publish"]
