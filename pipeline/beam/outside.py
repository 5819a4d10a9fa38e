"""A run on an engine outside: waited for, and given up where it moves no more."""

import threading
import time
from contextlib import suppress

from apache_beam.runners.runner import PipelineResult, PipelineState

from pipeline.beam.job import Job
from pipeline.errors import LakeError

LOOK = 1.0      # seconds between two looks at how far it is
AGAIN = "nothing was committed, run the same command again."


def finished(result: PipelineResult, job: Job) -> None:
    """Wait for a run; raise LakeError where the engine ends it otherwise than done, or moves nothing for too long.

    What moves are the files in the batch's staging folder, which every worker writes to. A driver that is interrupted
    cancels the run.
    """
    raised: list[BaseException] = []
    waiting = threading.Thread(target=_wait, args=(result, raised), daemon=True, name="engine")
    waiting.start()
    try:
        _watched(waiting, job)
    except BaseException:
        with suppress(Exception):       # an engine that is gone cannot be told
            result.cancel()
        raise
    if raised:
        raise LakeError(f"The {job.engine.runner} engine did not finish the batch ({_said(raised[0])}): {AGAIN}")
    if result.state != PipelineState.DONE:
        raise LakeError(f"The {job.engine.runner} engine ended the batch as {result.state}: {AGAIN}")


def _wait(result: PipelineResult, raised: list[BaseException]) -> None:
    try:
        result.wait_until_finish()
    except BaseException as error:
        raised.append(error)


def _watched(waiting: threading.Thread, job: Job) -> None:
    """Wait for the thread as long as something moves."""
    moved, at = -1, time.monotonic()
    while waiting.is_alive():
        waiting.join(LOOK)
        now = sum(1 for _ in job.staging.rglob("*"))
        if now != moved:
            moved, at = now, time.monotonic()
        elif time.monotonic() - at > job.engine.stalled_seconds:
            raise LakeError(f"The {job.engine.runner} engine moved nothing for {job.engine.stalled_seconds:.0f} s, "
                            f"as when its workers died: {AGAIN}")


def _said(error: BaseException) -> str:
    return " ".join(str(error).split())[-300:]
