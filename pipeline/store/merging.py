"""Small files become bigger ones as batches go by, so that no table has more than a few dozen of them."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from pipeline.store.files import DataFile, in_order, read_files, write_content
from pipeline.store.layout import LEDGER, is_lake
from pipeline.store.versions import Change, Versions
from schemas.tables import TABLES

KIB = 1024
# A file stands in the tier of its size; a tier that fills up becomes one file of a higher tier. So a row is rewritten
# once a tier at most, whatever the size of the lake (the size-tiered scheme of log-structured stores).
TIERS = (64 * KIB, 1024 * KIB, 16 * 1024 * KIB)
MERGED_BYTES = 64 * 1024 * KIB      # Parquet bytes merged at once; in memory they are some ten times as many


def with_merges(versions: Versions, changes: Iterable[Change], out: Path, limit: int) -> tuple[Change, ...]:
    """Add to a batch's changes, and to the ledger's, the merging of small files; merged files wait in `out/TABLE`.

    Where every batch adds a file to every table, all tables fill up in the same batch, which would take a second for
    it: those with the most files come first, and no more at a time than keeps up with what is added.
    """
    tables = {change.table: change for change in (*changes, Change(table=LEDGER, added=()))}
    live = {table: versions.live(table) for table in tables} if is_lake(versions.lake) else {}
    due = sorted(live, key=lambda table: -max(map(len, _full(tables[table], live[table], limit)), default=0))
    for table in due[:-(-len(TABLES) // (limit - 1))]:      # a table fills a tier, of any height, so often at most
        tables[table] = merged(versions.lake, tables[table], live[table], out / table, limit)
    return tuple(tables.values())


def merged(lake: Path, change: Change, live: tuple[DataFile, ...], staging: Path, limit: int) -> Change:
    """Add to a change the merging of every tier that has reached `limit` files; merged files wait in `staging`."""
    full = [_some(files) for files in _full(change, live, limit)]
    made = tuple(_merge(lake, change.table, files, staging) for files in full)
    return change.model_copy(update={"merged": made, "removed": tuple(file for files in full for file in files)})


def _full(change: Change, live: tuple[DataFile, ...], limit: int) -> list[list[DataFile]]:
    """Give the files of each tier that has reached `limit` of them.

    Compacted files stay: their rows are sorted, and merging would undo it. So does a file that the change adds again,
    as no commit can add and remove one name.
    """
    tiers: dict[int, list[DataFile]] = defaultdict(list)
    again = {file.name for file in change.added}
    for file in (file for file in live if file.part is None and file.name not in again):
        tiers[_tier(file.size)].append(file)
    return [files for tier, files in sorted(tiers.items()) if tier < len(TIERS) and len(files) >= limit]


def _some(files: list[DataFile]) -> tuple[DataFile, ...]:
    """Give the smallest files up to what fits into memory together, two at least."""
    chosen: list[DataFile] = []
    for file in sorted(files, key=lambda file: (file.size, file.name)):
        if len(chosen) >= 2 and sum(one.size for one in chosen) + file.size > MERGED_BYTES:
            break
        chosen.append(file)
    return tuple(chosen)


def _tier(size: int) -> int:
    return sum(size >= bound for bound in TIERS)


def _merge(lake: Path, table: str, files: tuple[DataFile, ...], staging: Path) -> DataFile:
    paths = tuple(lake / table / file.name for file in files)
    return write_content(staging, table, in_order(table, read_files(table, paths)))
