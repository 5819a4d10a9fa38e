"""Polling as one command, `python -m flows.polling FEED... --into DIR`: the poll flow, then what it did."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from flows.show import console, show_rows
from flows.surroundings import prepare
from pipeline.errors import ChildFailed, EventwireError


def main(
    feeds: Annotated[list[str], typer.Argument(help="RSS and Atom feeds, by their http(s) urls.")],
    into: Annotated[Path, typer.Option(help="The folder in which pages are landed.")],
) -> None:
    """Poll FEEDS into a folder that `ingest` takes, then print what was landed and what was not."""
    prepare()       # before Prefect is imported
    from flows.ingest import flat
    from flows.poll import Poll, poll

    try:
        polled = poll(Poll(feeds=tuple(feeds), into=into))
    except EventwireError as error:
        print(f"eventwire: {error}", file=sys.stderr)
        raise typer.Exit(error.status if isinstance(error, ChildFailed) and error.status > 0 else 1) from None
    show_rows(f"Polled into {into}", [{"what": name, "figure": value} for name, value in flat(polled)], console())


if __name__ == "__main__":
    typer.run(main)
