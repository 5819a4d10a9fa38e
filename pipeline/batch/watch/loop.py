"""The loop of a watch: notice, wait until files are whole, have workers read them, commit what they read, again."""

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from multiprocessing.connection import wait
from pathlib import Path

from pipeline import store
from pipeline.batch.claim import Element, chunks, limits
from pipeline.batch.outcome import Outcome
from pipeline.batch.watch.finished import signature
from pipeline.batch.watch.flight import Flight, Reading
from pipeline.batch.watch.flights import Flights
from pipeline.batch.watch.landed import Claim, Landed
from pipeline.batch.watch.notices import Notices
from pipeline.batch.watch.scans import Scans
from pipeline.batch.watch.told import Told
from pipeline.batch.watch.warm import Warm
from pipeline.batch.watch.workers import Workers
from pipeline.errors import EventwireError, LakeError, LakeLocked
from pipeline.read import read
from pipeline.read.sources import MANY
from pipeline.settings import Settings
from schemas.reject import Reject

LONGEST = 2.0                       # seconds without a look at anything
# A batch costs 0.2 s of CPU whatever it holds: more than three a second would take from pages what they need.
PACE = 0.3                          # seconds between two batches that are sent off
LOCKED_WAIT = 0.02                  # seconds until a lake that another process writes is asked for again
BACKOFF = (1.0, 30.0)               # seconds after the first round that fails, and at most
BETWEEN = 0.02                      # seconds between two commits, in which another process may have the lake
Say = Callable[[str], None]


