"""Which engine runs the graph, and where it is found."""

from pathlib import Path
from typing import Literal

from schemas.noun import Noun

Runner = Literal["embedded", "prism", "portable", "flink"]


class Engine(Noun):
    """The engine of a batch: in this process, Beam's Prism, any job server, or Flink behind its job server.

    All but the embedded one run in processes that see the lake's folder under the same path. `workers` is the address
    of a pool (`infra/engine.sh pool`) that starts Python workers beside the engine; without one, Prism and a
    job server have the pages taken through the chain in the driver's own process.
    """

    runner: Runner = "embedded"
    job_endpoint: str | None = None         # HOST:PORT of a job server
    flink_master: str | None = None         # HOST:PORT of a job manager
    flink_job_server: Path | None = None    # the jar that brings Beam's graph to Flink
    prism: Path | None = None               # the binary; by default the one on PATH
    workers: str | None = None              # HOST:PORT of a pool of workers
    stalled_seconds: float = 300.0          # a job that moves nothing for so long is given up
