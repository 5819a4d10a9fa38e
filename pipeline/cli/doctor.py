"""`eventwire doctor`: tells whether the lake is whole."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.ending import FOUND
from pipeline.cli.options import Lake, standing

if TYPE_CHECKING:
    from pipeline.serve.examine import Finding

MEANING = {
    "ledger": "the last batch names the version of every table",
    "files": "every file is there and holds what was written",
    "keys": "no row stands twice",
    "references": "what a row names is there",
    "spans": "every text is the slice of the article that it claims to be",
    "values": "values are what their columns may hold",
    "counts": "every batch added what it says",
    "views": "warehouse.duckdb shows the last batch",
}


def doctor(
    lake: Lake,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Look whether the lake is whole; end with status 1 if it is not.

    Every file of the state that the ledger names is read and compared with its digest; every span is compared with the
    text it stands in; keys, references, counts and the views are checked. Nothing is written.

    \b
    Example:
      eventwire doctor --lake lake
    """
    standing(lake)
    from pipeline.serve.examine import examine

    findings = []
    for group, checks in groupby(examine(lake), attrgetter("group")):
        looked = list(checks)
        findings += looked
        if not as_json:
            _told(group, looked)
    damaged = sum(bool(finding.damage) for finding in findings)
    if as_json:
        typer.echo(json.dumps({"whole": not damaged, "findings": [asdict(finding) for finding in findings]}))
    else:
        typer.echo(f"{len(findings)} checks: {f'{damaged} found damage' if damaged else 'the lake is whole'}.")
    if damaged:
        raise typer.Exit(FOUND)


def _told(group: str, findings: list[Finding]) -> None:
    """Print what one group of checks looked at, and all damage in it."""
    from pipeline.cli.printing import visible

    damaged = [finding for finding in findings if finding.damage]
    looked_at = sum(finding.looked_at for finding in findings)
    verdict = "DAMAGED" if damaged else "ok"
    typer.echo(f"{verdict:8} {group:11} {MEANING[group]} ({looked_at:,} looked at)")
    for finding in damaged:
        typer.echo(f"{'':8} {finding.subject}")
        for line in finding.damage:
            typer.echo(f"{'':10} {visible(line)}")
