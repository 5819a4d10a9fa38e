"""Which reader a file goes to, by the ending of its name."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from pipeline.read.archive import read_archive
from pipeline.read.flat import read_flat
from pipeline.read.limits import ReadLimits
from pipeline.read.markup import read_markup
from pipeline.read.records import read_records
from pipeline.read.whole import SIDECAR, name_of
from schemas.page import Page
from schemas.reject import Reject

Reader = Callable[[Path, datetime | None, ReadLimits], Iterator[Page | Reject]]

READERS: dict[str, Reader] = {
    ".txt": read_flat,
    ".html": read_markup,
    ".htm": read_markup,
    ".jsonl": read_records,
    ".jsonl.gz": read_records,
    ".jsonl.zst": read_records,
    ".warc": read_archive,
    ".warc.gz": read_archive,
}
ENDINGS = tuple(READERS)
RECORDS = tuple(ending for ending, reader in READERS.items() if reader is read_records)
MANY = tuple(ending for ending, reader in READERS.items() if reader in (read_records, read_archive))    # of many pages


def read_file(path: Path, fetched_at: datetime | None, limits: ReadLimits) -> Iterator[Page | Reject]:
    """Yield the pages of one file, and a reject for what cannot be read; sidecars are no pages."""
    name = path.name.lower()
    if name.endswith(SIDECAR):
        return
    reader = next((reader for ending, reader in READERS.items() if name.endswith(ending)), None)
    try:
        if reader is None:
            detail = f"{name_of(path)} has an ending that is not read; the endings are {', '.join(ENDINGS)}."
            yield Reject.of(name_of(path), "read", "unsupported", detail, size=path.stat().st_size)
        else:
            yield from reader(path, fetched_at, limits)
    except OSError as error:
        detail = f"{name_of(path)} could not be read: {error.strerror or error}."
        yield Reject.of(name_of(path), "read", "unreadable", detail)
