"""`eventwire feed`: a warehouse brought to what is true in the lake."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import Lake, standing
from pipeline.errors import UnusableArguments

if TYPE_CHECKING:
    from pipeline.serve.feed.outcome import Fed

POSTGRES = ("postgresql", "postgres")
FOLDERS = ("snowflake", "bigquery", "redshift")


def feed(
    target: Annotated[str, typer.Argument(
        metavar="TARGET", help="postgresql://USER@HOST/DATABASE, or snowflake:DIR, bigquery:DIR, redshift:DIR.")],
    lake: Lake,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Bring a warehouse to what is true in the lake now: what is new is written, what no longer holds is taken away.

    A PostgreSQL database gets the tables in schema `eventwire`, in one transaction, with a row in `eventwire.fed` that
    says how far it is; a feed that is stopped leaves it as it was, and the next one goes on from there. The password
    comes from PGPASSWORD or a password file. For Snowflake, BigQuery and Redshift a folder is written below DIR with
    flat Parquet, the SQL that loads it, and a manifest; that SQL is generated and not executed.

    \b
    Examples:
      eventwire feed postgresql://news@localhost/news --lake lake
      eventwire feed snowflake:loads --lake lake
    """
    standing(lake)
    done = _fed(target, lake)
    if as_json:
        typer.echo(json.dumps(done.model_dump()))
    elif done.since == done.until:
        typer.echo(f"Nothing new: the target holds batch {done.until} already.")
    else:
        typer.echo(f"Batch {done.since} to {done.until}: {done.upserts:,} rows written, {done.deletes:,} taken away.")


def _fed(target: str, lake: Path) -> Fed:
    kind, _, place = target.partition(":")
    if kind in FOLDERS and place:
        from pipeline.serve.feed import folders

        return folders.feed(lake, Path(place), kind)  # type: ignore[arg-type]     # one of the three, by the line above
    if kind in POSTGRES:
        return _postgres(target, lake)
    raise UnusableArguments(f"{target!r} is no target: write postgresql://USER@HOST/DATABASE or one of "
                            f"{', '.join(f'{name}:DIR' for name in FOLDERS)}.")


def _postgres(target: str, lake: Path) -> Fed:
    try:
        from pipeline.serve.feed import postgres
    except ModuleNotFoundError as error:
        raise UnusableArguments(f"Feeding PostgreSQL needs {error.name}: install eventwire[postgres].") from None
    return postgres.feed(lake, target)
