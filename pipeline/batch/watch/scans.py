"""The look at a whole folder now and then, in steps so short that no batch waits for it."""

import time
from collections.abc import Callable, Iterator

from pipeline.batch.watch.landed import Landed
from pipeline.batch.watch.told import Told
from schemas.reject import Reject

EVERY, SHARE = 2.0, 50      # seconds between two scans at least, and how many times the last one's duration
STEP = 0.02                 # seconds of a step


class Scans:
    """What the system's word may have missed is found by these, one after another."""

    def __init__(self, landed: Landed, told: Told, say: Callable[[str], None]) -> None:
        self._landed, self._told, self._say = landed, told, say
        self._under_way: Iterator[None] | None = None
        self._met: list[Reject] = []
        self._spent, self._next = 0.0, 0.0

    def wait(self) -> float:
        """Give the seconds until there is a step to do."""
        return 0.0 if self._under_way else max(0.0, self._next - time.monotonic())

    def step(self) -> list[Reject]:
        """Go on for a moment where a scan is due; give what rejects of the folder one has found in the end."""
        if self.wait():
            return []
        begun = time.monotonic()
        try:
            ended = self._went_on(begun + STEP)
        except FileNotFoundError as gone:
            ended = True
            if self._told.trouble("folder", f"{gone} It is watched again when it is back."):
                self._say(f"{gone} It is watched again when it is back.")
        now = time.monotonic()
        self._spent += now - begun
        return self._ended(now) if ended else []

    def _went_on(self, until: float) -> bool:
        """Look at some files; say whether those were the last."""
        self._under_way = self._under_way or self._landed.scan(self._met)
        for _ in self._under_way:
            if time.monotonic() >= until:
                return False
        self._told.over("folder")
        return True

    def _ended(self, now: float) -> list[Reject]:
        self._next, self._spent, self._under_way = now + max(EVERY, SHARE * self._spent), 0.0, None
        met, self._met = self._met, []
        return met
