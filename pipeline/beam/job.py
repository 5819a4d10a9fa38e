"""What one bounded run of the graph is given."""

from datetime import datetime
from pathlib import Path

from pipeline.beam.engine import Engine
from schemas.limits import PageLimits
from schemas.noun import Noun


class Job(Noun):
    """One bounded batch: what to run, and what to stamp its rows with."""

    parcels: tuple[Path, ...]       # files that `store.pack` wrote, in a folder that every worker sees
    staging: Path                   # where workers may leave files; the driver sweeps it
    language: str
    frames: tuple[Path, ...]        # frame files of the user's own; every worker must see them
    lines: tuple[Path, ...]         # files of lines of the user's own, likewise
    extractor: str                  # as the setting names it
    keep_payloads: bool
    limits: PageLimits = PageLimits()
    batch_id: str
    engine: Engine = Engine()
    started_at: datetime            # stamped on rejects as rejected_at, so that workers need no clock
