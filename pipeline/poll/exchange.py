"""One request and its answer, over a connection to an address that was checked, within limits of size and time."""

import http.client
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.util import Url, parse_url

from pipeline.poll.addresses import checked
from pipeline.poll.manners import Manners
from pipeline.poll.refused import Refused
from pipeline.read.bodies import body
from schemas.noun import Noun

PORTS: Mapping[str, int] = {"http": 80, "https": 443}
LONGEST_URL = 4000
PIECE = 1 << 16


class Answer(Noun):
    """What came back: the body without its codings, header names in lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


def location(url: str) -> Url:
    """Give a url in its parts; raise Refused where it is none that is fetched."""
    try:
        found = parse_url(url[:LONGEST_URL + 1])
    except LocationParseError:
        raise Refused("scheme", "it is no url", lasting=True) from None
    if found.scheme not in PORTS or not found.host or len(url) > LONGEST_URL:
        raise Refused("scheme", "only http and https are fetched", lasting=True)
    return found


def exchange(url: str, headers: Mapping[str, str], manners: Manners) -> Answer:
    """Ask for a url and give the answer, whatever its status; raise Refused where it is too large, too slow or broken.

    The connection goes to the very address that was checked, so that no second look-up of the name can send it
    elsewhere; the certificate is checked against the name.
    """
    place = location(url)
    host = (place.host or "").strip("[]")
    port = place.port or PORTS[place.scheme or ""]
    connection = _connection(place, checked(host, port, private=manners.private), port, manners.seconds)
    sent = {"Host": place.netloc or host, "User-Agent": manners.agent, "Accept-Encoding": "gzip", "Connection": "close",
            **headers}
    try:
        with _deadline(connection, manners.seconds) as late:
            try:
                connection.request("GET", place.request_uri, headers=sent, preload_content=False,
                                   decode_content=False)
                answer = _read(url, connection.getresponse(), manners.page_bytes)
            except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
                raise _told(error, late.is_set()) from None
            if late.is_set():       # the connection that was ended looks like the end of the body
                raise Refused("too_slow", f"it was not through within {manners.seconds:g} seconds")
            return answer
    finally:
        connection.close()


def _connection(place: Url, address: str, port: int, seconds: float) -> HTTPConnection:
    if place.scheme == "http":
        return HTTPConnection(address, port, timeout=seconds)
    name = (place.host or "").strip("[]")
    return HTTPSConnection(address, port, timeout=seconds, server_hostname=name, assert_hostname=name,
                           cert_reqs="CERT_REQUIRED")


@contextmanager
def _deadline(connection: HTTPConnection, seconds: float) -> Iterator[threading.Event]:
    """End the connection after so many seconds: a server that sends a byte now and then never times out."""
    late = threading.Event()
    held: list[socket.socket] = []

    def end() -> None:
        late.set()
        for open_socket in held:
            try:
                open_socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        try:
            connection.connect()
        except (HTTPError, OSError, ValueError) as error:
            raise _told(error, late.is_set()) from None
        if connection.sock is not None:
            held.append(connection.sock)
        if late.is_set():
            raise Refused("too_slow", f"it did not answer within {seconds:g} seconds")
        yield late
    finally:
        timer.cancel()


def _read(url: str, response: BaseHTTPResponse, limit: int) -> Answer:
    """Read a body up to a limit, and undo its codings up to the same."""
    parts: list[bytes] = []
    have = 0
    while have <= limit and (piece := response.read(PIECE, decode_content=False)):
        parts.append(piece)
        have += len(piece)
    headers = {name.lower(): value for name, value in response.headers.items()}
    found = body(b"".join(parts), None, headers.get("content-encoding"), limit)
    if max(have, len(found)) > limit:
        raise Refused("too_large", f"it has more than {limit:,} bytes", lasting=True)
    return Answer(url=url, status=response.status, headers=headers, body=found)


def _told(error: Exception, late: bool) -> Refused:
    if late or isinstance(error, TimeoutError) or "timed out" in str(error):
        return Refused("too_slow", "it did not answer in time")
    return Refused("broken", f"the connection failed ({type(error).__name__}: {' '.join(str(error).split())[:200]})")
