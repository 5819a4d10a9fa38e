"""What landed in a watched folder: which files are whole and new, and which were taken as they are."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.batch.watch.finished import Signature, being_written, signature
from pipeline.read.sources import ENDINGS, MANY
from pipeline.read.walk import Rules, walk
from pipeline.read.whole import SIDECAR
from pipeline.settings import Settings
from schemas.reject import Reject

STALLED = 30.0      # seconds without a change after which a file that somebody holds open is taken as it is
PAGES = tuple(ending for ending in ENDINGS if ending not in MANY)       # files that are one page, with a sidecar
Clock = Callable[[], float]


@dataclass
class Claim:
    """A file that landed: how it looked when it was last looked at, and since when."""

    path: Path
    seen: Signature
    landed: float           # by the clock, when it first looked like a file that is new
    due: float              # when it is to be looked at again
    since: float            # since when it looks as it does


class Landed:
    """The files of one folder, told apart by how they look; the lake decides what is new, this only what to read.

    Nothing of it is kept on disk: after a restart every file is read again, and the lake knows those that it holds.
    Times are those of a clock that nobody can set back.
    """

    def __init__(self, folder: Path, aside: Path, settings: Settings, clock: Clock) -> None:
        self.folder, self._settings, self._clock = folder, settings, clock
        self._aside = os.path.realpath(aside)
        self._waiting: dict[Path, Claim] = {}
        self._lifted: dict[Path, Claim] = {}    # on their way into the lake
        self._taken: dict[Path, Signature] = {}
        self._refused: dict[str, bool] = {}     # rejects of the folder itself -> whether they were handed out

    def __len__(self) -> int:
        return len(self._waiting) + len(self._lifted)

    def oldest(self) -> float | None:
        """Give when the file landed that has waited longest, None where none waits or is on its way."""
        return min((claim.landed for claim in (*self._waiting.values(), *self._lifted.values())), default=None)

    def notice(self, paths: Mapping[Path, float]) -> None:
        """Look at what is said to have changed, and since when: files, their sidecars, folders that were moved in."""
        for path, earliest in paths.items():
            if self._is_inside(path):
                if path.is_dir():
                    self._look_at(found for found in self._walked(path) if isinstance(found, Path))
                else:
                    self._look_at([path.with_name(path.name.removesuffix(SIDECAR))], earliest)

    def scan(self, lasting: list[Reject]) -> Iterator[None]:
        """Look at every file, as far as asked for; add rejects of what cannot be entered, each once, when met twice.

        Raises FileNotFoundError where the folder itself is gone.
        """
        if not self.folder.is_dir():
            raise FileNotFoundError(f"The watched folder {self.folder} is not there.")
        gone, rejects = set(self._taken), []        # of what is taken from now on a list made before knows nothing
        for found in self._walked(self.folder):
            if isinstance(found, Reject):
                rejects.append(found)
            else:
                gone.discard(found)
                self._look_at([found])
            yield
        for path in gone:
            self._taken.pop(path, None)
        lasting += self._lasting(rejects)

    def ready(self, most: int) -> list[Claim]:
        """Give files that are whole, those that landed first first."""
        now = self._clock()
        due = sorted((claim for claim in self._waiting.values() if claim.due <= now), key=lambda one: one.landed)
        chosen: list[Claim] = []
        for claim in due:
            if len(chosen) < most and self._is_whole(claim, now):
                chosen.append(claim)
        return chosen

    def wait(self) -> float:
        """Give the seconds until the next file is to be looked at."""
        return max(0.0, min((claim.due for claim in self._waiting.values()), default=float("inf")) - self._clock())

    def lift(self, claims: Iterable[Claim]) -> None:
        """Count files as on their way; what one becomes from now on is another file, which waits for itself."""
        for claim in claims:
            self.drop(claim)
            self._lifted[claim.path] = claim

    def take(self, claim: Claim) -> None:
        """Count a file as read; what it has become since then is another one."""
        self.drop(claim)
        self._taken[claim.path] = claim.seen
        self._look_at([claim.path])

    def postpone(self, claims: Iterable[Claim], seconds: float) -> None:
        """Let files that could not be taken wait."""
        for claim in claims:
            self.drop(claim)
            claim.due = self._clock() + seconds
            self._waiting.setdefault(claim.path, claim)

    def drop(self, claim: Claim) -> None:
        """Forget a file that is gone."""
        for held in (self._waiting, self._lifted):
            if held.get(claim.path) is claim:
                del held[claim.path]

    def _look_at(self, paths: Iterable[Path], earliest: float = float("inf")) -> None:
        """Look at files, which may have changed since `earliest`: their quiet counts from then, not from this look."""
        now = self._clock()
        for path in paths:
            if path.name.endswith(SIDECAR) or not (seen := signature(path)):
                continue
            waiting, lifted = self._waiting.get(path), self._lifted.get(path)
            since = now - min(max(0.0, now - earliest), max(0.0, time.time() - seen.changed))
            if waiting is None and seen not in (self._taken.get(path), lifted and lifted.seen):
                self._waiting[path] = Claim(path, seen, since, since + self._quiet(path, seen), since)
            elif waiting and waiting.seen != seen:
                waiting.seen, waiting.since, waiting.due = seen, since, since + self._quiet(path, seen)

    def _is_whole(self, claim: Claim, now: float) -> bool:
        seen = signature(claim.path)
        if seen is None:
            self.drop(claim)
            return False
        if seen != claim.seen:
            claim.seen, claim.since = seen, now
        elif now - claim.since >= self._quiet(claim.path, seen) and not self._is_held(claim, now):
            return True
        claim.due = max(claim.since + self._quiet(claim.path, seen), now + self._settings.watch_quiet / 2)
        return False

    def _is_held(self, claim: Claim, now: float) -> bool:
        return now - claim.since < STALLED and being_written(claim.path)

    def _quiet(self, path: Path, seen: Signature) -> float:
        """Give the seconds for which a file must stay as it looks: longer where its sidecar may be on its way."""
        alone = seen.sidecar is None and path.name.lower().endswith(PAGES)
        return max(self._settings.watch_quiet, self._settings.watch_sidecar if alone else 0.0)

    def _is_inside(self, path: Path) -> bool:
        """Say whether a path is one that an ingest of the folder would come to: not hidden, not the lake's."""
        try:
            inside = path.relative_to(self.folder)
        except ValueError:
            return False
        hidden = any(part.startswith(".") for part in inside.parts)
        return not hidden and not (os.path.realpath(path) + os.sep).startswith(self._aside + os.sep)

    def _walked(self, path: Path) -> Iterator[Path | Reject]:
        return walk(path, Rules(ENDINGS, self._aside))

    def _lasting(self, rejects: list[Reject]) -> list[Reject]:
        lasting = [one for one in rejects if self._refused.get(one.reject_id) is False]
        self._refused = {one.reject_id: one.reject_id in self._refused for one in rejects}
        return lasting
