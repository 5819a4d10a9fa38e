"""Single articles read out of a table of millions: where each stands is known, so that only it is read."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow.parquet as pq

from pipeline.store.places import Places, numbered, places

ID = "article_id"


class Bodies:
    """Reads articles by id, for as long as it is kept."""

    def __init__(self, lake: Path, files: Callable[[], Sequence[Path]]) -> None:
        """Take what gives the live files of table `articles`, asked anew at each reading."""
        self._lake, self._files = lake, files
        self._places: dict[Path, Places] = {}

    def read(self, article_ids: Collection[str], columns: Sequence[str]) -> list[dict[str, Any]]:
        """Give the rows of these articles, as far as they are there, in no order.

        Of a row group that holds one of them these columns are unpacked: such groups should be small.
        """
        files = self._files()
        if self._places.keys() != set(files):
            self._places = places(self._lake, "articles", ID, files, self._places)
        wanted = numbered(article_ids)
        return [row for path in files for row in _read(path, self._places[path].rows(wanted), columns)]


def _read(path: Path, rows: npt.NDArray[np.int64], columns: Sequence[str]) -> list[dict[str, Any]]:
    """Give these rows of a file."""
    if not len(rows):
        return []
    found: list[dict[str, Any]] = []
    with pq.ParquetFile(path) as file:
        sizes = [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)]
        begins = np.cumsum([0, *sizes])
        groups = np.searchsorted(begins, rows, side="right") - 1
        for group in np.unique(groups):
            within = rows[groups == group] - begins[group]
            found += file.read_row_group(int(group), columns=list(columns)).take(within).to_pylist()
    return found
