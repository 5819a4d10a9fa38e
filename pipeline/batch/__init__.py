"""From inputs to a lake: claim what is new, run it through Beam, link, merge, commit, publish."""

from pipeline.batch.ingest import ingest
from pipeline.batch.outcome import Outcome, Phase, Progress

__all__ = ["ingest", "Outcome", "Phase", "Progress"]
