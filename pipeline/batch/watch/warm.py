"""An ingest that stays open between its rounds, and starts anew where another process wrote the lake."""

from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline import store
from pipeline.batch.claim import Element, Known
from pipeline.batch.ingest import Held, Ingest
from pipeline.batch.outcome import Outcome
from pipeline.extract import load_engine
from pipeline.lexicon import load_lexicon
from pipeline.settings import Settings

SOONEST = 600.0         # seconds between two looks for files that no table names any more
MOST_ROUNDS = 5000      # then what is known of the lake is read anew, which makes it small again
Clock = Callable[[], float]


class Warm:
    """One lake, kept open; every round holds its lock for itself, so that others can write between two rounds."""

    def __init__(self, lake: Path, settings: Settings, clock: Clock, reached: store.Reached = lambda _: None) -> None:
        self.lake, self._settings, self._clock, self._reached = lake, settings, clock, reached
        self._versions = store.Versions(lake)
        self._held: Held | None = None
        self._known = Known(None)
        self._rounds, self._vacuumed = 0, clock()

    def warm_up(self) -> None:
        """Load what the first batch would have to wait for; raise LexiconError where something of it does not hold."""
        from pipeline import beam  # noqa: F401 - its import takes longer than a batch

        known = self._settings
        load_engine(known.extractor, load_lexicon(known.language, known.frames, known.lines))

    def round(self, elements: Iterable[Element]) -> Outcome:
        """Commit what of the elements is new, as `ingest` does; raise LakeLocked where another process writes."""
        with store.faults_told(self.lake), store.locked(self.lake, self._settings.lock_seconds):
            try:
                outcome = self._round(elements)
                self._clean()
                return outcome
            except BaseException:
                self.close()        # what was begun is in doubt; the next round starts from what is on the disk
                raise
            finally:
                store.sweep(self.lake)

    def close(self) -> None:
        """Let go of the lake."""
        if self._held:
            self._held.close()
        self._held = None

    def _round(self, elements: Iterable[Element]) -> Outcome:
        if self._rounds >= MOST_ROUNDS or not (self._held and store.unmoved(self._versions)):
            self.close()
            self._versions, self._rounds = store.Versions(self.lake), 0
        run = Ingest(self.lake, self._settings, reached=self._reached, versions=self._versions)
        if self._held is None:
            self._held = run.opened()
            self._known = Known(self._held.state)
        self._rounds += 1
        run.add(run.unseen(elements, self._known), self._held)
        return run.outcome()

    def _clean(self) -> None:
        if self._clock() - self._vacuumed >= SOONEST and store.is_lake(self.lake):
            store.vacuum(self._versions, self._settings.vacuum_hours)
            self._vacuumed = self._clock()
