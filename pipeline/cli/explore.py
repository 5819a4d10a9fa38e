"""`eventwire explore`: the lake in a browser."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import Lake
from pipeline.errors import UnusableArguments

TOKEN = "EVENTWIRE_EXPLORE_TOKEN"       # by environment, since a command line can be read by everyone


def explore(
    lake: Lake,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Where to listen; 0 takes a free one.")] = 8600,
    host: Annotated[str, typer.Option(
        "--host", metavar="ADDRESS", help="Another address than loopback asks whoever comes for a token "
        f"(${TOKEN}, else one is made and printed).")] = "127.0.0.1",
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open it where there is a screen.")] = True,
) -> None:
    """Open the lake in a browser: nights, claims, a map, every article with its marks, and the lake's health.

    Nothing is written, and nothing is asked of the network. Every view shows its SQL. Ctrl-C ends it.

    \b
    Examples:
      eventwire explore --lake lake
      eventwire explore --lake lake --port 0 --no-browser
      EVENTWIRE_EXPLORE_TOKEN=... eventwire explore --lake lake --host 0.0.0.0
    """
    try:
        from pipeline.serve.explore import explore as serve
    except ModuleNotFoundError as error:
        raise UnusableArguments(f"`eventwire explore` needs {error.name}: pip install 'eventwire[explore]'.") from None
    serve(lake, host, port, os.environ.get(TOKEN) or None, lambda address: _ready(lake, address, browser))


def _ready(lake: Path, address: str, browser: bool) -> None:
    typer.echo(f"{lake} is shown at {address} until Ctrl-C.")
    sys.stdout.flush()
    screen = sys.platform == "darwin" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if browser and screen and sys.stdout.isatty():
        import webbrowser

        webbrowser.open(address)
