"""Text pages: one file, one page."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pipeline.read.limits import ReadLimits
from pipeline.read.whole import read_whole
from schemas.page import Page
from schemas.reject import Reject


def read_flat(path: Path, fetched_at: datetime | None, limits: ReadLimits) -> Iterator[Page | Reject]:
    """Yield the page of a text file, or a reject."""
    return read_whole(path, "text/plain", fetched_at, limits)
