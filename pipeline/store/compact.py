"""Compaction: the rows of each table in few files, by month where they have a day, sorted so that queries skip most."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from pipeline.store.files import PACKED_GROUP_ROWS, DataFile, Packing, read_files, write_content
from pipeline.store.merging import MERGED_BYTES
from pipeline.store.versions import Change
from schemas.tables import BATCH_ID, TABLES

DAYS = {"articles": "published_at", "mentions": "event_date", "events": "event_date"}
UNDATED, OTHERS = "undated", "others"       # rows without a day; rows of months that are too few for a file
# Rows of one day and type lie together; the others by what they are looked up by, which then needs no filter.
ORDERS = {
    "articles": ("published_at", "article_id"),
    "mentions": ("event_date", "event_type", "mention_id"),
    "events": ("event_date", "event_type", "event_id"),
    "event_mentions": ("event_id", "mention_id"),
}


def compacted(lake: Path, table: str, live: Sequence[DataFile], out: Path) -> Change:
    """Give the change that compacts a table's `live` files; what it writes waits in `out`. Without need it is empty.

    A month with rows enough for a row group has a file of its own, all smaller ones share one. A file is written anew
    only where new rows belong to it; compacted files of MERGED_BYTES and more stay as they are. The rows of one file
    are held in memory at a time.
    """
    open_ = [file for file in live if file.part is None or file.size < MERGED_BYTES]
    loose = [file for file in open_ if file.part in (None, OTHERS)]
    own = Counter(file.part for file in open_ if file not in loose)
    due = _due(table, _paths(lake, table, loose), own)
    if not due and len(loose) < 2 and all(file.part for file in loose):
        return Change(table=table, added=())
    gone = [file for file in open_ if file in loose or file.part in due]
    parts = [(part, _of(table, [part])) for part in due] + [(OTHERS, ~_of(table, due) if due else None)]
    made = []
    for part, where in parts:
        read = [file for file in gone if file.part in (None, OTHERS, part)]
        rows = read_files(table, _paths(lake, table, read), where=where)
        if rows.num_rows:
            made.append(write_content(out, table, _sorted(table, rows), _packing(table, part, rows.num_rows)))
    same = {file.name for file in made}.intersection(file.name for file in gone)
    return Change(table=table, added=(), merged=tuple(file for file in made if file.name not in same),
                  removed=tuple(file for file in gone if file.name not in same))


def _due(table: str, loose: tuple[Path, ...], own: Counter[str | None]) -> list[str]:
    """Give the months to be written, in order: those that grew, that come in several files, that are many rows now."""
    found = _months(table, loose)
    grown = {month for month, rows in found.items() if month in own or rows >= PACKED_GROUP_ROWS}
    return sorted(grown | {month for month, files in own.items() if month and files > 1})


def _months(table: str, paths: tuple[Path, ...]) -> dict[str, int]:
    """Give how many rows of each month stand in some files; none for a table without days."""
    if table not in DAYS or not paths:
        return {}
    days = read_files(table, paths, [DAYS[table]])[DAYS[table]]
    counts = pc.value_counts(pc.strftime(days, "%Y-%m")).to_pylist()
    return {count["values"] or UNDATED: count["counts"] for count in counts}


def _of(table: str, months: Iterable[str]) -> ds.Expression:
    """Give the filter that leaves the rows of some months."""
    named = pc.coalesce(pc.strftime(ds.field(DAYS[table]), "%Y-%m"), pa.scalar(UNDATED))
    return named.isin(list(months))


def _paths(lake: Path, table: str, files: Sequence[DataFile]) -> tuple[Path, ...]:
    return tuple(lake / table / file.name for file in files)


def _sorted(table: str, rows: pa.Table) -> pa.Table:
    """Sort rows as they are looked up, then by key and batch, so that the same rows always give the same file."""
    columns = dict.fromkeys((*ORDERS.get(table, ()), *TABLES[table].key, BATCH_ID))
    return rows.sort_by([(column, "ascending") for column in columns]).combine_chunks()


def _packing(table: str, part: str, rows: int) -> Packing:
    return Packing(part=part, sorted_by=ORDERS.get(table, TABLES[table].key)[0], rows=rows)
