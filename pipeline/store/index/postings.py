"""Which body holds which shingle: sorted runs of eight-byte postings, in files that are never changed.

A posting is a shingle's key and a body's number. Each batch adds a run; runs of one order of size become one as batches
go by, so that a posting is written anew a few times only, and a search looks into a dozen runs whatever the size of
the lake (log-structured merging). Files are mapped, so that a search reads the pages it touches and no more.
"""

import os
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

import numpy as np
import numpy.typing as npt

from pipeline.store.index.rows import Rows
from schemas.fingerprint import Fingerprint

Run = npt.NDArray[np.uint64]
Hits = Mapping[tuple[int, int], tuple[int, int]]

FOLDER = "_index.runs"
TABLES = "CREATE TABLE run (name TEXT PRIMARY KEY, postings INTEGER NOT NULL) WITHOUT ROWID;"
MERGED = 4                      # so many runs of one order of size become one
LARGEST = 1 << 26               # postings of a run that is merged no further, half a gigabyte
AT_ONCE = 1 << 22               # matches looked at together, so that memory stays bounded
KEY = np.uint64(32)             # bits of the body's number, above which the shingle's key stands
NUMBER = np.uint64((1 << 32) - 1)
OPENING = 1 << 31               # set in the key of a shingle that only stands for an opening


