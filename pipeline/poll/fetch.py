"""A url fetched politely: its host's turn, its robots.txt, redirects each checked anew, and what the answer means."""

import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import urljoin

from protego import Protego
from urllib3.exceptions import InvalidHeader
from urllib3.util import Retry

from pipeline.poll.exchange import Answer, exchange, location
from pipeline.poll.manners import Manners, Turns
from pipeline.poll.refused import Refused

MOVED = (301, 302, 303, 307, 308)
BUSY = (429, 503)
UNCHANGED = 304
MOST_HOPS = 5
ROBOTS_BYTES = 512_000      # RFC 9309, section 2.5: at least 500 KiB must be read
WAIT_AGAIN = 600.0          # seconds a host that is busy and does not say for how long is left alone


class Fetcher:
    """Fetches for one poll; what it learned of robots.txt holds as long."""

    def __init__(self, manners: Manners, turns: Turns | None = None) -> None:
        self.manners = manners
        self._turns = turns or Turns(manners.delay)
        self._robots: dict[str, Protego] = {}
        self._asking = threading.Lock()

    def fetch(self, url: str, headers: Mapping[str, str] | None = None, *, robots: bool = True) -> Answer:
        """Give the answer of status 200 or 304, after at most five redirects; raise Refused for all else.

        `robots` is False for what a person named, a feed, as RFC 9309 speaks of crawlers.
        """
        for _ in range(MOST_HOPS + 1):
            if robots:
                self._ask_robots(url)
            answer = self._once(url, headers or {}, self.manners)
            if answer.status not in MOVED:
                return _meant(answer)
            url = _onwards(url, answer)
        raise Refused("redirects", f"it leads on and on, more than {MOST_HOPS} times", lasting=True)

    def _once(self, url: str, headers: Mapping[str, str], manners: Manners) -> Answer:
        with self._turns.turn(location(url).host or ""):
            return exchange(url, headers, manners)

    def _ask_robots(self, url: str) -> None:
        """Raise Refused where the host's robots.txt does not let us have a url."""
        place = location(url)
        origin = f"{place.scheme}://{place.netloc}"
        with self._asking:
            rules = self._robots.get(origin)
        if rules is None:
            rules = self._robots_of(origin)
            with self._asking:
                self._robots[origin] = rules
            if delay := rules.crawl_delay(self.manners.agent):
                self._turns.slow(place.host or "", min(delay, self.manners.most_delay))
        if not rules.can_fetch(url, self.manners.agent):
            raise Refused("robots", f"{origin}/robots.txt forbids it", lasting=True)

    def _robots_of(self, origin: str) -> Protego:
        """Give an origin's rules: none where it has no file; Refused where it cannot be had (RFC 9309, 2.3.1)."""
        manners = self.manners.model_copy(update={"page_bytes": ROBOTS_BYTES})
        url = f"{origin}/robots.txt"
        for _ in range(MOST_HOPS + 1):
            answer = self._once(url, {}, manners)
            if answer.status not in MOVED:
                break
            url = _onwards(url, answer)
        if answer.status >= 500 or answer.status in BUSY:
            raise Refused("robots", f"{origin}/robots.txt cannot be had now (status {answer.status})",
                          after=_wait(answer) if answer.status in BUSY else None)
        return Protego.parse(answer.body.decode("utf-8", "replace") if answer.status == 200 else "")


def _onwards(url: str, answer: Answer) -> str:
    """Give where an answer leads; whether that is fetched is asked anew."""
    try:
        return urljoin(url, answer.headers.get("location") or url)
    except ValueError:
        raise Refused("redirects", "it leads to what is no url", lasting=True) from None


def _meant(answer: Answer) -> Answer:
    """Give an answer that can be used; raise Refused with what another means."""
    if answer.status in (200, UNCHANGED):
        return answer
    if answer.status in BUSY:
        raise Refused("postponed", f"its host is busy (status {answer.status})", after=_wait(answer))
    raise Refused("status", f"it was answered with status {answer.status}", lasting=answer.status in (404, 410, 451))


def _wait(answer: Answer) -> float:
    """Give for how many seconds a busy host wants to be left alone."""
    try:
        return max(0.0, Retry().parse_retry_after(answer.headers.get("retry-after") or str(WAIT_AGAIN)))
    except (InvalidHeader, ValueError, OverflowError):
        return WAIT_AGAIN


def now() -> datetime:
    """Give the time, to the second: polling is the one place where a page gets its fetch time from the clock."""
    return datetime.now(UTC).replace(microsecond=0)
