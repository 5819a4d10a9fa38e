"""A lake that stays open between batches, and is opened anew where another process wrote it."""

import dataclasses
import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline import store
from pipeline.batch.claim import Element, Known
from pipeline.batch.ingest import Held, Ingest
from pipeline.batch.outcome import Outcome
from pipeline.batch.prepare import Plan, decided
from pipeline.batch.watch.flight import Flight
from pipeline.settings import Settings

SOONEST = 600.0         # seconds between two looks for files that no table names any more
MOST_BATCHES = 5000     # then what is known of the lake is read anew, which makes it small again
Clock = Callable[[], float]


class Warm:
    """One lake, kept open; every commit holds its lock for itself, so that others can write between two."""

    def __init__(self, lake: Path, settings: Settings, clock: Clock, reached: store.Reached = lambda _: None) -> None:
        self.lake, self._settings, self._clock, self._reached = lake, settings, clock, reached
        self._versions = store.Versions(lake)
        self._held: Held | None = None
        self._known = Known(None)
        self._batches, self._vacuumed = 0, clock()

    def open(self) -> bool:
        """See what the lake holds; say no where that is known. Raises LakeLocked where another process writes it."""
        if self._held is not None:
            return False
        with self._locked():
            self._open()
        return True

    def unseen(self, elements: list[Element]) -> tuple[list[Element], Outcome]:
        """Give what the lake does not hold as far as is known, and count the rest."""
        run = Ingest(self.lake, self._settings)
        return list(run.unseen(elements, self._known)), run.outcome()

    def commit(self, flight: Flight, meanwhile: Callable[[], None] = lambda: None) -> Outcome:
        """Commit a batch that is through the chain; raise LakeLocked where another process writes the lake.

        Where others brought some of it in meanwhile, nothing is committed, and the batch is left with the rest.
        `meanwhile` is called between the steps of the commit; it may ask what is new, and must raise nothing.
        """
        with self._locked():
            if self._held is None or self._batches >= MOST_BATCHES or not store.unmoved(self._versions):
                self._open()
            if flight.known is not self._known and (known := self._known_by_now(flight)):
                return Outcome(known=known)
            outcome = self._put(flight, meanwhile)
            self._clean()
            return outcome

    @property
    def known(self) -> Known:
        """What is known of the lake; another object once it was opened anew."""
        return self._known

    def close(self) -> None:
        """Let go of the lake."""
        if self._held:
            self._held.close()
            gc.unfreeze()
        self._held = None

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with store.faults_told(self.lake), store.locked(self.lake, self._settings.lock_seconds):
            try:
                yield
            except BaseException:
                self.close()        # what was begun is in doubt; the next commit starts from what is on the disk
                store.sweep(self.lake)
                raise

    def _open(self) -> None:
        self.close()
        self._versions, self._batches = store.Versions(self.lake), 0
        self._held = Ingest(self.lake, self._settings, reached=self._reached, versions=self._versions).opened()
        self._known = Known(self._held.state)

    def _known_by_now(self, flight: Flight) -> int:
        """Leave a batch with what is still new; give how much is not."""
        before = len(flight.elements)
        flight.elements, flight.known = self._known.unseen(flight.elements), self._known
        return before - len(flight.elements)

    def _clean(self) -> None:
        if self._clock() - self._vacuumed >= SOONEST:
            store.vacuum(self._versions, self._settings.vacuum_hours)
            self._vacuumed = self._clock()

    def _put(self, flight: Flight, meanwhile: Callable[[], None]) -> Outcome:
        assert self._held and flight.work and flight.files is not None and flight.berth
        work, files, name = flight.work, flight.files, flight.berth.name

        def made(plan: Plan, _: object) -> store.Pending:
            return decided(dataclasses.replace(plan, staging=name, started_at=work.started_at), work.batch_id, files)

        def reached(step: str) -> None:
            self._reached(step)
            meanwhile()

        run = Ingest(self.lake, self._settings, reached=reached, versions=self._versions)
        run.put(flight.elements, self._held, made)
        self._batches += 1
        gc.freeze()     # what is kept of the lake is kept for long: looking through it for garbage would take a second
        return run.outcome().model_copy(update={"seconds": round(time.monotonic() - flight.begun, 3)})
