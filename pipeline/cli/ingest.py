"""`eventwire ingest`: pages into the lake."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.ending import FOUND
from pipeline.cli.options import FetchedAt, Lake, mend, moment, settings
from pipeline.cli.running import in_lines
from pipeline.errors import UnusableArguments

if TYPE_CHECKING:
    from pipeline.batch import Outcome, Progress

LINE_SECONDS = 3.0


def ingest(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT", help="Pages: files and folders.")],
    lake: Lake,
    fetched_at: FetchedAt = None,
    strict: Annotated[bool, typer.Option("--strict", help="End with 1 if anything is or was rejected.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of a sentence.")] = False,
) -> None:
    """Bring pages into the lake.

    Folders are read recursively: .txt, .html, .jsonl (also .gz and .zst), .warc (also .gz; its responses with HTML).
    What the lake knows already changes nothing. What cannot be read is rejected with its reason, and all else goes on.

    \b
    Examples:
      eventwire ingest pages/ --lake lake
      eventwire ingest a.html b.jsonl.gz --lake lake --fetched-at 2026-06-05T09:00:00Z
      eventwire ingest pages/ --lake lake --strict --json
    """
    fetched = moment(fetched_at)
    _check(inputs, lake)
    from pipeline import batch

    with shown(in_lines()) as show:
        outcome = batch.ingest(inputs, lake, fetched_at=fetched, settings=settings(), progress=show)
    if outcome.rejects:
        typer.echo(_rejected(outcome, lake), err=True)
    typer.echo(outcome.model_dump_json() if as_json else _said(outcome))
    if strict and (outcome.rejects or outcome.rejected_before):
        raise typer.Exit(FOUND)


def _check(inputs: list[Path], lake: Path) -> None:
    for path in inputs:
        # What is there but may not be looked at is read's to reject.
        with suppress(PermissionError):
            if not path.exists():
                raise UnusableArguments(f"Nothing is at {path}: {mend(path, 'name files or folders that exist')}.")
    if lake.exists() and not lake.is_dir():
        raise UnusableArguments(f"The lake {lake} is a file: name a folder.")


def _said(outcome: Outcome) -> str:
    counted = ", ".join(f"{getattr(outcome, name):,} {name}" for name in ("pages", "articles", "mentions", "rejects"))
    before = f", {outcome.rejected_before:,} of them rejected" if outcome.rejected_before else ""
    known = f" ({outcome.known:,} known already{before})" if outcome.known else ""
    return f"{counted}{known} in {outcome.seconds:.1f} seconds"


def _rejected(outcome: Outcome, lake: Path) -> str:
    reasons = ", ".join(f"{reason} {count:,}" for reason, count in sorted(outcome.rejected.items()))
    return f"Rejected: {reasons}; `eventwire rejects --lake {lake}` tells more."


@contextmanager
def shown(in_lines: bool = False) -> Iterator[Callable[[Progress], None] | None]:
    """Show how far the ingest is on standard error: in lines where that is asked for, else where it is a terminal."""
    if in_lines or not sys.stderr.isatty():
        yield _Lines().show if in_lines else None
        return
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[told]}"),
               TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("start", total=None, told="")

        def show(at: Progress) -> None:
            told = f"{at.pages_done:,} of {at.pages_read:,} pages read are through"
            bar.update(task, description=at.phase, total=at.pages_read or None, completed=at.pages_done, told=told)

        yield show


class _Lines:
    """Progress for a program: one object a line, every few seconds."""

    def __init__(self) -> None:
        self._at = time.monotonic()

    def show(self, at: Progress) -> None:
        if time.monotonic() - self._at >= LINE_SECONDS:
            typer.echo(at.model_dump_json(), err=True)
            self._at = time.monotonic()
