"""Single articles read out of a table of millions: where each stands is looked up once a file, then only it is read."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

ID = "article_id"
KEPT = 8        # characters of an id that are held in memory; what else begins alike is told apart when it is read


class _Places(NamedTuple):
    """The articles of one file: how their ids begin, sorted, each one's row, and the first row of each row group."""

    ids: npt.NDArray[np.uint64]
    rows: npt.NDArray[np.int64]
    groups: npt.NDArray[np.int64]


class Bodies:
    """Reads articles by id; sixteen bytes an article stay in memory for as long as it is kept.

    An id is held as a number: as strings, those of a million articles took most of a second of every first batch.
    """

    def __init__(self, files: Callable[[], Sequence[Path]]) -> None:
        """Take what gives the live files of table `articles`, asked anew at each reading."""
        self._files = files
        self._places: dict[Path, _Places] = {}

    def read(self, article_ids: Collection[str], columns: Sequence[str]) -> list[dict[str, Any]]:
        """Give the rows of these articles, as far as they are there, in no order.

        Of a row group that holds one of them these columns are unpacked: such groups should be small.
        """
        files = self._files()
        self._places = {path: self._places.get(path) or _looked_up(path) for path in files}
        wanted = _begun(pa.chunked_array([sorted(article_ids)], pa.string()))
        return [row for path in files for row in _read(path, self._places[path], wanted, columns)
                if row[ID] in article_ids]


def _looked_up(path: Path) -> _Places:
    with pq.ParquetFile(path) as file:
        ids = _begun(file.read(columns=[ID])[ID])
        sizes = [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)]
    rows = np.argsort(ids, kind="stable")
    return _Places(ids[rows], rows, np.cumsum([0, *sizes]))


def _read(path: Path, places: _Places, wanted: npt.NDArray[np.uint64], columns: Sequence[str]) -> list[dict[str, Any]]:
    low = np.searchsorted(places.ids, wanted)
    high = np.searchsorted(places.ids, wanted, side="right")
    rows = np.sort(np.concatenate([places.rows[a:b] for a, b in zip(low, high, strict=True)] or [places.rows[:0]]))
    if not len(rows):
        return []
    groups = np.searchsorted(places.groups, rows, side="right") - 1
    found: list[dict[str, Any]] = []
    with pq.ParquetFile(path) as file:
        for group in np.unique(groups):
            within = rows[groups == group] - places.groups[group]
            found += file.read_row_group(int(group), columns=list(columns)).take(within).to_pylist()
    return found


def _begun(ids: pa.ChunkedArray) -> npt.NDArray[np.uint64]:
    """Give the first characters of ids as one number each; shorter ids end in zeros."""
    padded = pc.ascii_rpad(pc.utf8_slice_codeunits(ids, 0, KEPT), KEPT, "\0")
    packed = padded.cast(pa.binary()).cast(pa.binary(KEPT)).combine_chunks()
    chunks = packed.chunks if isinstance(packed, pa.ChunkedArray) else [packed]
    return np.concatenate([np.frombuffer(chunk.buffers()[1], ">u8", len(chunk), chunk.offset * KEPT)
                           for chunk in chunks] or [np.empty(0)]).astype(np.uint64)
