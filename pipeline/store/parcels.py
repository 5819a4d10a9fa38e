"""Pages on their way to workers: parcels in staging, so that an engine carries names instead of bodies."""

import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path

from schemas.page import Page
from schemas.reject import Reject

PARCEL_PAGES = 50       # what a worker takes at a time
DONE = ".done"          # beside each parcel that is through


def pack(folder: Path, elements: Sequence[Page | Reject]) -> tuple[Path, ...]:
    """Write pages and rejects in order, so many a file; a file's name ends with how many it holds."""
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_write(folder, number, elements[number:number + PARCEL_PAGES])
                 for number in range(0, len(elements), PARCEL_PAGES))


def _write(folder: Path, number: int, elements: Sequence[Page | Reject]) -> Path:
    path = folder / f"{number:08d}-{len(elements)}"
    path.write_bytes(pickle.dumps(list(elements)))
    return path


def unpack(parcel: Path) -> Iterator[Page | Reject]:
    """Yield what a parcel holds, and mark it as through when the last of it was taken further and more is asked for."""
    yield from pickle.loads(parcel.read_bytes())
    parcel.with_name(parcel.name + DONE).touch()


def through(folder: Path) -> int:
    """Give how many pages and rejects of a folder's parcels are through."""
    return sum(int(path.name.removesuffix(DONE).partition("-")[2]) for path in folder.glob(f"*{DONE}"))
