"""Every flow on its schedule in one process, without a worker: `python -m flows.serve --landing DIR --lake DIR`."""

from pathlib import Path
from typing import Annotated

import typer

from flows.surroundings import prepare


def main(
    landing: Annotated[Path, typer.Option(help="The folder in which pages land.")],
    lake: Annotated[Path, typer.Option(help="The lake's folder.")],
    feed: Annotated[list[str] | None, typer.Option(help="A feed to poll every 15 minutes; may be repeated.")] = None,
    target: Annotated[str | None, typer.Option(help="A warehouse to feed after each commit.")] = None,
    watched: Annotated[bool, typer.Option("--watched", help="A watch ingests what lands, not a flow.")] = False,
) -> None:
    """Ingest every five minutes, compact at three at night, poll feeds and feed a warehouse where they are named.

    It serves a Prefect server that PREFECT_API_URL names (`prefect server start`), and runs until it is stopped.
    """
    prepare()       # before Prefect is imported
    landing.mkdir(parents=True, exist_ok=True)
    from prefect import serve

    from flows.deployments import deployments

    serve(*deployments(landing.resolve(), lake.resolve(), tuple(feed or ()), target, watched=watched), limit=3)


if __name__ == "__main__":
    typer.run(main)
