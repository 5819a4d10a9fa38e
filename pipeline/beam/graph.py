"""The whole graph on one page: parcels of pages in, one Parquet file a table out."""

from datetime import datetime
from pathlib import Path

import apache_beam as beam

from pipeline.beam.options import runner
from pipeline.beam.stages import ReadParcel, RunChain
from pipeline.beam.write import Gather, WriteManifest, read_manifest
from pipeline.store import DataFile
from schemas.noun import Noun


class Job(Noun):
    """One bounded batch: what to run, and what to stamp its rows with."""

    parcels: tuple[Path, ...]       # files that `pack` wrote, in a folder that every worker sees
    staging: Path                   # where workers may leave files; the driver sweeps it
    language: str
    keep_payloads: bool
    batch_id: str
    started_at: datetime            # stamped on rejects as rejected_at, so that workers need no clock


def run(job: Job) -> dict[str, tuple[DataFile, ...]]:
    """Run a batch to its end; give the files of each table that has rows, waiting in `staging/out/TABLE`.

    Only file names are shuffled: bodies go from parcel to Parquet within one fused step.
    """
    with beam.Pipeline(runner=runner()) as pipeline:
        build(pipeline, job)
    return read_manifest(job.staging)


def build(pipeline: beam.Pipeline, job: Job) -> None:
    """Lay out the graph."""
    (pipeline
     | "Parcels" >> beam.Create([str(parcel) for parcel in job.parcels])
     | "Pages" >> beam.ParDo(ReadParcel())                                  # name -> Page | Reject
     | "Chain" >> beam.ParDo(RunChain(job))                                 # page -> (table, name of a part)
     | "By table" >> beam.GroupByKey()
     | "Gather" >> beam.ParDo(Gather(job))                                  # parts of a table -> its file
     | "Files" >> beam.GroupByKey()
     | "Manifest" >> beam.ParDo(WriteManifest(job)))
