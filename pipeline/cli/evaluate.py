"""`eventwire evaluate`: how well gold pages are read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.ending import FOUND
from pipeline.cli.options import reader
from pipeline.errors import UnusableArguments

if TYPE_CHECKING:
    from pipeline.evaluate.score import Score


def evaluate(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="Gold files, or folders of them.")],
    least: Annotated[list[str] | None, typer.Option(
        "--min", metavar="METRIC=SHARE", help="End with 1 where a metric is lower; may be repeated.")] = None,
    cases: Annotated[bool, typer.Option("--cases", help="Print every case that was not right.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Read gold pages and say what share of them is told right.

    A gold file says which articles stand on a page and which events they tell, slot by slot; its page stands beside it.
    No lake is needed. A mention is right where it stands on the gold sentence with an acceptable type; a missed mention
    misses its slots.

    \b
    Examples:
      eventwire evaluate tests/evaluation
      eventwire evaluate tests/evaluation/blog.json --cases
      eventwire evaluate tests/evaluation --min mention_f1=0.8 --min precision=0.9
    """
    for path in gold:
        if not path.exists():
            raise UnusableArguments(f"Nothing is at {path}: name gold files or folders that exist.")
    floors = dict(map(_floor, least or ()))
    from pipeline.evaluate import evaluate as scored

    score = scored(gold, *reader())
    typer.echo(score.model_dump_json() if as_json else "\n".join(_lines(score, cases=cases)))
    if low := [line for name, floor in floors.items() if (line := _below(score, name, floor))]:
        typer.echo("\n".join(low), err=True)
        raise typer.Exit(FOUND)


def _floor(text: str) -> tuple[str, float]:
    name, _, share = text.partition("=")
    try:
        return name, float(share)
    except ValueError:
        raise UnusableArguments(f"--min {text!r} is no floor: write e.g. mention_f1=0.8.") from None


def _below(score: Score, name: str, floor: float) -> str | None:
    if name not in score.metrics:
        raise UnusableArguments(f"There is no metric {name!r}: choose from {', '.join(score.metrics)}.")
    share = score.metrics[name]
    return f"{name} is {share or 0:.3f}, below {floor:g}" if share is None or share < floor else None


def _lines(score: Score, *, cases: bool) -> list[str]:
    lines = [f"{score.pages:,} pages, {score.mentions:,} mentions asked"]
    lines += [f"  {name:16} {'-' if share is None else f'{share:.3f}'}" for name, share in score.metrics.items()]
    if cases:
        for name, told in (("missed", score.missed), ("wrong", score.wrong), ("false", score.false)):
            lines += [f"{name}: {line}" for line in told]
    return lines
