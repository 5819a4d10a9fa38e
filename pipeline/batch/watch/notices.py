"""The system's own word that something changed in a folder; a hint and no more, since a scan finds all."""

import socket
import threading
import time
from contextlib import suppress
from pathlib import Path

from watchfiles import watch

STEP_MS, DEBOUNCE_MS = 20, 60       # how long the system's word is gathered before it is passed on
LATE = (STEP_MS + DEBOUNCE_MS) / 1000
AGAIN = 1.0                         # seconds until a folder that was gone is watched again


class Notices:
    """Paths that are said to have changed, gathered by a thread of its own."""

    def __init__(self, folder: Path, stop: threading.Event) -> None:
        self._folder, self._stop = folder, stop
        self.bell, self._rope = socket.socketpair()     # becomes readable when there is something
        for end in (self.bell, self._rope):
            end.setblocking(False)
        self._guard = threading.Lock()
        self._paths: dict[Path, float] = {}
        self._thread = threading.Thread(target=self._gather, daemon=True, name="notices")
        self._thread.start()

    def taken(self) -> dict[Path, float]:
        """Give what was gathered, each with the earliest moment at which it may have changed last, and gather anew."""
        with suppress(BlockingIOError):
            self.bell.recv(4096)
        with self._guard:
            taken, self._paths = self._paths, {}
        return taken

    def wake(self) -> None:
        """Let whoever waits for the bell go on."""
        with suppress(OSError):     # it rings already, or nobody is there any more
            self._rope.send(b"!")

    def close(self) -> None:
        """End the thread, which sees the stop within a second."""
        self._stop.set()
        self._thread.join(3.0)
        self.bell.close()
        self._rope.close()

    def _gather(self) -> None:
        while not self._stop.is_set():
            try:
                self._listen()
            except (OSError, RuntimeError):     # the folder is gone, or the system has no watches left: scans go on
                self._stop.wait(AGAIN)

    def _listen(self) -> None:
        changes = watch(self._folder, watch_filter=None, step=STEP_MS, debounce=DEBOUNCE_MS, stop_event=self._stop,
                        rust_timeout=500, ignore_permission_denied=True, raise_interrupt=False)
        for found in changes:
            earliest = time.monotonic() - LATE
            with self._guard:
                self._paths.update((Path(path), earliest) for _, path in found)
            self.wake()
