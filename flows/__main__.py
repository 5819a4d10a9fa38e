"""The main job as one command, `python -m flows INPUT... --lake DIR`: the ingest flow, then the first answers."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from flows.show import console, show_rows
from flows.surroundings import prepare
from pipeline.errors import ChildFailed, EventwireError


def main(
    inputs: Annotated[list[Path], typer.Argument(help="Pages: files and folders.")],
    lake: Annotated[Path, typer.Option(help="The lake's folder.")],
) -> None:
    """Run the ingest flow over INPUTS into the lake, then print what an analyst wants first."""
    prepare()
    try:
        _run(tuple(inputs), lake)
    except EventwireError as error:
        print(f"eventwire: {error}", file=sys.stderr)
        raise typer.Exit(error.status if isinstance(error, ChildFailed) and error.status > 0 else 1) from None


def _run(inputs: tuple[Path, ...], lake: Path) -> None:
    """Prefect is imported here, because it reads its environment as it is imported."""
    from flows.ingest import Ingest, ingest
    from flows.questions import FIRST, ask

    to = console()
    outcome = ingest(Ingest(inputs=inputs, lake=lake))
    to.print(said(outcome, lake), markup=False)
    if outcome is None:
        return
    for question in FIRST:
        show_rows(question.heading, ask(question, lake, lambda line: print(line, file=sys.stderr)), to)
    to.print(f"\nAsk more: .venv/bin/eventwire sql --lake {lake} \"SHOW TABLES\"\n"
             f"See it:   .venv/bin/eventwire explore --lake {lake}", markup=False, highlight=False, soft_wrap=True)


def said(outcome: Mapping[str, Any] | None, lake: Path) -> str:
    """Say in a line what the run added."""
    if outcome is None:
        return "Nothing landed: the inputs hold no file."
    if not outcome["batches"]:
        return f"Nothing new: all {outcome['known']:,} pages and rejects stand in {lake} already; no row was added."
    reasons = ", ".join(f"{reason} {count:,}" for reason, count in sorted(outcome["rejected"].items()))
    added = ", ".join(f"{outcome[name]:,} {name}" for name in ("pages", "articles", "mentions", "rejects"))
    return f"Added to {lake}: {added}{f' ({reasons})' if reasons else ''}."


if __name__ == "__main__":
    typer.run(main)
