"""The worker processes of a watch: given work, asked for answers, and replaced when they die."""

import multiprocessing
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from pipeline.batch.prepare import Files, Work
from pipeline.batch.watch.worker import Answer, serve
from pipeline.errors import EventwireError, LakeError
from pipeline.settings import Settings

MOST = 4            # by default: the watch itself commits, and keeps up with no more
DEATHS = 5          # in a row before a worker has loaded what it needs; then it will not help to start another
# Forks of a process with threads may stand still for ever; those of a server that does nothing but fork do not. What it
# imported no worker imports again, so that one that takes a dead one's place is there at once.
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["pipeline.batch.watch.preloaded"])


@dataclass
class Worker:
    """One process, and the batch that it is at."""

    process: Any        # of the context's own class
    connection: Connection
    warm: bool = False
    work: Work | None = None
    through: int = 0            # pages of the batch that were through the chain when it was looked at last
    moved: float = 0.0          # since when it is no further, by the monotonic clock


class Workers:
    """So many processes, each with one batch at a time."""

    def __init__(self, settings: Settings) -> None:
        self._settings, self._early = settings, 0
        self._workers = [self._started() for _ in range(settings.watch_workers or default_workers())]

    def __len__(self) -> int:
        return len(self._workers)

    def ids(self) -> list[int]:
        """Give the ids of the processes."""
        return [worker.process.pid for worker in self._workers]

    def idle(self) -> bool:
        """Say whether one waits for work."""
        return any(worker.warm and worker.work is None for worker in self._workers)

    def give(self, work: Work) -> None:
        """Give work to one that waits for it; should that one have died, this shows among the answers."""
        worker = next(one for one in self._workers if one.warm and one.work is None)
        worker.work, worker.through, worker.moved = work, 0, time.monotonic()
        with suppress(OSError):
            worker.connection.send(work)

    def waited_on(self) -> list[Connection]:
        """Give what becomes readable when there is an answer, or a worker died."""
        return [worker.connection for worker in self._workers]

    def answers(self) -> Iterator[tuple[Work, Answer | None]]:
        """Yield what came of batches since this was asked last; None where a worker died of it, which is replaced.

        Raises what keeps workers from being of any use: a lexicon that does not hold, processes that die as they start.
        """
        for place, worker in enumerate(self._workers):
            try:
                answer = worker.connection.recv() if worker.connection.poll() else self._stalled(worker)
            except (EOFError, OSError):
                self._workers[place] = self._instead(worker)
                if worker.work:
                    yield worker.work, None
                continue
            if answer is not None and worker.work is not None:
                work, worker.work = worker.work, None
                yield work, answer
            elif answer is not None:
                self._warmed(worker, answer)

    def close(self) -> None:
        """End them all; what they were at is given up."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.connection.close()

    def _warmed(self, worker: Worker, answer: Answer) -> None:
        if isinstance(answer, EventwireError | OSError):
            raise answer
        worker.warm, self._early = True, 0

    def _stalled(self, worker: Worker) -> Files | None:
        """Kill a worker that was given up: no page went through for as long as an engine may stand still."""
        if worker.work and time.monotonic() - worker.moved >= self._settings.stalled_seconds:
            through = worker.work.through()
            if through == worker.through:
                worker.process.kill()
            worker.through, worker.moved = through, time.monotonic()
        return None

    def _instead(self, worker: Worker) -> Worker:
        if worker.process.is_alive():
            worker.process.kill()
        worker.process.join()
        worker.connection.close()
        self._early += not worker.warm
        if self._early >= DEATHS:
            raise LakeError(f"Worker processes die as they start (status {worker.process.exitcode}): is there memory "
                            "for as many as EVENTWIRE_WATCH_WORKERS says?")
        return self._started()

    def _started(self) -> Worker:
        mine, others = CONTEXT.Pipe()
        process = CONTEXT.Process(target=serve, args=(others, self._settings), daemon=True, name="eventwire-worker")
        process.start()
        others.close()      # so that its death shows
        return Worker(process, mine)


def default_workers() -> int:
    """Give how many there are unless the settings say: one for each core but that of the watch itself."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(MOST, cores - 1))
