"""Archives made up for tests, record by record."""

import gzip
from collections.abc import Iterable

PAGE = b"<html><body><p>Ferries stopped at noon.</p></body></html>"


def answer(body: bytes = PAGE, *headers: str, kind: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    """Give an HTTP answer."""
    lines = [f"HTTP/1.1 {status}", *([f"Content-Type: {kind}"] if kind else []), *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(url: str, block: bytes, *headers: str, kind: str = "response", length: object = None) -> bytes:
    """Give a record of an archive; `length` is what it says of its block, which may be a lie."""
    lines = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Target-URI: {url}", "WARC-Date: 2031-03-04T10:00:00Z",
             "WARC-Record-ID: <urn:uuid:1>", "Content-Type: application/http; msgtype=response", *headers,
             f"Content-Length: {len(block) if length is None else length}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def chunked(body: bytes, size: int = 7) -> bytes:
    """Give a body in chunks."""
    parts = [body[at:at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def packed(records: Iterable[bytes]) -> bytes:
    """Pack records one by one, as crawlers do."""
    return b"".join(map(gzip.compress, records))
