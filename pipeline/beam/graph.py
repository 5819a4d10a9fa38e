"""The whole graph on one page: parcels of pages in, one Parquet file a table out."""

import builtins

import apache_beam as beam

from pipeline.beam.job import Job
from pipeline.beam.options import options, runner
from pipeline.beam.outside import finished
from pipeline.beam.stages import NameParcels, ReadParcel, RunChain
from pipeline.beam.write import Gather, WriteManifest, read_manifest
from pipeline.errors import LakeError
from pipeline.store import DataFile


def run(job: Job) -> dict[str, tuple[DataFile, ...]]:
    """Run a batch to its end; give the files of each table that has rows, waiting in `staging/out/TABLE`.

    Only file names are shuffled: bodies go from parcel to Parquet within one fused step. Raises UnusableArguments where
    the engine cannot be asked, LakeError where it does not finish.
    """
    pipeline = beam.Pipeline(runner=runner(job.engine), options=options(job.engine))
    build(pipeline, job)
    try:
        result = pipeline.run()
        if job.engine.runner == "embedded":
            result.wait_until_finish()
        else:
            finished(result, job)
    except RuntimeError as error:
        raise plain(error) from error
    return read_manifest(job.staging)


def plain(error: RuntimeError) -> BaseException:
    """Give what really happened where Beam made it a RuntimeError, which it does with all that has no plain message.

    An interrupt and a full disk are such; the text then reads `OSError: [Errno 28] ... [while running 'Gather']`.
    """
    name, _, said = str(error).partition(" [while running")[0].partition(": ")
    kind = getattr(builtins, name, None)
    if isinstance(kind, type) and issubclass(kind, OSError | KeyboardInterrupt | MemoryError):
        return kind(said)
    return LakeError(f"Beam could not finish the batch ({error}).")


def build(pipeline: beam.Pipeline, job: Job) -> None:
    """Lay out the graph."""
    parcels = pipeline | "Start" >> beam.Impulse() | "Parcels" >> beam.ParDo(NameParcels(job))
    if job.engine.runner != "embedded":
        parcels |= "Spread" >> beam.Reshuffle()     # names only; else one worker would take them all
    (parcels
     | "Pages" >> beam.ParDo(ReadParcel())                                  # name -> Page | Reject
     | "Chain" >> beam.ParDo(RunChain(job))                                 # page -> (table, name of a part)
     | "By table" >> beam.GroupByKey()
     | "Gather" >> beam.ParDo(Gather(job))                                  # parts of a table -> its file
     | "Files" >> beam.GroupByKey()
     | "Manifest" >> beam.ParDo(WriteManifest(job)))
