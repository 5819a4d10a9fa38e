"""Lakes of made-up rows, committed without any engine."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline import serve, store
from schemas.batch import Batch
from schemas.page import Given, Page
from schemas.reject import Reject

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


class Tiny:
    """A lake to which batches of pages are committed as the driver does it."""

    def __init__(self, lake: Path, limit: int = 16) -> None:
        self.lake, self.limit = lake, limit
        self.versions = store.Versions(lake)

    def pending(self, *uris: str) -> store.Pending:
        """Stage the next batch: one page a name, and one reject."""
        sequence = store.pinned(self.lake, self.versions).sequence + 1 if store.is_lake(self.lake) else 1
        name, staging = f"batch {sequence}", uuid.uuid4().hex
        out = store.staging_folder(self.lake) / staging / "out"
        pages = [Page.of(uri, "file", "text/plain", uri.encode(), Given()).row() for uri in uris]
        rejects = [Reject.of(f"bad {sequence}", "read", "empty", "It is empty.")]
        changes = []
        for table, rows in (("pages", pages), ("rejects", rejects)):
            arrow = store.in_order(table, store.to_arrow(table, rows, name))
            changes.append(store.Change(table=table, added=(store.write_content(out / table, table, arrow),)))
        row = Batch(sequence=sequence, started_at=NOON, committed_at=NOON, runner="none", pages=len(pages), articles=0,
                    mentions=0, rejects=1, versions="{}", seconds=0)
        return store.Pending(batch_id=name, batch=row, staging=staging,
                             changes=store.with_merges(self.versions, changes, out, self.limit))

    def commit(self, *uris: str, reached: Callable[[str], None] = lambda _: None) -> None:
        """Commit a batch of pages; `reached` may raise, as a crash would."""
        store.commit(self.versions, self.pending(*uris), serve.publish, reached)

    def recover(self) -> int:
        """Do what the next process does first."""
        self.versions = store.Versions(self.lake)
        return store.recover(self.versions, serve.publish, lambda _: None)

    def uris(self) -> list[str]:
        """Give the pages in the lake."""
        return sorted(store.read_rows(self.lake, "pages", ["uri"])["uri"].to_pylist())


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    return Tiny(tmp_path / "lake")

