"""`eventwire watch`: pages into the lake as they land, until it is told to stop."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import Lake, mend, settings
from pipeline.errors import UnusableArguments

if TYPE_CHECKING:
    from types import FrameType

    from pipeline.batch.watch import Told

QUIET = 10.0        # seconds between two lines about batches, where no terminal is


def watch(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder in which pages land.")],
    lake: Lake,
    listen: Annotated[str | None, typer.Option(
        "--listen", metavar="[HOST:]PORT", help="Answer /metrics and /healthz there; the host is 127.0.0.1.")] = None,
) -> None:
    """Bring pages into the lake as they land in a folder, a second or two after; run until stopped.

    A file is taken when nobody has it open for writing and it has not changed for EVENTWIRE_WATCH_QUIET seconds (0.2).
    A page without a sidecar waits EVENTWIRE_WATCH_SIDECAR seconds (2) for one. Files stay where they are. What a crash
    cuts off is taken again by the next start, once. Ctrl-C and SIGTERM end it after the batches under way.
    EVENTWIRE_WATCH_WORKERS processes read pages (one for each core but one, four at most). A page of which they die
    twice is a reject.

    \b
    Examples:
      eventwire watch landing --lake lake
      eventwire watch landing --lake lake --listen 9108
    """
    _check(folder, lake)
    address = _address(listen) if listen else None
    from pipeline.batch.watch import Told, Watch
    from pipeline.batch.watch.listening import listening

    told, known = Told(), settings()
    with ExitStack() as stack:
        say = stack.enter_context(_shown(told))
        run = Watch(folder, lake, known, told, say)
        _heed(run.end)
        if address:
            port = stack.enter_context(listening(told, *address))
            typer.echo(f"http://{address[0]}:{port}/metrics and /healthz answer", err=True)
        typer.echo(f"Watching {folder} for {lake}", err=True)
        run.run()
    typer.echo(told.line())


def _check(folder: Path, lake: Path) -> None:
    if not folder.is_dir():
        raise UnusableArguments(
            f"There is no folder at {folder}: {mend(folder, 'name the one in which pages land')}.")
    if lake.exists() and not lake.is_dir():
        raise UnusableArguments(f"The lake {lake} is a file: name a folder.")
    if folder.resolve().is_relative_to(lake.resolve()):
        raise UnusableArguments(f"{folder} stands in the lake itself: let pages land elsewhere.")


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not port.isascii() or not port.isdigit() or int(port) > 65535:
        raise UnusableArguments(f"--listen {text!r} names no port: write e.g. 9108 or 127.0.0.1:9108.")
    return host.strip("[]") or "127.0.0.1", int(port)


def _heed(end: Callable[[], None]) -> None:
    """Let the first signal end the watch after the batch under way, and a second one at once."""
    def heed(number: int, _: FrameType | None) -> None:
        signal.signal(number, signal.default_int_handler)
        # A handler runs in the midst of whatever holds a lock; a thread waits until it is free.
        threading.Thread(target=end, name="end").start()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, heed)


@contextmanager
def _shown(told: Told) -> Iterator[Callable[[str], None]]:
    """Keep one line up to date on a terminal; elsewhere print troubles as they come, and batches now and then."""
    if not sys.stderr.isatty():
        yield _Journal().say
        return
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    with Live(console=Console(stderr=True), get_renderable=lambda: Text(told.line()), refresh_per_second=2,
              transient=True):
        yield lambda _: None


class _Journal:
    """Lines for a log: one about the same thing at most every ten seconds."""

    def __init__(self) -> None:
        self._at = -QUIET

    def say(self, line: str) -> None:
        now = time.monotonic()
        if now - self._at >= QUIET or "tried again" in line:
            typer.echo(line, err=True)
            self._at = now
