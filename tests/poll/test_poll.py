"""Whole polls of a publisher on loopback: what is landed, what is not, and what is not asked for again."""

import gzip
import json
import threading
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from pipeline.errors import UnusableArguments
from pipeline.poll import Manners, Polled, poll, round
from pipeline.poll.state import locked
from pipeline.read import read
from schemas.page import Page
from tests.poll.publisher import PAGE, Publisher, leads, says, unless


@pytest.fixture
def polled(publisher: Publisher, manners: Manners, tmp_path: Path):
    """Give what polls /feed into tmp_path/landing."""
    def run(*feeds: str, **changed: object) -> Polled:
        asked = [publisher.url(feed) for feed in feeds or ("/feed",)]
        return poll(asked, tmp_path / "landing", manners.model_copy(update=changed))
    return run


@pytest.fixture
def landed(tmp_path: Path):
    """Give what reads the landed pages, as `ingest` does."""
    def pages() -> list[Page]:
        found = list(read([tmp_path / "landing"]))
        assert all(isinstance(page, Page) for page in found), found
        return found
    return pages


def test_pages_are_landed_with_what_the_feed_says(publisher, polled, landed) -> None:
    publisher.paths = {"/feed": says(publisher.feed("/1", "/2")), "/1": says(),
                       "/2": says("Fähren".encode("cp1252"), content_type="text/html; charset=windows-1252")}
    done = polled()
    assert (done.feeds, done.entries, done.landed, done.refused) == (1, 2, 2, {})
    first, second = sorted(landed(), key=lambda page: page.given.url)
    assert (first.given.url, first.given.title, first.payload) == (publisher.url("/1"), "Ferries 0", PAGE)
    assert first.given.published_at and first.given.published_at.isoformat() == "2031-03-04T09:30:00+00:00"
    assert first.given.fetched_at and second.given.charset == "windows-1252"
    assert publisher.agents == {"eventwire"}


def test_atom_is_read_too_and_a_broken_feed_by_the_parser_that_forgives(publisher, polled, landed) -> None:
    atom = (f'<feed xmlns="http://www.w3.org/2005/Atom"><title>S</title><entry><title>F</title><id>x:1</id>'
            f'<updated>2031-03-04T09:30:00Z</updated><link href="{publisher.url("/1")}"/></entry></feed>').encode()
    broken = publisher.feed("/2").replace(b"</title><link>", b" & more <b></title><link>").replace(b"</rss>", b"")
    publisher.paths = {"/atom": says(atom), "/broken": says(broken), "/1": says(), "/2": says(PAGE + b" ")}
    assert polled("/atom", "/broken").landed == 2
    assert {page.given.url for page in landed()} == {publisher.url("/1"), publisher.url("/2")}


def test_what_did_not_change_is_not_fetched_again(publisher, polled, landed) -> None:
    publisher.paths = {"/feed": unless("If-None-Match", '"a"', says(publisher.feed("/1"), etag='"a"')), "/1": says()}
    assert polled().landed == 1
    again = polled()
    assert (again.landed, again.unchanged, again.feeds) == (0, 1, 0)
    assert publisher.asked.count("/1") == 1 and len(landed()) == 1


def test_a_changed_entry_is_fetched_and_landed_only_where_its_bytes_changed(publisher, polled, landed) -> None:
    stamp = "Mon, 03 Mar 2031 00:00:00 GMT"
    publisher.paths = {"/feed": says(publisher.feed("/1", "/2", "/3")), "/1": says(), "/2": says(PAGE + b"2"),
                       "/3": unless("If-Modified-Since", stamp, says(PAGE + b"3", last_modified=stamp))}
    assert polled().landed == 3
    publisher.paths |= {"/feed": says(publisher.feed("/1", "/2", "/3", changed="Wed, 05 Mar 2031 00:00:00 GMT")),
                        "/2": says(PAGE + b"changed")}
    again = polled()
    assert (again.landed, again.unchanged) == (1, 2)
    assert publisher.asked.count("/1") == 2 and len(landed()) == 4


