"""Files and folders in, pages out: what cannot be read becomes a reject with its reason."""

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from pipeline.read.limits import ReadLimits
from pipeline.read.sources import ENDINGS, read_file
from pipeline.read.walk import walk
from schemas.page import Page
from schemas.reject import Reject

DEFAULT_LIMITS = ReadLimits()


def read(paths: Iterable[Path], fetched_at: datetime | None = None,
         limits: ReadLimits = DEFAULT_LIMITS) -> Iterator[Page | Reject]:
    """Yield a page or a reject for all that files and folders hold, sorted, one held at a time.

    `fetched_at` (aware) is taken for inputs that name none themselves. Never raises on bad input.
    """
    for path in sorted(paths, key=os.fsencode):
        for found in walk(path, ENDINGS):
            if isinstance(found, Reject):
                yield found
            else:
                yield from read_file(found, fetched_at, limits)
