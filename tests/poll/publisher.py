"""A publisher on loopback: says what a test tells it to say, path by path, and remembers what it was asked."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Send = Callable[[BaseHTTPRequestHandler], None]
PAGE = b"<!doctype html><html><body><article><p>Ferries to Skye stopped at noon.</p></article></body></html>"


def says(body: bytes = PAGE, status: int = 200, **headers: str) -> Send:
    """Give an answer; `content_type` is a header's name in Python's spelling."""
    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        named = {"content_type": "text/html", "content_length": str(len(body)), **headers}
        for name, value in named.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)
    return send


def unless(header: str, value: str, send: Send) -> Send:
    """Give an answer, or 304 where the request says that it knows it."""
    def choose(handler: BaseHTTPRequestHandler) -> None:
        (says(b"", 304) if handler.headers.get(header) == value else send)(handler)
    return choose


def leads(to: str, status: int = 302) -> Send:
    return says(b"", status, location=to)


@dataclass
class Publisher:
    """One server: `paths` may be changed while it runs; a path that is not there is 404."""

    port: int = 0
    paths: dict[str, Send] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    hosts: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def feed(self, *links: str, changed: str = "Tue, 04 Mar 2031 09:30:00 GMT") -> bytes:
        """Give an RSS feed that names these paths or urls."""
        items = "".join(f"<item><title>Ferries {n}</title><link>{link if '://' in link else self.url(link)}</link>"
                        f"<pubDate>{changed}</pubDate></item>" for n, link in enumerate(links))
        return (f'<?xml version="1.0"?><rss version="2.0"><channel><title>Skye Times</title>{items}</channel></rss>'
                ).encode()


@contextmanager
def publishing() -> Iterator[Publisher]:
    """Run a publisher until the block ends."""
    publisher, lock = Publisher(), threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1       # an answer leaves when it is no more counted as being given: who has it may ask at once

        def do_GET(self) -> None:
            with lock:
                publisher.asked.append(self.path)
                publisher.hosts.append(self.headers.get("Host", ""))
                publisher.agents.add(self.headers.get("User-Agent", ""))
                publisher.at_once += 1
                publisher.most_at_once = max(publisher.most_at_once, publisher.at_once)
            try:
                publisher.paths.get(self.path, says(b"", 404))(self)
            except OSError:
                pass        # whoever asked has gone
            finally:
                with lock:
                    publisher.at_once -= 1
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    publisher.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield publisher
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
