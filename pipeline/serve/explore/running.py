"""The page served: a socket of its own on loopback, or with a token on another address, until it is interrupted."""

import secrets
import socket
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import uvicorn

from pipeline.errors import UnusableArguments
from pipeline.serve.explore.application import application
from pipeline.serve.explore.still import Stills

HOME = "127.0.0.1"
LOOPBACK = ("127.", "::1", "localhost")


def explore(lake: Path, host: str = HOME, port: int = 8600, token: str | None = None,
            ready: Callable[[str], object] = str) -> None:
    """Serve the page over a lake until the process is interrupted or told to end; `ready` hears its address.

    An address other than loopback has a token: the given one, else one made for this run, which the address carries.
    Port 0 takes a free one. Raises UnusableArguments where no lake stands or the address cannot be had.
    """
    if token is None and not host.startswith(LOOPBACK):
        token = secrets.token_urlsafe(24)
    with closing(bound(host, port)) as listening:
        stills = Stills(lake)
        try:
            config = uvicorn.Config(application(stills, token), log_level="critical", lifespan="off",
                                    server_header=False, date_header=False, access_log=False, ws="none")
            name = f"[{host}]" if ":" in host else host
            entry = f"/?token={token}" if token else "/"
            ready(f"http://{name}:{listening.getsockname()[1]}{entry}")
            uvicorn.Server(config).run(sockets=[listening])
        finally:
            stills.close()


def bound(host: str, port: int) -> socket.socket:
    """Give a socket that listens; raise UnusableArguments where the address is taken or not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(128)
    except (OSError, OverflowError) as error:
        listening.close()
        reason = getattr(error, "strerror", None) or error
        raise UnusableArguments(f"Nothing can listen at {host}:{port} ({reason}): name another --port, or 0 for a "
                                "free one.") from None
    return listening
