"""The main job: inputs in, a lake out."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pipeline import serve, store
from pipeline.batch.claim import Element, Known, chunks, limits, size
from pipeline.batch.linked import Linked
from pipeline.batch.outcome import Outcome, Phase, Progress
from pipeline.batch.prepare import STEPS as PREPARED
from pipeline.batch.prepare import Plan, prepare
from pipeline.batch.timings import Timings
from pipeline.read import read
from pipeline.settings import Settings

STEPS = ("claim", *PREPARED, *store.STEPS, "index")        # of one batch; a process may die after any of them


def ingest(inputs: Sequence[Path], lake: Path, *, fetched_at: datetime | None = None,
           settings: Settings | None = None, progress: Callable[[Progress], None] | None = None) -> Outcome:
    """Bring files and folders into a lake, all of it or, where it is stopped, whole batches of it.

    `fetched_at` (aware) holds for inputs that carry none. Input that the lake knows already changes nothing. Raises
    LakeError where the lake cannot be written and LakeLocked where another process writes it.
    """
    known = settings or Settings()
    return Ingest(lake, known, progress).run(read(inputs, fetched_at, limits(known), aside=lake))


Source = Callable[[store.Pinned | None], Iterable[Element]]
Prepare = Callable[[Plan, list[Element]], store.Pending | None]         # none: the batch changes nothing


@dataclass
class Held:
    """What is known of a lake for as long as nobody else writes it."""

    state: store.Pinned | None      # as it was found; None where no lake stood
    sequence: int                   # of its last batch now
    linked: Linked

    def close(self) -> None:
        """Let go of it."""
        self.linked.close()


class Ingest:
    """One run: what it has read and committed so far."""

    def __init__(self, lake: Path, settings: Settings, progress: Callable[[Progress], None] | None = None,
                 reached: store.Reached = lambda _: None, versions: store.Versions | None = None) -> None:
        self.lake, self.settings = lake, settings
        self.timings = Timings()
        self.versions = versions or store.Versions(lake)
        self._tell, self._reached = progress, reached
        self._at = Progress(phase="start", pages_read=0, bytes_read=0, pages_done=0, batches=0)
        self._counts: Counter[str] = Counter()
        self._rejected: Counter[str] = Counter()

    def run(self, elements: Iterable[Element]) -> Outcome:
        """Take elements that the lake does not hold to it, batch by batch."""
        return self.take(lambda state: self.unseen(elements, Known(state)), prepare)

    def take(self, source: Source, made: Prepare) -> Outcome:
        """Take what the source gives of a lake's state to the lake, batch by batch, each made ready by `made`."""
        with store.faults_told(self.lake), store.locked(self.lake, self.settings.lock_seconds):
            try:
                with closing(self.opened()) as held:
                    with self.timings.of("start"):
                        elements = source(held.state)
                    self.add(elements, held, made)
                if self._counts["batches"]:
                    store.vacuum(self.versions, self.settings.vacuum_hours)
            finally:
                store.sweep(self.lake)      # a full disk should not stay full of what nobody will read
        return self.outcome()

    def opened(self) -> Held:
        """Complete what an earlier run decided, and give the lake as it stands; only under the lake's lock."""
        with self.timings.of("start"):
            self._counts["recovered"] = store.recover(self.versions, self._publish, self._reached)
            state = store.pinned(self.lake, self.versions) if store.is_lake(self.lake) else None
            return Held(state, state.sequence if state else 0, Linked(self.lake, state, self._articles))

    def add(self, elements: Iterable[Element], held: Held, made: Prepare = prepare) -> None:
        """Commit elements batch by batch; only under the lock under which `held` was opened, or is known to hold."""
        batches = chunks(elements, self.settings)
        while (batch := self._next(batches)) is not None:
            self.put(batch, held, made)

    def put(self, batch: list[Element], held: Held, made: Prepare) -> None:
        """Commit one batch; only under the lock under which `held` was opened, or is known to hold."""
        held.sequence += self._ingest(batch, self._plan(held.sequence + 1, held.linked), made)

    def outcome(self) -> Outcome:
        """Give what was done so far."""
        return Outcome(seconds=round(self.timings.seconds(), 3), rejected=dict(self._rejected),
                       timings=self.timings.told(), **self._counts)

    def _next(self, batches: Iterator[list[Element]]) -> list[Element] | None:
        with self.timings.of("read"):
            self._told("read")
            return next(batches, None)

    def unseen(self, elements: Iterable[Element], known: Known) -> Iterator[Element]:
        """Yield what the lake does not hold, looked up a chunk at a time."""
        for chunk in chunks(elements, self.settings):
            new = deque(known.unseen(chunk))
            seen = len(chunk) - len(new)
            self._counts["known"] += seen
            self._counts["rejected_before"] += known.rejected(chunk)
            self._told("read", pages_read=len(chunk), bytes_read=sum(map(size, chunk)), pages_done=seen)
            chunk.clear()
            while new:                  # a page that was handed on is held here no longer, and may be let go of
                yield new.popleft()

    def told_of(self, elements: Iterable[Element]) -> Iterator[Element]:
        """Yield elements, each told as read."""
        for element in elements:
            self._told("read", pages_read=1, bytes_read=size(element))
            yield element

    def _plan(self, sequence: int, linked: Linked) -> Plan:
        return Plan(self.versions, linked, self.settings, self.timings, sequence, datetime.now(UTC),
                    through=lambda more: self._told("beam", pages_done=more), reached=self._reached)

    def _ingest(self, batch: list[Element], plan: Plan, made: Prepare) -> bool:
        """Make one batch true; say whether there was anything to it."""
        self._reached("claim")
        done = self._at.pages_done + len(batch)
        self._told("beam")
        pending = made(plan, batch)
        self._told("commit", pages_done=done - self._at.pages_done)
        if pending is None:
            return False
        with self.timings.of("commit"):
            store.commit(self.versions, pending, self._publish, self._reached)
            plan.linked.commit(plan.sequence, pending.batch_id)
        self._reached("index")
        counted = {name: getattr(pending.batch, name) for name in ("pages", "articles", "mentions", "rejects")}
        self._counts.update(counted, batches=1)
        self._rejected.update(plan.rejected)
        self._told("commit", batches=1)
        return True

    def _articles(self) -> list[Path]:
        """Give the files of articles that live now; before the first commit there are none."""
        live = self.versions.live("articles") if store.is_lake(self.lake) else ()
        return [self.lake / "articles" / file.name for file in live]

    def _publish(self, lake: Path, files: Mapping[str, Sequence[Path]]) -> None:
        with self.timings.of("publish"):
            serve.publish(lake, files)

    def _told(self, phase: Phase, **more: int) -> None:
        """Add to the progress, and tell it."""
        sums = {name: getattr(self._at, name) + count for name, count in more.items()}
        self._at = self._at.model_copy(update={"phase": phase, **sums})
        if self._tell:
            self._tell(self._at)
