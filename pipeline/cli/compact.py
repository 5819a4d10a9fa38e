"""`eventwire compact`: a lake's files made few and sorted, so that questions read little."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from pipeline.cli.options import Lake, settings, standing


def compact(
    lake: Lake,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Write the lake's tables in few files, by month, sorted by day and type; no row changes.

    Best run once a day. Only months that got new rows are written anew. Queries that are running keep the files they
    have open; files replaced longer ago than EVENTWIRE_VACUUM_HOURS (24) are deleted.

    \b
    Example:
      eventwire compact --lake lake
    """
    standing(lake)
    from pipeline.batch.compact import compact

    done = compact(lake, settings())
    typer.echo(json.dumps(done.model_dump()) if as_json else
               f"{done.before:,} files before, {done.after:,} after; {done.deleted:,} old ones deleted.")