def test_robots_are_heeded_for_pages(publisher, polled) -> None:
    rules = b"User-agent: *\nDisallow: /no\nDisallow: /*.secret$\n"
    publisher.paths = {"/feed": says(publisher.feed("/1", "/no/2", "/3.secret", "/4")), "/robots.txt": says(rules),
                       "/1": says(), "/no/2": says(), "/3.secret": says(), "/4": leads("/no/2")}
    done = polled()
    assert (done.landed, done.refused) == (1, {"robots": 3})
    assert not {"/no/2", "/3.secret"} & set(publisher.asked) and publisher.asked.count("/robots.txt") == 1
    assert polled().refused == {}, "what is forbidden for good is not asked for again"


def test_no_robots_can_be_had_so_nothing_is_taken_until_they_can(publisher, polled) -> None:
    publisher.paths = {"/feed": says(publisher.feed("/1"), etag='"a"'), "/robots.txt": says(b"", 500), "/1": says()}
    assert polled().refused == {"robots": 1}
    publisher.paths["/robots.txt"] = says(b"", 404)
    assert polled().landed == 1


def test_one_host_is_asked_one_thing_at_a_time_and_with_a_pause(publisher, polled) -> None:
    links = [f"/{n}" for n in range(6)]
    publisher.paths = {"/feed": says(publisher.feed(*links)), "/other": says(publisher.feed("/7", "/8")),
                       **{link: says(link.encode()) for link in (*links, "/7", "/8")}}
    assert polled("/feed", "/other").landed == 8
    assert publisher.most_at_once == 1


def test_two_hosts_are_asked_side_by_side(publisher, manners, tmp_path) -> None:
    met = threading.Barrier(2, timeout=50)

    def meeting(handler: BaseHTTPRequestHandler) -> None:
        met.wait()
        says(publisher.feed())(handler)

    publisher.paths = {"/a": meeting, "/b": meeting}
    feeds = [publisher.url("/a"), publisher.url("/b", "localhost")]
    assert poll(feeds, tmp_path, manners).feeds == 2


def test_a_busy_host_is_left_alone_for_as_long_as_it_says(publisher, polled, tmp_path) -> None:
    publisher.paths = {"/feed": says(publisher.feed("/1", "/2")), "/1": says(b"", 429, retry_after="3600"),
                       "/2": says()}
    assert polled().refused == {"postponed": 2}
    assert polled().refused == {"postponed": 1}
    assert publisher.asked == ["/feed", "/robots.txt", "/1"]
    state = tmp_path / "landing" / ".poll.json"
    told = json.loads(state.read_text())
    assert list(told["hosts"]) == ["127.0.0.1"]
    state.write_text(json.dumps({**told, "hosts": {}}))
    publisher.paths["/1"] = says()
    assert polled().landed == 2, "the feed is read whole again, as not all its pages were taken"


@pytest.mark.parametrize("wait", ["soon", "", "-5", "Fri, 31 Dec 9999 23:59:59 GMT", "9" * 30])
def test_whatever_a_busy_host_says_it_is_asked_again_some_day(publisher, polled, wait: str) -> None:
    publisher.paths = {"/feed": says(b"", 503, retry_after=wait)}
    assert polled().refused == {"postponed": 1}


