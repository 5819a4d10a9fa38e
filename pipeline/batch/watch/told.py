"""What a watch tells of itself: numbers for a monitor, whether it is well, and a line for whoever looks."""

import threading
import time

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from pipeline.batch.outcome import Outcome

SECONDS = (0.25, 0.5, 1, 1.5, 2, 3, 5, 10, 30, 60)
STUCK = 60.0        # seconds without a step, or of one trouble, after which a watch is not well


class Told:
    """The state of one watch, told from any thread; times are by the monotonic clock."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.elements = Counter("eventwire_watch_elements", "Pages and rejects committed, and those known before.",
                                ["kind"], registry=self.registry)
        self.batches = Counter("eventwire_watch_batches", "Batches committed.", registry=self.registry)
        self.failures = Counter("eventwire_watch_failures", "Rounds that could not be committed and are tried again.",
                                ["kind"], registry=self.registry)
        self.round = Histogram("eventwire_watch_round_seconds", "Seconds of a round that committed.", buckets=SECONDS,
                               registry=self.registry)
        self.latency = Histogram("eventwire_watch_latency_seconds", "Seconds from noticing a file to its rows in SQL.",
                                 buckets=SECONDS, registry=self.registry)
        self.waiting = Gauge("eventwire_watch_waiting_files", "Files that landed and are not in the lake yet.",
                             registry=self.registry)
        self.oldest = Gauge("eventwire_watch_oldest_seconds", "For how long the oldest of them has waited.",
                            registry=self.registry)
        self.committed = Gauge("eventwire_watch_last_commit_timestamp_seconds", "When a batch was committed last.",
                               registry=self.registry)
        self._guard = threading.Lock()
        self._beat = self._since = time.monotonic()
        self._trouble: tuple[str, str] | None = None        # its kind, and the sentence
        self._last: Outcome | None = None

    def beat(self, waiting: int, oldest: float | None) -> None:
        """Say that the loop is alive, and what waits."""
        self._beat = time.monotonic()
        self.waiting.set(waiting)
        self.oldest.set(0.0 if oldest is None else self._beat - oldest)

    def done(self, outcome: Outcome) -> None:
        """Count a round that ended well."""
        for kind in ("pages", "rejects", "known"):
            self.elements.labels(kind).inc(getattr(outcome, kind))
        self.batches.inc(outcome.batches)
        if outcome.batches:
            self.round.observe(outcome.seconds)
            self.committed.set_to_current_time()
            self._last = outcome

    def over(self, *kinds: str) -> None:
        """Say that troubles of some kinds have passed."""
        with self._guard:
            if self._trouble and self._trouble[0] in kinds:
                self._trouble = None

    def trouble(self, kind: str, sentence: str) -> bool:
        """Count a round that did not end well; say whether this trouble is a new one."""
        self.failures.labels(kind).inc()
        with self._guard:
            new = self._trouble != (kind, sentence)
            if self._trouble is None:
                self._since = time.monotonic()
            self._trouble = kind, sentence
        return new

    def ailment(self) -> str | None:
        """Give in a sentence why the watch is not well, None where it is."""
        now = time.monotonic()
        with self._guard:
            if self._trouble and now - self._since >= STUCK:
                return self._trouble[1]
        if now - self._beat >= max(STUCK, 20 * (self._last.seconds if self._last else 0)):
            return f"The watch has taken no step for {now - self._beat:.0f} seconds."
        return None

    def line(self) -> str:
        """Say in a line what was done so far and last."""
        def total(kind: str) -> float:
            return self.registry.get_sample_value("eventwire_watch_elements_total", {"kind": kind}) or 0.0

        waiting = self.registry.get_sample_value("eventwire_watch_waiting_files") or 0.0
        last = f"; the last batch: {self._last.pages:,} pages in {self._last.seconds:.1f} seconds" if self._last else ""
        with self._guard:
            trouble = f"; {self._trouble[1]}" if self._trouble else ""
        return (f"{total('pages'):,.0f} pages and {total('rejects'):,.0f} rejects committed, "
                f"{total('known'):,.0f} known before, {waiting:,.0f} files waiting{last}{trouble}")