class Watch:
    """One folder brought into one lake for as long as it runs.

    A batch takes every file that is whole when a worker is free, so that batches grow with the load; files that wait
    are only names, their bytes are read as their batch is. While workers take batches through the chain, this process
    commits those before. A file counts as taken once all of it is committed and it still looked as it did before it was
    read.
    """

    def __init__(self, folder: Path, lake: Path, settings: Settings, told: Told, say: Say = lambda _: None) -> None:
        self.stop = threading.Event()
        self._notices: Notices | None = None
        self._workers: Workers | None = None
        self.folder = Path(folder).resolve()
        self._settings, self.told, self._say = settings, told, say
        self._lake = lake
        self._landed = Landed(self.folder, lake, settings, time.monotonic)
        self._warm = Warm(lake, settings, time.monotonic)
        self._reading: Reading | None = None        # what is being read; of big files a batch at a time
        self._rejects: list[Reject] = []
        self._most, self._failed = settings.batch_pages, 0
        self._scans = Scans(self._landed, told, say)
        self._send_at = 0.0
        self._met_meanwhile: EventwireError | None = None        # while a batch was committed; it is heeded afterwards

    def end(self) -> None:
        """Let `run` end, from any thread but not from within a signal's handler: locks are taken."""
        self.stop.set()
        if self._notices:
            self._notices.wake()

    def workers(self) -> list[int]:
        """Give the ids of the processes that read pages."""
        return self._workers.ids() if self._workers else []

    def run(self) -> None:
        """Watch until `end` is called; what is with workers by then is committed."""
        with (closing(Notices(self.folder, self.stop)) as notices, closing(self._warm),
              closing(Workers(self._settings)) as workers,
              closing(Flights(workers, self._warm, self._settings)) as flights):
            self._notices, self._workers = notices, workers
            while not self.stop.is_set() or flights.under_way:
                self._landed.notice(notices.taken())
                self._rejects += self._scans.step()
                self.told.beat(len(self._landed), self._landed.oldest())
                if not self._step(flights):
                    wait([notices.bell, *flights.waited_on()], self._seconds(flights))

    def _seconds(self, flights: Flights) -> float:
        """Give how long nothing is to be done unless somebody says so: where no batch may be sent, files can wait."""
        ready = 0.0 if self._reading or self._rejects else self._landed.wait()
        sent = max(ready, self._send_at - time.monotonic()) if flights.room else LONGEST
        return min(sent, self._scans.wait(), LONGEST)

    def _step(self, flights: Flights) -> bool:
        """Send off what can be, commit what is ready; say whether there was anything to do."""
        try:
            with store.faults_told(self._lake):
                sent = self._exchanged(flights)
                committed = flights.commit(lambda: self._go_on(flights))
        except LakeLocked as locked:
            self._troubled("locked", locked)
            self.stop.wait(LOCKED_WAIT)
            return True
        except LakeError as error:
            self._troubled("lake", error)
            self._back_off(flights.drop())
            return True
        if committed:
            self._committed(*committed)
            self.stop.wait(BETWEEN)
        return sent or committed is not None

    def _exchanged(self, flights: Flights) -> bool:
        """Take in what workers have done, and send off what can be; say whether anything was."""
        if error := self._met_meanwhile:
            self._met_meanwhile = None
            raise error
        flights.collect()
        return not self.stop.is_set() and self._sent(flights)

    def _go_on(self, flights: Flights) -> None:
        """Keep workers busy between two steps of a commit, which takes as long as a batch of theirs."""
        if self._met_meanwhile or not self._notices:
            return
        try:
            with store.faults_told(self._lake):
                self._landed.notice(self._notices.taken())
                self._exchanged(flights)
        except EventwireError as error:
            self._met_meanwhile = error

    def _sent(self, flights: Flights) -> bool:
        """Send off batches for as long as workers are free and files are ready; say whether any was."""
        flights.resend()
        sent = False
        while flights.room and time.monotonic() >= self._send_at and (flight := self._next()):
            flights.send(flight)
            self._send_at = time.monotonic() + PACE
            sent = True
        return sent

    def _next(self) -> Flight | None:
        """Give the next batch that holds anything new."""
        while reading := self._reading or self._begun():
            self._reading = reading
            elements = next(reading.batches, None)
            if elements is None:
                self._reading, reading.ended = None, True
                self._over(reading)
                continue
            new, known = self._warm.unseen(elements)
            self.told.done(known)
            if new:
                reading.flying += 1
                return Flight(new, reading, self._warm.known)
        return None

    def _begun(self) -> Reading | None:
        """Begin to read the files that are whole."""
        claims = self._landed.ready(self._most)
        if not claims and not self._rejects:
            return None
        if self._warm.open():
            self.told.over("locked")
        self._landed.lift(claims)
        reading = Reading(claims, self._rejects)
        self._rejects = []
        elements = itertools.chain(reading.rejects, self._elements(claims, reading.read_whole))
        reading.batches = chunks(elements, self._settings)
        return reading

    def _committed(self, reading: Reading, outcome: Outcome) -> None:
        self.told.done(outcome)
        self.told.over("lake", "locked")
        if outcome.batches:
            self._most, self._failed = self._settings.batch_pages, 0
            self._say(self.told.line())
        self._over(reading)

    def _over(self, reading: Reading) -> None:
        """Count files as taken where all of them is in the lake."""
        if not reading.done:
            return
        now = time.monotonic()
        for claim in reading.read_whole:
            self.told.latency.observe(now - claim.landed)
            self._landed.take(claim)
        self._landed.postpone([claim for claim in reading.claims if claim not in reading.read_whole], 0.0)

    def _back_off(self, dropped: list[Reading]) -> None:
        """Let what failed wait, and read half as many files next, so that one that does not do holds up few."""
        if self._reading and self._reading not in dropped:
            dropped.append(self._reading)
        self._reading = None
        self._warm.close()      # it counts what was given up as known
        seconds = min(BACKOFF[0] * 2 ** self._failed, BACKOFF[1])
        self._failed += 1
        for reading in dropped:
            self._most = max(1, len(reading.claims) // 2)
            self._rejects += reading.rejects
            self._landed.postpone(reading.claims, seconds)
        self.stop.wait(min(seconds, BACKOFF[0]))

    def _troubled(self, kind: str, error: LakeError) -> None:
        if self.told.trouble(kind, str(error)) and kind != "locked":
            self._say(f"{error} It is tried again.")

    def _elements(self, claims: list[Claim], read_whole: list[Claim]) -> Iterator[Element]:
        """Yield what the files hold, and note those that looked the same before and after; end early when stopped."""
        for claim in claims:
            if self.stop.is_set():
                return
            found = read([claim.path], None, limits(self._settings), aside=self._lake)
            if claim.path.name.lower().endswith(MANY):
                yield from self._until_stopped(found)
                held: list[Element] = []
            else:
                held = list(found)
            if self.stop.is_set() or signature(claim.path) != claim.seen:
                continue        # rewritten or gone meanwhile: what was read may be half of it; looked at again
            yield from held
            read_whole.append(claim)

    def _until_stopped(self, found: Iterator[Element]) -> Iterator[Element]:
        for element in found:
            if self.stop.is_set():
                return
            yield element
