"""Where the time of an ingest went."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pipeline.batch.outcome import Phase


class Timings:
    """Seconds a phase; a phase within a phase is counted once, as the inner one."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.begun = clock()
        self._seconds: dict[Phase, float] = defaultdict(float)
        self._within: list[float] = [0.0]

    @contextmanager
    def of(self, phase: Phase) -> Iterator[None]:
        """Count what happens inside as this phase."""
        begun = self._clock()
        self._within.append(0.0)
        try:
            yield
        finally:
            spent = self._clock() - begun
            self._seconds[phase] += spent - self._within.pop()
            self._within[-1] += spent

    def seconds(self) -> float:
        """Give the seconds since the ingest began."""
        return self._clock() - self.begun

    def told(self) -> dict[str, float]:
        """Give the seconds of each phase that took any."""
        return {phase: round(seconds, 4) for phase, seconds in self._seconds.items()}