def drip(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    for _ in range(600):
        handler.wfile.write(b".")
        handler.wfile.flush()
        time.sleep(0.05)


def drip_head(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(600):
        handler.wfile.write(b".")
        handler.wfile.flush()
        time.sleep(0.05)


def endless_continue(handler: BaseHTTPRequestHandler) -> None:
    for _ in range(1_000_000):
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")


def cut(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n<p>Ferries")


def endless_chunk(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(100):
        handler.wfile.write(b"0" * 100_000)


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    for _ in range(10_000):
        handler.wfile.write(b"x" * 100_000)


def bomb() -> bytes:
    return gzip.compress(b" " * 100_000_000)


REFUSED = {
    "drips": (drip, "too_slow"),
    "drips its head": (drip_head, "too_slow"),
    "goes on and on": (endless_continue, "too_slow"),
    "cut": (cut, "broken"),
    "endless length of a chunk": (endless_chunk, "broken"),
    "no HTTP": (lambda handler: handler.wfile.write(b"\0\1\2 nonsense\r\n\r\n"), "broken"),
    "silence": (lambda handler: None, "broken"),
    "huge": (says(b"x" * 300_000), "too_large"),
    "endless": (endless, "too_large"),
    "bomb": (lambda handler: says(bomb(), content_encoding="gzip")(handler), "too_large"),
    "picture": (says(b"\x89PNG", content_type="image/png"), "wrong_type"),
    "no type": (says(b"Ferries", content_type=""), "wrong_type"),
    "empty": (says(b"  "), "empty"),
    "gone": (says(b"", 410), "status"),
    "broken server": (says(b"", 500), "status"),
    "in circles": (leads("/1"), "redirects"),
    "nowhere": (leads("http://[::1/"), "redirects"),
    "to a file": (leads("file:///etc/passwd"), "scheme"),
    "to another scheme": (leads("ftp://127.0.0.1/"), "scheme"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_page_is_told_and_the_others_are_landed(publisher, polled, landed, name: str) -> None:
    send, cause = REFUSED[name]
    publisher.paths = {"/feed": says(publisher.feed("/1", "/2")), "/1": send, "/2": says()}
    done = polled(seconds=0.6 if cause == "too_slow" else 60.0)
    assert (done.landed, done.refused) == (1, {cause: 1})
    assert [page.payload for page in landed()] == [PAGE]


LAUGHS = (b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">' + b"".join(
    b'<!ENTITY lol%d "%s">' % (n, b"&lol%d;" % (n - 1) * 10) for n in range(1, 10)) +
    b"]><rss><channel><item><link>&lol9;</link></item></channel></rss>")
FILE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><link>&x;</link></item></channel></rss>'


@pytest.mark.parametrize("feed", [LAUGHS, FILE, LAUGHS.decode().encode("utf-16"), b"", b"nonsense", b"/etc/passwd",
                                  b"http://127.0.0.1/feed", PAGE, b"\0" * 100, b'{"a": 1}'],
                         ids=lambda feed: repr(feed[:20]))
def test_what_is_no_feed_is_told(publisher, polled, feed: bytes) -> None:
    publisher.paths = {"/feed": says(feed), "/good": says(publisher.feed("/1")), "/1": says()}
    done = polled("/feed", "/good")
    assert (done.landed, done.refused) == (1, {"no_feed": 1})


def test_links_that_are_no_pages_do_no_harm(publisher, polled) -> None:
    odd = ["javascript:alert(1)", "file:///etc/passwd", "http://[", "http://127.0.0.1:1/", "//", "x" * 9000]
    publisher.paths = {"/feed": says(publisher.feed(*odd, "/1")), "/1": says()}
    assert polled().landed == 1


def test_a_page_is_known_by_where_it_was_found(publisher, polled, landed) -> None:
    publisher.paths = {"/feed": says(publisher.feed("/short")), "/short": leads("/long?a=1"), "/long?a=1": says()}
    assert polled().landed == 1
    assert [page.given.url for page in landed()] == [publisher.url("/long?a=1")]


def test_addresses_that_are_not_public_are_not_fetched_from(publisher, polled) -> None:
    publisher.paths = {"/feed": says(publisher.feed("/1"))}
    assert polled(private=False).refused == {"private_address": 1}
    assert not publisher.asked


def test_a_poll_that_is_running_is_not_disturbed(publisher, polled, tmp_path) -> None:
    with locked(tmp_path / "landing"), pytest.raises(UnusableArguments, match="Another poll"):
        polled()


def test_a_memory_that_does_not_read_is_told(polled, tmp_path) -> None:
    (tmp_path / "landing").mkdir()
    (tmp_path / "landing" / ".poll.json").write_text("{broken")
    with pytest.raises(UnusableArguments, match="delete it"):
        polled()


def test_an_interrupted_poll_forgets_no_page(publisher, polled, landed, monkeypatch) -> None:
    """What was landed stays known; what was not is asked for again, though the feed did not change."""
    publisher.paths = {"/feed": unless("If-None-Match", '"a"', says(publisher.feed("/1", "/2"), etag='"a"')),
                       "/1": says(), "/2": says(PAGE + b"2")}
    whole, calls = round.land, []

    def land_once(*given):
        calls.append(given)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return whole(*given)

    monkeypatch.setattr(round, "land", land_once)
    with pytest.raises(KeyboardInterrupt):
        polled()
    monkeypatch.undo()
    assert polled().landed == 1
    assert publisher.asked.count("/1") == 1 and len(landed()) == 2
