"""The loop of a watch: notice, wait until files are whole, commit all that are ready, again."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from pipeline.batch.claim import Element, limits
from pipeline.batch.watch.finished import signature
from pipeline.batch.watch.landed import Claim, Landed
from pipeline.batch.watch.notices import Notices
from pipeline.batch.watch.told import Told
from pipeline.batch.watch.warm import Warm
from pipeline.errors import LakeError, LakeLocked
from pipeline.read import read
from pipeline.read.sources import MANY
from pipeline.settings import Settings
from schemas.reject import Reject

SCAN_EVERY, SCAN_SHARE = 2.0, 50    # seconds between two scans at least, and how many times the last one's duration
LOCKED_WAIT = 0.02                  # seconds until a lake that another process writes is asked for again
BACKOFF = (1.0, 30.0)               # seconds after the first round that fails, and at most
BETWEEN = 0.02                      # seconds between two rounds, in which another process may have the lake
Say = Callable[[str], None]


class Watch:
    """One folder brought into one lake for as long as it runs.

    A round takes every file that is whole by then, so that batches grow with the load; files that wait are only names,
    their bytes are read as a round comes to them. A file counts as taken once its batch is committed and it still
    looks as it did before it was read.
    """

    def __init__(self, folder: Path, lake: Path, settings: Settings, told: Told, say: Say = lambda _: None) -> None:
        self.stop = threading.Event()
        self._notices: Notices | None = None
        self.folder = Path(folder).resolve()
        self._settings, self.told, self._say = settings, told, say
        self._lake = lake
        self._landed = Landed(self.folder, lake, settings, time.monotonic)
        self._warm = Warm(lake, settings, time.monotonic)
        self._rejects: list[Reject] = []
        self._most, self._failed = settings.batch_pages, 0
        self._scan_at = 0.0

    def end(self) -> None:
        """Let `run` end, from any thread but not from within a signal's handler: locks are taken."""
        self.stop.set()
        if self._notices:
            self._notices.wake()

    def run(self) -> None:
        """Watch until `end` is called; what of the round under way was read by then is committed."""
        with closing(Notices(self.folder, self.stop)) as notices, closing(self._warm):
            self._notices = notices
            self._warm.warm_up()
            while not self.stop.is_set():
                self._landed.notice(notices.taken())
                self._scan()
                claims = self._landed.ready(self._most)
                self.told.beat(len(self._landed), self._landed.oldest())
                if claims or self._rejects:
                    self._round(claims)
                    self.stop.wait(BETWEEN)
                else:
                    notices.wait(min(self._landed.wait(), max(0.0, self._scan_at - time.monotonic()), SCAN_EVERY))

    def _scan(self) -> None:
        begun = time.monotonic()
        if begun < self._scan_at:
            return
        try:
            self._rejects += self._landed.scan()
            self.told.over("folder")
        except FileNotFoundError as gone:
            if self.told.trouble("folder", f"{gone} It is watched again when it is back."):
                self._say(f"{gone} It is watched again when it is back.")
        now = time.monotonic()
        self._scan_at = now + max(SCAN_EVERY, SCAN_SHARE * (now - begun))

    def _round(self, claims: list[Claim]) -> None:
        read_whole: list[Claim] = []
        try:
            outcome = self._warm.round(self._elements(claims, read_whole))
        except LakeLocked as locked:
            self._troubled("locked", locked)
            self._landed.postpone(claims, LOCKED_WAIT)
            self.stop.wait(LOCKED_WAIT)
            return
        except LakeError as error:
            self._troubled("lake", error)
            self._back_off(claims)
            return
        self._most, self._failed, self._rejects = self._settings.batch_pages, 0, []
        self.told.done(outcome)
        now = time.monotonic()
        for claim in read_whole:
            self.told.latency.observe(now - claim.landed)
            self._landed.take(claim)
        if outcome.batches:
            self._say(self.told.line())

    def _back_off(self, claims: list[Claim]) -> None:
        """Let a round that failed wait, and take half as many files next, so that one that does not do holds up few."""
        seconds = min(BACKOFF[0] * 2 ** self._failed, BACKOFF[1])
        self._failed += 1
        self._most = max(1, len(claims) // 2)
        self._landed.postpone(claims, seconds)
        self.stop.wait(min(seconds, BACKOFF[0]))

    def _troubled(self, kind: str, error: LakeError) -> None:
        if self.told.trouble(kind, str(error)) and kind != "locked":
            self._say(f"{error} It is tried again.")

    def _elements(self, claims: list[Claim], read_whole: list[Claim]) -> Iterator[Element]:
        """Yield what the files hold, and note those that looked the same before and after; end early when stopped."""
        yield from self._rejects
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
