"""Whether a file is whole: what it looks like from outside, and whether somebody is still writing it."""

import fcntl
import os
import signal
from pathlib import Path
from typing import NamedTuple

from pipeline.read.whole import SIDECAR

Look = tuple[int, int, int, int]        # inode, size, times of the last change of content and of anything
F_SETSIG = 10                           # Linux, missing from Python's fcntl: the signal that tells of a broken lease


class Signature(NamedTuple):
    """How a file and its sidecar look; what was read counts only where both look the same afterwards."""

    page: Look
    sidecar: Look | None

    @property
    def changed(self) -> float:
        """Give when either changed last, by the clock of whoever keeps the files."""
        return max(max(one[2:]) for one in (self.page, self.sidecar) if one) / 1e9


def signature(path: Path) -> Signature | None:
    """Give how a file looks now, None where none is there."""
    page = look(path)
    return Signature(page, look(path.with_name(path.name + SIDECAR))) if page else None


def look(path: Path) -> Look | None:
    """Give how one file looks, None where nothing can be seen of it."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def being_written(path: Path) -> bool:
    """Say whether a process has the file open for writing, as the kernel knows on local disks; no where it cannot say.

    A read lease is granted only where nobody writes (fcntl(2)); it is given back at once.
    """
    if not hasattr(fcntl, "F_SETLEASE"):
        return False
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        # A writer who comes in between is told of by a signal that is ignored, where the usual one would end us.
        fcntl.fcntl(descriptor, F_SETSIG, signal.SIGURG)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        return True
    except OSError:         # another user's file, or a file system without leases
        return False
    finally:
        os.close(descriptor)
    return False
