"""Long work shown as it goes: a progress artifact of the run, from the lines of JSON that the child tells it by."""

import json
from collections.abc import Callable
from uuid import UUID

from prefect.artifacts import create_progress_artifact, update_progress_artifact
from prefect.context import TaskRunContext

Log = Callable[[str], None]


class Shown:
    """Takes a child's lines: progress becomes the artifact, every other line goes to the log."""

    def __init__(self, key: str, log: Log) -> None:
        self._key, self._log = key, log
        self._artifact: UUID | None = None

    def __call__(self, line: str) -> None:
        """Take one line."""
        share = told(line)
        if share is None:
            self._log(line)
        elif TaskRunContext.get() is not None:      # without a run there is nothing to hang it on
            self._show(share)

    def close(self) -> None:
        """Say that the work is done, where it was shown at all."""
        if self._artifact:
            self._show(100.0)

    def _show(self, percent: float) -> None:
        if self._artifact:
            update_progress_artifact(self._artifact, percent)
        else:
            made = create_progress_artifact(percent, key=self._key, description="Pages read so far that are through")
            self._artifact = made if isinstance(made, UUID) else None


def told(line: str) -> float | None:
    """Give the share of the pages read that are through, in percent; None for a line that is no progress."""
    if not line.startswith('{"phase":'):
        return None
    try:
        at = json.loads(line)
        return round(100.0 * float(at["pages_done"]) / max(1.0, float(at["pages_read"])), 1)
    except (ValueError, KeyError, TypeError):
        return None
