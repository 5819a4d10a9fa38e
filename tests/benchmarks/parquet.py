"""How long the Parquet files of some rows take alone: to Arrow, sorted, packed, written."""

import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from pipeline import chain, store
from schemas.noun import Noun


def parquet_seconds(rows: Iterable[chain.Row], folder: Path) -> float:
    """Write rows as the sink does, one file a table, and give the CPU seconds it took."""
    tables: dict[str, list[Noun]] = defaultdict(list)
    for table, row in rows:
        tables[table].append(row)
    begun = time.process_time()
    for table, held in tables.items():
        arrow = store.in_order(table, store.to_arrow(table, held, "bench"))
        store.write_content(folder / table, table, store.folded(table, arrow))
    return time.process_time() - begun
