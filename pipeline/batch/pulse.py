"""A sign of life while an engine holds the only thread."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SECONDS = 0.5


@contextmanager
def pulse(count: Callable[[], int], tell: Callable[[int], None]) -> Iterator[None]:
    """While the body runs, tell twice a second by how much a count has grown since it was told last.

    `tell` is called from another thread, never after the body has ended; what grew since then is the caller's to tell.
    """
    ended = threading.Event()

    def watch() -> None:
        told = 0
        while not ended.wait(SECONDS):
            now = count()
            if now > told:
                tell(now - told)
            told = now

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
