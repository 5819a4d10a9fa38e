"""`eventwire frames`: frame files of one's own, checked before they are used."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.ending import FOUND, ending
from pipeline.cli.options import reader, settings

frames = typer.Typer(no_args_is_help=True)


@frames.callback()
def _group() -> None:
    """Event types of your own: frame files, checked.

    \b
    Example:
      eventwire frames check election.yaml
    """


def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Frame files, each one event type's.")],
) -> None:
    """Check frame files and run their labelled sentences beside the built-in frames.

    Each complaint names file and line. Ends with 1 where a sentence does not hold, with 2 where a file does not.

    \b
    Examples:
      eventwire frames check election.yaml
      eventwire --frames election.yaml ingest pages/ --lake lake
    """
    from pipeline.evaluate.frames import checked
    from pipeline.lexicon.files import pack

    built_in = (pack(settings().language) / "frames").resolve()
    own = [path for path in files if path.resolve().parent != built_in]
    report = checked(files, reader(own)[0])
    for complaint in report.complaints:
        typer.echo(complaint)
    told = f"{report.triggers:,} triggers and {report.sentences:,} sentences in {report.files:,} file(s)"
    typer.echo(f"{told}: {f'{len(report.complaints):,} do not hold' if report.complaints else 'all hold'}.")
    if report.complaints:
        raise typer.Exit(FOUND)


frames.command()(ending(check))
