"""What an ingest tells: how far it is, and what came of it."""

from collections.abc import Mapping
from typing import Literal

from schemas.noun import Noun

Phase = Literal["start", "read", "beam", "link", "commit", "publish"]


class Progress(Noun):
    """How far an ingest is: all that was read so far, how much of it is through the chain, and what is committed."""

    phase: Phase                # what begins now
    pages_read: int             # pages and rejects taken from the inputs so far
    bytes_read: int             # size of their payloads
    pages_done: int             # of these, how many are through the chain or were known already
    batches: int                # batches committed so far


class Outcome(Noun):
    """What an ingest added to the lake; all zero where everything was there already."""

    pages: int = 0
    articles: int = 0
    mentions: int = 0
    rejects: int = 0
    batches: int = 0
    known: int = 0                              # pages and rejects that the lake held before, or that came twice
    rejected_before: int = 0                    # of the known ones, how many it holds as rejects
    recovered: int = 0                          # batches that an earlier run had decided and this one completed
    seconds: float = 0.0
    rejected: Mapping[str, int] = {}            # reason -> how many
    timings: Mapping[str, float] = {}           # phase -> seconds
