"""Where ids stand in data files: sorted once a file and mapped, so that a search costs what is asked and not the table.

Those of bigger files are kept in the lake, named after the file, which never changes. They are a cache: whatever is
lost, damaged or left over is made anew or deleted.
"""

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.store.files import write_whole

FOLDER = "_index.places"
FEWEST = 8192           # rows of a file whose places are kept: sorting fewer takes two milliseconds
ID_CHARS = 32           # an id is two numbers of sixteen hex digits

Numbers = npt.NDArray[np.uint64]


class Places:
    """The ids of one file's column, sorted, each with its row; empty where none stand there."""

    def __init__(self, sorted_ids: Numbers) -> None:
        """Take three rows of one length: the first half of each id, in order, its second half, the row it stands in."""
        self._first, self._second, self._rows = sorted_ids

    def rows(self, ids: Numbers) -> npt.NDArray[np.int64]:
        """Give the rows in which any of these `numbered` ids stand, in order."""
        return np.sort(self._rows[self._found(ids)[1]]).astype(np.int64)

    def holds(self, ids: Numbers) -> npt.NDArray[np.int64]:
        """Give which of these `numbered` ids stand there, by their place among those asked."""
        return np.unique(self._found(ids)[0])

    def _found(self, ids: Numbers) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Give each match: which of the ids asked, and where among those sorted."""
        low = np.searchsorted(self._first, ids[0])
        count = np.searchsorted(self._first, ids[0], side="right") - low
        asked = np.repeat(np.arange(len(count)), count)
        place = np.arange(len(asked)) - np.repeat(np.cumsum(count) - count, count) + low[asked]
        same = self._second[place] == ids[1][asked]
        return asked[same], place[same]


NOTHING: Mapping[Path, Places] = MappingProxyType({})


def numbered(ids: Iterable[str]) -> Numbers:
    """Give the two numbers of each id, as two rows."""
    return _numbers("".join(ids))


def held(known: Iterable[Places], ids: Collection[str]) -> set[str]:
    """Give those of the ids that stand in any of these."""
    asked = list(ids)
    wanted = numbered(asked)
    return {asked[number] for some in known for number in some.holds(wanted)}


def places(lake: Path, table: str, column: str, files: Collection[Path],
           known: Mapping[Path, Places] = NOTHING) -> dict[Path, Places]:
    """Give where the ids of a column stand in each of a table's files, some of which may be known already.

    What is kept of files that are not named goes.
    """
    folder = lake / FOLDER
    kept = {path: folder / f"{table}.{column}.{path.stem}" for path in files}
    for path in set(folder.glob(f"{table}.{column}.*")).difference(kept.values()):
        path.unlink(missing_ok=True)
    return {path: known.get(path) or _kept(kept[path]) or _made(kept[path], path, column) for path in files}


def _kept(path: Path) -> Places | None:
    """Map what was kept; none where it is not all there."""
    with suppress(OSError, ValueError, EOFError):
        ids = np.load(path, mmap_mode="r")
        if ids.dtype == np.uint64 and ids.ndim == 2 and len(ids) == 3:
            return Places(ids)
    return None


def _made(kept: Path, path: Path, column: str) -> Places:
    """Sort a file's ids; keep the order of many. A disk that is full fails whoever writes rows, not this."""
    with pq.ParquetFile(path) as file:
        ids = file.read(columns=[column])[column]
    rows = np.flatnonzero(pc.is_valid(ids).to_numpy())
    first, second = _read(ids.drop_null())
    order = np.lexsort((second, first))
    made = np.stack((first[order], second[order], rows[order].astype(np.uint64)))
    if len(rows) >= FEWEST:
        data = BytesIO()
        np.save(data, made)
        with suppress(OSError):
            write_whole(kept, data.getvalue())
    return Places(made)


def _read(ids: pa.ChunkedArray) -> Numbers:
    """Give the two numbers of each id of a column without nulls."""
    fixed = ids.cast(pa.binary()).cast(pa.binary(ID_CHARS)).chunks
    return np.concatenate([_numbers(str(chunk.buffers()[1], "ascii")[chunk.offset * ID_CHARS:][:len(chunk) * ID_CHARS])
                           for chunk in fixed if len(chunk)] or [_numbers("")], axis=1)


def _numbers(digits: str) -> Numbers:
    return np.frombuffer(bytes.fromhex(digits), ">u8").reshape(-1, 2).T.astype(np.uint64)
