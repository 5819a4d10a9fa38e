"""One poll: every feed once, then every page that is new or changed, host beside host."""

import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from pipeline.poll.exchange import Answer, location
from pipeline.poll.feed import Entry, entries
from pipeline.poll.fetch import UNCHANGED, Fetcher, now
from pipeline.poll.landing import land
from pipeline.poll.manners import Manners
from pipeline.poll.refused import Refused
from pipeline.poll.state import Seen, State, load, locked, save
from schemas.identity import digest
from schemas.noun import Noun

Log = Callable[[str], None]
LONGEST_WAIT = 86_400.0     # seconds; no host is left alone for longer, whatever it says


class Polled(Noun):
    """What a poll did."""

    feeds: int = 0                          # feeds that answered with news
    unchanged: int = 0                      # feeds and pages that were as before
    entries: int = 0                        # pages that the feeds named
    landed: int = 0                         # pages that were written
    refused: Mapping[str, int] = {}         # cause -> feeds and pages that were not taken
    seconds: float = 0.0


def poll(feeds: Sequence[str], landing: Path, manners: Manners, log: Log = lambda _: None) -> Polled:
    """Poll feeds and land the pages that they newly name in a folder; what goes wrong is counted and logged.

    Raises UnusableArguments where another poll holds the folder or its memory does not read, OSError where the folder
    cannot be written. What was not taken for a passing reason is asked for again by the next poll.
    """
    begun = time.monotonic()
    with locked(landing):
        run = _Round(landing, load(landing), manners, log)
        try:
            run.over(dict.fromkeys(feeds), run.feed)
            run.over(run.wanted, run.page)
            run.remember_feeds()
        finally:
            save(landing, run.state, now())
    return Polled(refused=dict(run.refused), seconds=round(time.monotonic() - begun, 3), **run.counts)


class _Round:
    """What one poll knows and counts; its threads write to it one at a time."""

    def __init__(self, landing: Path, state: State, manners: Manners, log: Log) -> None:
        self.landing, self.state = landing, state
        self.counts: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.wanted: dict[str, Entry] = {}          # link -> the entry that names it
        self._read: dict[str, Seen] = {}            # feed -> how to ask for it the next time
        self._named: dict[str, str] = {}            # link -> feed
        self._manners, self._log = manners, log
        self._fetcher = Fetcher(manners)
        self._writing, self._stopped = threading.Lock(), threading.Event()

    def over(self, urls: Iterable[str], take: Callable[[str], None]) -> None:
        """Take every url, the urls of one host one after the other, several hosts at a time."""
        hosts: defaultdict[str, list[str]] = defaultdict(list)
        for url in urls:
            hosts[_host(url)].append(url)
        with ThreadPoolExecutor(self._manners.hosts) as pool:
            try:
                list(pool.map(lambda mine: self._each(mine, take), hosts.values()))
            except BaseException:       # interrupted: what runs ends its request, what waits is left
                self._stopped.set()
                raise

    def feed(self, url: str) -> None:
        """Read a feed and note which pages it names."""
        before = self.state.feeds.get(url)
        answer = self._fetcher.fetch(url, before.conditions() if before else {}, robots=False)
        if answer.status == UNCHANGED:
            self._count("unchanged")
            return
        found = entries(answer.body, answer.url, self._manners.entries)
        with self._writing:
            self.counts.update(feeds=1, entries=len(found))
            self._read[url] = _seen(answer)
            for entry in found:
                self.wanted.setdefault(entry.link, entry)
                self._named.setdefault(entry.link, url)

    def page(self, link: str) -> None:
        """Fetch and land a page, unless it is as it was."""
        entry, before = self.wanted[link], self.state.pages.get(link)
        if before and before.changed == entry.changed:
            self._remember(link, before.model_copy(update={"at": now()}))
            self._count("unchanged")
            return
        answer = self._fetcher.fetch(link, before.conditions() if before else {})
        content = digest(answer.body)
        if before and (answer.status == UNCHANGED or content == before.digest):
            self._remember(link, before.model_copy(update={"changed": entry.changed, "at": now()}))
            self._count("unchanged")
            return
        land(self.landing, entry, answer, now())
        self._remember(link, _seen(answer).model_copy(update={"digest": content, "changed": entry.changed}))
        self._count("landed")

    def remember_feeds(self) -> None:
        """Keep how to ask for the feeds whose pages were all taken; the others are read whole the next time."""
        self.state.feeds.update(self._read)

    def _each(self, urls: Iterable[str], take: Callable[[str], None]) -> None:
        for url in urls:
            self._try(url, take)

    def _try(self, url: str, take: Callable[[str], None]) -> None:
        """Take one url; count and log what keeps it from being taken."""
        if self._stopped.is_set():
            return
        try:
            if self.state.hosts.get(_host(url), now()) > now():
                raise Refused("postponed", "its host wants to be left alone")
            take(url)
        except Refused as refused:
            self._log(f"{url} was not taken: {refused.detail}.")
            with self._writing:
                self.refused[refused.cause] += 1
            self._note(url, refused)

    def _note(self, url: str, refused: Refused) -> None:
        """Remember a refusal: for good, or that its feed has to be read again, and its host left alone until then."""
        if refused.after is not None:
            until = now() + timedelta(seconds=min(refused.after, LONGEST_WAIT))
            with self._writing:
                self.state.hosts[_host(url)] = until
        if url not in self.wanted:
            return
        if refused.lasting:
            self._remember(url, Seen(refused=refused.cause, changed=self.wanted[url].changed, at=now()))
        else:
            with self._writing:
                self._read.pop(self._named[url], None)

    def _remember(self, link: str, seen: Seen) -> None:
        with self._writing:
            self.state.pages[link] = seen

    def _count(self, what: str) -> None:
        with self._writing:
            self.counts[what] += 1


def _seen(answer: Answer) -> Seen:
    return Seen(etag=answer.headers.get("etag"), modified=answer.headers.get("last-modified"), at=now())


def _host(url: str) -> str:
    """Give a url's host, empty where it is none that is fetched."""
    try:
        return location(url).host or ""
    except Refused:
        return ""
