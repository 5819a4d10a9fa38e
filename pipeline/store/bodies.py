"""Single articles read out of a table of millions: where each stands is looked up once a file, then only it is read."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow.parquet as pq

ID = "article_id"
KEPT = 16       # hex digits of an id that are held in memory; what else begins alike is told apart when it is read


class _Places(NamedTuple):
    """The articles of one file: their ids, sorted, with the row of each, and the first row of each row group."""

    ids: npt.NDArray[np.bytes_]
    rows: npt.NDArray[np.int64]
    groups: npt.NDArray[np.int64]


class Bodies:
    """Reads articles by id; sixteen bytes an article stay in memory for as long as it is kept."""

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
        wanted = _short(sorted(article_ids))
        return [row for path in files for row in _read(path, self._places[path], wanted, columns)
                if row[ID] in article_ids]


def _looked_up(path: Path) -> _Places:
    with pq.ParquetFile(path) as file:
        ids = _short(file.read(columns=[ID])[ID].to_pylist())
        sizes = [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)]
    rows = np.argsort(ids, kind="stable")
    return _Places(ids[rows], rows, np.cumsum([0, *sizes]))


def _read(path: Path, places: _Places, wanted: npt.NDArray[np.bytes_], columns: Sequence[str]) -> list[dict[str, Any]]:
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


def _short(ids: Sequence[str]) -> npt.NDArray[np.bytes_]:
    return np.array([article_id[:KEPT].encode() for article_id in ids], f"S{KEPT}")
