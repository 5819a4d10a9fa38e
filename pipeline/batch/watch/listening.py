"""Where a watch answers a monitor: `/metrics` for Prometheus, `/healthz` with 200 or 503 and a sentence."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from pipeline.batch.watch.told import Told
from pipeline.errors import UnusableArguments


@contextmanager
def listening(told: Told, host: str, port: int) -> Iterator[int]:
    """Answer on an address until the block ends; give the port, which is a free one where 0 was asked for.

    Raises UnusableArguments where the address cannot be had.
    """
    class Handler(BaseHTTPRequestHandler):
        timeout = 10

        def do_GET(self) -> None:
            status, kind, body = answer(told, self.path)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing: the line of the watch is for people."""

    try:
        server = ThreadingHTTPServer((host, port), Handler)
    except (OSError, OverflowError) as error:
        raise UnusableArguments(f"--listen {host}:{port} cannot be had ({error}): name a free port.") from None
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True, name="listening")
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(told: Told, path: str) -> tuple[int, str, bytes]:
    """Give status, type and body of the answer to a path."""
    plain = "text/plain; charset=utf-8"
    if path == "/metrics":
        return 200, CONTENT_TYPE_LATEST, generate_latest(told.registry)
    if path != "/healthz":
        return 404, plain, b"Ask for /metrics or /healthz.\n"
    ailment = told.ailment()
    return (503, plain, f"{ailment}\n".encode()) if ailment else (200, plain, b"ok\n")
