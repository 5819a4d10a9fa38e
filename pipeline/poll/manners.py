"""How a poll behaves: its limits, and one host's turn after another."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from schemas.noun import Noun

MIB = 1 << 20


class Manners(Noun):
    """What a poll may take and how fast; sizes in bytes, times in seconds."""

    agent: str = "eventwire"            # what we call ourselves, to servers and to robots.txt
    delay: float = 1.0                  # between two requests of one host, at least
    most_delay: float = 30.0            # of a Crawl-delay that robots.txt asks for, what is granted
    seconds: float = 30.0               # for one request, from connecting to the last byte
    page_bytes: int = 8 * MIB           # of a page or feed, unpacked
    entries: int = 200                  # of one feed, taken in one poll; the newest as the feed has them
    hosts: int = 8                      # fetched from at a time
    private: bool = False               # whether addresses outside the public internet may be fetched from


class Turns:
    """Lets one request a host through at a time, and the next not before the delay is over."""

    def __init__(self, delay: float, clock: Callable[[], float] = time.monotonic,
                 sleep: Callable[[float], None] = time.sleep) -> None:
        self._delay, self._clock, self._sleep = delay, clock, sleep
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._next: dict[str, float] = {}
        self._delays: dict[str, float] = {}
        self._mine = threading.Lock()

    def slow(self, host: str, delay: float) -> None:
        """Let this host wait longer between requests, as its robots.txt asks."""
        self._delays[host] = max(delay, self._delay)

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait for the host's turn, and hold it."""
        with self._mine:
            lock = self._locks[host]
        with lock:
            self._sleep(max(0.0, self._next.get(host, 0.0) - self._clock()))
            try:
                yield
            finally:
                self._next[host] = self._clock() + self._delays.get(host, self._delay)
