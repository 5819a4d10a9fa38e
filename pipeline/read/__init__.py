"""Files and folders in, pages out: what cannot be read becomes a reject with its reason."""

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from pipeline.read.limits import ReadLimits
from pipeline.read.sources import ENDINGS, read_file
from pipeline.read.walk import Rules, walk
from schemas.page import Page
from schemas.reject import Reject

DEFAULT_LIMITS = ReadLimits()

__all__ = ["DEFAULT_LIMITS", "ReadLimits", "read"]


def read(paths: Iterable[Path], fetched_at: datetime | None = None,
         limits: ReadLimits = DEFAULT_LIMITS, aside: Path | None = None) -> Iterator[Page | Reject]:
    """Yield a page or a reject for all that files and folders hold, sorted, one held at a time.

    `fetched_at` (aware) is taken for inputs that name none themselves. A folder `aside` is passed over where it stands
    in another one: the lake that is being written, whose own files are no input. Never raises on bad input.
    """
    passed = None if aside is None else os.path.realpath(aside)
    for path in sorted(paths, key=os.fsencode):
        for found in walk(path, Rules(ENDINGS, passed)):
            if isinstance(found, Reject):
                yield found
            else:
                yield from read_file(found, fetched_at, limits)
