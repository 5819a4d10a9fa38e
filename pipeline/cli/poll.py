"""Polling without Prefect, `python -m pipeline.cli.poll FEED... --into DIR`; the poll flow starts it in a child."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.ending import ending
from pipeline.cli.options import folder, settings


def poll(
    feeds: Annotated[list[str], typer.Argument(metavar="FEED", help="RSS and Atom feeds, by their http(s) urls.")],
    into: Annotated[Path, typer.Option("--into", metavar="DIR", parser=folder, help="Where pages are landed.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of a sentence.")] = False,
) -> None:
    """Fetch the pages that feeds newly name, and land each with its sidecar in a folder that `ingest` takes.

    What a feed or page did not change is not fetched or not landed again. One request a host at a time, robots.txt is
    heeded, and what is not taken is told with its reason. EVENTWIRE_POLL_DELAY and the like change the manners.

    \b
    Example:
      python -m pipeline.cli.poll https://news.example/rss.xml --into landing
    """
    from pipeline.poll import Manners
    from pipeline.poll import poll as polled

    known = settings()
    manners = Manners(agent=known.poll_agent, delay=known.poll_delay, seconds=known.poll_seconds,
                      page_bytes=known.poll_bytes, entries=known.poll_entries, hosts=known.poll_hosts,
                      private=known.poll_private)
    done = polled(feeds, into, manners, lambda line: typer.echo(line, err=True))
    if as_json:
        typer.echo(done.model_dump_json())
        return
    causes = ", ".join(f"{cause} {count:,}" for cause, count in sorted(done.refused.items()))
    typer.echo(f"{done.landed:,} pages landed, {done.unchanged:,} feeds and pages unchanged"
               f"{f', not taken: {causes}' if causes else ''} in {done.seconds:.1f} seconds")


if __name__ == "__main__":
    typer.run(ending(poll))
