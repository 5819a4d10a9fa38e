"""The lake as a library: a DuckDB connection, answers as Arrow, and what changed since a batch; all read only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from pipeline.serve.changes import PORTION, Change, changes
from pipeline.serve.reading import explained, opened, single

if TYPE_CHECKING:
    import pyarrow as pa

Parameters = Mapping[str, Any] | Sequence[Any]


@dataclass(frozen=True)
class OpenLake:
    """A lake opened for reading, as its last batch left it; batches that are committed later do not show in it."""

    connection: duckdb.DuckDBPyConnection

    def arrow(self, query: str, parameters: Parameters | None = None) -> pa.RecordBatchReader:
        """Give the answer of one SELECT as Arrow batches of at most 65,536 rows, read as they are asked for.

        They must be read before the connection is asked anything else, as DuckDB holds one open answer at a time.
        Parameters bind `$name` (a mapping) or `?` (a sequence). Raises UnusableArguments where the text is no single
        question or names what is not there, LakeError where a file of the lake cannot be read.
        """
        single(self.connection, query)
        try:
            relation = self.connection.sql(query, params=parameters)
            reader: pa.RecordBatchReader = relation.to_arrow_reader(PORTION)
        except duckdb.Error as error:
            raise explained(error) from None
        return reader

    def changes(self, since_batch: int) -> Iterator[Change]:
        """Yield, table by table, what brings a copy of the tables as of a batch (0: an empty one) to what is true now.

        Deletes go before upserts, which are read before the next table is asked for. Raises UnusableArguments where the
        lake has no such batch.
        """
        return changes(self.connection, since_batch)


@contextmanager
def open_lake(lake: Path | str, as_of: str | None = None) -> Iterator[OpenLake]:
    """Open a lake for reading: `with open_lake("lake") as lake: lake.connection.sql("FROM events")`.

    Times are UTC; nothing can be written, and no file outside the lake is read. `as_of`, a batch's number or a time,
    shows every table as it stood. Raises UnusableArguments where no lake
    stands, LakeError where it does not open or was moved (`eventwire relink` mends that).
    """
    with opened(Path(lake), as_of) as connection:
        yield OpenLake(connection)
