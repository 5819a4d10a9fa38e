"""Apache Beam, and nothing else of the house imports it: pages in, named Parquet files out."""

from pipeline.beam.quiet import quietly

with quietly():
    from pipeline.beam.engine import Engine
    from pipeline.beam.graph import run
    from pipeline.beam.job import Job

__all__ = ["Engine", "Job", "run"]
