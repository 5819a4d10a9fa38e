"""What is in the lake now: the versions that the last row of the ledger names, never a table's head."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds

from pipeline.errors import LakeError
from pipeline.store.files import read_files
from pipeline.store.layout import LEDGER, is_lake
from pipeline.store.versions import Versions
from schemas.noun import Noun
from schemas.tables import SCHEMAS


class Pinned(Noun):
    """The state of a lake after one batch: version and files of every table; sequence 0 is the empty lake."""

    lake: Path
    sequence: int
    versions: dict[str, int]
    files: dict[str, tuple[Path, ...]]


def pinned(lake: Path, versions: Versions | None = None) -> Pinned:
    """Give the state that the ledger's last row names; raise LakeError where no lake stands."""
    if not is_lake(lake):
        raise LakeError(f"There is no lake at {lake}: name the folder that `eventwire ingest --lake` wrote.")
    versions = versions or Versions(lake)
    ledger = tuple(lake / LEDGER / file.name for file in versions.live(LEDGER))
    sequence, named = _last_row(ledger, versions.sequence(LEDGER))
    files = {table: tuple(lake / table / file.name for file in versions.live(table, at)) for table, at in named.items()}
    empty: dict[str, tuple[Path, ...]] = dict.fromkeys(SCHEMAS, ())
    return Pinned(lake=lake, sequence=sequence, versions={**named, LEDGER: versions.version(LEDGER)},
                  files={**empty, **files, LEDGER: ledger})


def _last_row(ledger: tuple[Path, ...], sequence: int) -> tuple[int, dict[str, int]]:
    if not sequence:
        return 0, {}
    rows = read_files("batches", ledger, ["versions"], ds.field("sequence") == sequence).to_pylist()
    if not rows:
        raise LakeError(f"The ledger lacks batch {sequence}: a file of table batches was deleted or replaced.")
    return sequence, json.loads(rows[0]["versions"])


def read_rows(lake: Path, table: str, columns: list[str] | None = None, where: ds.Expression | None = None) -> pa.Table:
    """Give the rows of a table as the ledger pins it: all columns unless named, all rows unless filtered."""
    return read_files(table, pinned(lake).files[table], columns, where)
