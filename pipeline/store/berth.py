"""A folder in staging that its process holds, so that nobody sweeps it away while a batch is made ready there."""

import fcntl
import os
import shutil
import uuid
from contextlib import suppress
from pathlib import Path

from pipeline.store.layout import staging_folder

NAME = ".held"


class Berth:
    """One such folder, made at once. The kernel lets go of it when its process dies, however it dies."""

    def __init__(self, lake: Path) -> None:
        self.name = uuid.uuid4().hex
        self.folder = staging_folder(lake) / self.name
        self.folder.mkdir(parents=True)
        self._descriptor = os.open(self.folder / NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        fcntl.flock(self._descriptor, fcntl.LOCK_EX)

    def close(self) -> None:
        """Let go of it, and delete what is left in it."""
        if self._descriptor >= 0:
            shutil.rmtree(self.folder, ignore_errors=True)
            os.close(self._descriptor)
            with suppress(OSError):     # others are there
                self.folder.parent.rmdir()
        self._descriptor = -1


def is_held(folder: Path) -> bool:
    """Say whether a process holds a folder of staging; others are left of processes that died, or in their own lock."""
    try:
        descriptor = os.open(folder / NAME, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False
