"""The bytes of an archive in stretches: what one damaged record spoils ends where the next one is known to begin."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from pipeline.read.limits import ReadLimits
from pipeline.read.unpack import Broken, pieces, streams

RECORD = b"WARC/"       # how every record of an archive begins
Stretch = Iterator[bytes | Broken]


def stretches(path: Path, limits: ReadLimits) -> Iterator[Stretch]:
    """Yield the stretches of an archive; each must be read to its end before the next. Raise OSError.

    A file that is not packed is one. In a .gz file every packed stream that begins like a record begins a new one, as
    records are packed one by one by custom; a stretch that is damaged ends with a Broken, and the rest goes on.
    """
    if path.suffix.lower() != ".gz":
        yield pieces(path, limits)
        return
    for _, numbered in groupby(_numbered(path, limits), key=itemgetter(0)):
        yield (data for _, data in numbered)


def _numbered(path: Path, limits: ReadLimits) -> Iterator[tuple[int, bytes | Broken]]:
    """Yield each piece with the number of its stretch."""
    number = 0
    for begins, data in streams(path, limits):
        if begins and not isinstance(data, Broken) and data.startswith(RECORD):
            number += 1
        yield number, data
