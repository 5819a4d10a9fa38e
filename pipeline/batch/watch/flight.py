"""A batch on its way: read from files, with a worker, and in the end committed, divided or given up."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pipeline import chain, store
from pipeline.batch.claim import Element, Known, batch_id
from pipeline.batch.prepare import Files, Work
from pipeline.batch.watch.landed import Claim
from schemas.noun import Noun
from schemas.page import Page
from schemas.reject import Reject

KILLED = 2          # so many workers may die of a page before it is rejected


@dataclass
class Reading:
    """Files that are read together. They count as taken when all that was read of them is committed."""

    claims: list[Claim]
    rejects: list[Reject]           # of the folder itself
    batches: Iterator[list[Element]] = field(default_factory=lambda: iter(()))
    read_whole: list[Claim] = field(default_factory=list)       # those that looked the same before and after
    flying: int = 0                                             # batches of it that are on their way
    ended: bool = False

    @property
    def done(self) -> bool:
        """Say whether nothing of it is left to do."""
        return self.ended and not self.flying


@dataclass(eq=False)
class Flight:
    """One batch, and how often a worker has died of it."""

    elements: list[Element]
    reading: Reading
    known: Known            # by which they are new
    deaths: int = 0
    begun: float = field(default_factory=time.monotonic)
    berth: store.Berth | None = None
    work: Work | None = None
    files: Files | None = None          # once its pages are through the chain

    def board(self, lake: Path) -> Work:
        """Make it ready for a worker, in a folder of its own in staging."""
        self.berth = store.Berth(lake)
        self.work = Work.of(self.berth.folder, self.elements, batch_id(self.elements), datetime.now(UTC))
        return self.work

    def close(self) -> None:
        """Let go of its folder."""
        if self.berth:
            self.berth.close()
        self.berth = self.work = self.files = None

    def again(self) -> "list[Flight]":
        """Divide a batch of which a worker died, so that the page at fault is left alone in the end."""
        self.close()
        middle = len(self.elements) // 2
        parts = [self.elements[:middle], self.elements[middle:]] if middle else [self.elements]
        return [Flight(part, self.reading, self.known, self.deaths + 1, self.begun) for part in parts]

    @property
    def is_deadly(self) -> bool:
        """Say whether the worker that has just died of it was not the first, and it is one page alone."""
        return len(self.elements) == 1 and self.deaths + 1 >= KILLED


def refused(flight: Flight, lake: Path, keep_payloads: bool) -> Files:
    """Write the reject of a page that workers die of; give its files, as a worker would have."""
    work = flight.board(lake)
    files: dict[str, tuple[store.DataFile, ...]] = {}
    for table, row in _rows(flight.elements[0]):
        if table != "payloads" or keep_payloads:
            rows = store.to_arrow(table, [_dated(row, work.started_at)], work.batch_id)
            files[table] = (store.write_content(work.folder / "out" / table, table, rows),)
    return files


def _rows(element: Element) -> Iterator[chain.Row]:
    if isinstance(element, Page):
        yield from chain.rejected(element, "extract", "failed", (
            f"The process that read it died {KILLED} times: it needs too much memory or time, or meets a fault in a "
            "library; please report it with the page."))
    else:
        yield "rejects", element


def _dated(row: Noun, at: datetime) -> Noun:
    return row.model_copy(update={"rejected_at": at}) if isinstance(row, Reject) else row
