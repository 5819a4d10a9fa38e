"""One writer a lake: an advisory lock that dies with its holder."""

import fcntl
import json
import os
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from errno import EWOULDBLOCK
from pathlib import Path
from stat import S_ISDIR

from pipeline.errors import LakeError, LakeLocked
from pipeline.store.layout import lock_file, unfit

AGAIN = 0.01        # seconds between two tries; one who writes batch after batch leaves it free for about as long


@contextmanager
def locked(lake: Path, seconds: float = 0.0) -> Iterator[None]:
    """Hold the lake's lock, making the folder where there is none; wait for it for `seconds` at most.

    Raises LakeLocked naming the holder where another process has it, LakeError where the folder cannot be written.
    The kernel frees the lock when its holder dies, however it dies, so no lock is ever stale. The folder is locked too,
    so that a lock file which somebody deletes by hand lets nobody else in.
    """
    if found := unfit(lake):
        raise LakeError(f"The lake {lake} has {found} in its path, where tables cannot stand: choose another folder.")
    with _opened(lake) as (descriptor, folder):
        if not _taken((folder, descriptor), time.monotonic() + seconds):
            raise LakeLocked(f"The lake {lake} is being written by {_holder(lake)}: try again when it is done.")
        started = datetime.now(UTC).isoformat("T", "seconds")
        os.ftruncate(descriptor, 0)
        holder = {"pid": os.getpid(), "host": socket.gethostname(), "started": started}
        os.pwrite(descriptor, json.dumps(holder).encode(), 0)
        try:
            yield
        finally:
            os.ftruncate(descriptor, 0)


def _taken(descriptors: Sequence[int], until: float) -> bool:
    """Take all of some locks, trying again until then; say whether they were had."""
    while not all(map(_had, descriptors)):
        for descriptor in descriptors:
            with suppress(OSError):
                fcntl.flock(descriptor, fcntl.LOCK_UN)
        if time.monotonic() >= until:
            return False
        time.sleep(AGAIN)
    return True


def _had(descriptor: int) -> bool:
    """Take one lock if it is free; a file system that locks no folders has the file's lock alone."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno != EWOULDBLOCK and S_ISDIR(os.fstat(descriptor).st_mode)
    return True


@contextmanager
def _opened(lake: Path) -> Iterator[tuple[int, int]]:
    """Open the lock file, made where there is none, and the lake's folder."""
    try:
        lake.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(lock_file(lake), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise LakeError(f"The lake {lake} cannot be written ({error.strerror}): choose a folder that you may write to."
                        ) from None
    folder = os.open(lake, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield descriptor, folder
    finally:
        os.close(folder)
        os.close(descriptor)


def _holder(lake: Path) -> str:
    """Name who holds the lock, as far as it has said so."""
    try:
        told = json.loads(lock_file(lake).read_text("utf-8"))
        return f"process {told['pid']} on {told['host']} since {told['started']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another process"
