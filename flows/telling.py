"""Tells Prefect of each commit to a lake, whoever made it, as a watch has no Prefect: `python -m flows.telling`."""

import asyncio
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from flows.surroundings import prepare

LOOK = 1.0              # seconds between two looks at a lake
PUBLISHED = "warehouse.duckdb"      # each commit puts another one in its place
Stand = tuple[int, int]


def main(
    lake: Annotated[Path, typer.Option(help="The lake's folder; it may be made later.")],
    every: Annotated[float, typer.Option(min=LOOK, help="At most one event in so many seconds.")] = 60.0,
) -> None:
    """Send the event on which feed/warehouse starts, for what is in the lake now and whenever there is more; run on.

    PREFECT_API_URL names the server. What it could not be told is told again, and of commits within one stretch of
    --every seconds once, at its end.
    """
    if not os.environ.get("PREFECT_API_URL"):
        sys.exit("telling: PREFECT_API_URL names no server: set it, e.g. to http://127.0.0.1:4200/api.")
    prepare()       # before Prefect is imported
    told: Stand | None = None
    while True:
        told, wait = looked(lake, told, every, tell)
        time.sleep(wait)


def looked(lake: Path, told: Stand | None, every: float, tell: Callable[[Path], None]) -> tuple[Stand | None, float]:
    """Tell of a lake that stands otherwise than was told; give how it stands as told, and the seconds to the next look.
    """
    now = stands(lake)
    if now in (None, told):
        return told, LOOK
    try:
        tell(lake)
    except Exception as error:      # whatever a connection may fail of
        print(f"Prefect could not be told ({type(error).__name__}: {error}). It is tried again.", file=sys.stderr)
        return told, every
    return now, every


def stands(lake: Path) -> Stand | None:
    """Give what tells one published state of a lake from another, None before the first."""
    try:
        found = (lake / PUBLISHED).stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def tell(lake: Path) -> None:
    """Send the event; raise what keeps it from the server."""
    from prefect.events import Event
    from prefect.events.clients import get_events_client

    from flows.committed import EVENT, resource

    async def send() -> None:
        async with get_events_client() as client:
            await client.emit(Event(event=EVENT, resource=resource(lake)))

    asyncio.run(send())


if __name__ == "__main__":
    typer.run(main)