class Postings:
    """The runs of one index: those committed, and that of the batch at work."""

    def __init__(self, rows: Rows, lake: Path | None) -> None:
        self._rows, self._folder = rows, lake / FOLDER if lake else None
        self._runs: dict[str, Run] = {}
        self._fresh: Run = _none()
        self.whole = self._open()

    def add(self, prints: Mapping[int, Fingerprint]) -> None:
        """Take in the shingles of bodies by number."""
        self._fresh = np.sort(np.concatenate([self._fresh, _postings(prints)]))

    def hits(self, prints: Mapping[int, Fingerprint]) -> Hits:
        """Give (number, other) -> how many sampled and how many opening shingles they share, where it is any."""
        asked = _postings(prints)
        found: dict[tuple[int, int], tuple[int, int]] = {}
        border = np.searchsorted(asked, np.uint64(OPENING) << KEY)
        for sampled, part in ((True, asked[:border]), (False, asked[border:])):
            for code, count in zip(*_summed([*self._runs.values(), self._fresh], part), strict=True):
                pair = int(code >> KEY), int(code & NUMBER)
                before = found.get(pair, (0, 0))
                found[pair] = (int(count), 0) if sampled else (before[0], int(count))
        return found

    def commit(self) -> list[str]:
        """Write the batch's run, and merge what is due; give the names of runs that nothing reads once rows commit."""
        gone: list[str] = []
        if len(self._fresh):
            self._keep(self._fresh)
            self._fresh = _none()
        while due := self._due():
            self._keep(np.sort(np.concatenate([self._runs[name] for name in due]), kind="stable"))
            for name in due:
                del self._runs[name]
            self._rows.write("DELETE FROM run WHERE name = ?", [(name,) for name in due])
            gone.extend(due)
        return gone

    def drop(self, names: list[str]) -> None:
        """Delete the files of runs, which may be gone already."""
        if self._folder:
            for name in names:
                (self._folder / name).unlink(missing_ok=True)

    def clear(self) -> None:
        """Forget all runs; their files go when the index is opened next."""
        self._rows.write("DELETE FROM run")
        self._runs.clear()
        self._fresh = _none()

    def _open(self) -> bool:
        """Map the runs that were committed, delete what an interrupted batch left; say whether all are there."""
        known = dict(self._rows.ask("SELECT name, postings FROM run"))
        if self._folder is None:
            return not known
        found = {path.name: path.stat().st_size for path in self._folder.glob("*")} if self._folder.is_dir() else {}
        self.drop([name for name in found if name not in known])
        if any(found.get(name) != postings * 8 for name, postings in known.items()):
            return False
        self._runs = {name: _mapped(self._folder / name) for name in known}
        return True

    def _keep(self, run: Run) -> None:
        name = blake2b(run.tobytes(), digest_size=16).hexdigest()
        if self._folder:
            self._folder.mkdir(exist_ok=True)
            _write(self._folder / name, run)
            run = _mapped(self._folder / name)
        self._runs[name] = run
        self._rows.write("INSERT OR IGNORE INTO run VALUES (?, ?)", [(name, len(run))])

    def _due(self) -> list[str]:
        """Give the names of runs that are to become one: all of an order of size that has enough of them."""
        orders: dict[int, list[str]] = {}
        for name, run in self._runs.items():
            if len(run) < LARGEST:
                orders.setdefault(len(run).bit_length() // 2, []).append(name)
        return next((names for _, names in sorted(orders.items()) if len(names) >= MERGED), [])


def _postings(prints: Mapping[int, Fingerprint]) -> Run:
    """Give the postings of bodies, sorted."""
    parts = [((hashed >> 3) & (OPENING - 1)) << 32 | number
             for number, print_ in prints.items() for hashed in print_.sampled]
    parts += [(((hashed >> 1) & (OPENING - 1)) | OPENING) << 32 | number
              for number, print_ in prints.items() for hashed in print_.opening]
    return np.sort(np.array(parts, np.uint64))


def _summed(runs: list[Run], asked: Run) -> tuple[Run, npt.NDArray[np.int64]]:
    """Give the pairs that share a key of `asked`, as asked number and other number, and how many keys each shares."""
    codes, counts = [_none()], [np.zeros(0, np.int64)]
    for run in runs:
        for pairs in _matches(run, asked):
            code, count = np.unique(pairs, return_counts=True)
            codes.append(code)
            counts.append(count)
    code, place = np.unique(np.concatenate(codes), return_inverse=True)
    return code, np.bincount(place, np.concatenate(counts), len(code)).astype(np.int64)


def _matches(run: Run, asked: Run) -> Iterator[Run]:
    """Yield the pairs of one run, some millions at a time."""
    if not len(run) or not len(asked):
        return
    keys, start, owners = np.unique(asked >> KEY, return_index=True, return_counts=True)
    low = np.searchsorted(run, keys << KEY)
    held = np.flatnonzero(run[np.minimum(low, len(run) - 1)] >> KEY == keys)
    if not len(held):
        return
    low, start, owners = low[held], start[held], owners[held]
    others = np.searchsorted(run, keys[held] << KEY | NUMBER, side="right") - low
    matched = owners * others
    slices = np.searchsorted(np.cumsum(matched), np.arange(0, matched.sum(), AT_ONCE))
    for first, last in zip(slices, [*slices[1:], len(held)], strict=True):
        part = slice(first, last)
        yield _crossed(asked, run, (start[part], low[part]), others[part], matched[part])


def _crossed(asked: Run, run: Run, places: tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]],
             others: npt.NDArray[np.int64], matched: npt.NDArray[np.int64]) -> Run:
    """Give every asked number of a key with every number of the run that has the key, itself aside."""
    key = np.repeat(np.arange(len(matched)), matched)
    nth = np.arange(len(key)) - np.repeat(np.cumsum(matched) - matched, matched)
    mine = asked[places[0][key] + nth // others[key]] & NUMBER
    other = run[places[1][key] + nth % others[key]] & NUMBER
    apart = mine != other
    crossed: Run = mine[apart] << KEY | other[apart]
    return crossed


def _none() -> Run:
    return np.zeros(0, np.uint64)


def _mapped(path: Path) -> Run:
    return np.memmap(path, np.uint64, "r")


def _write(path: Path, run: Run) -> None:
    """Write a run so that its name holds all of it."""
    new = path.with_name(f".{path.name}.tmp")
    with new.open("wb") as file:
        file.write(run.data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
