"""The command line: one file a command; each loads what it needs only when it is called."""

import typer

from pipeline.cli import doctor, explain, frames, ingest, rejects, relink, sql, tables
from pipeline.cli.ending import ending

app = typer.Typer(
    name="eventwire", no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
    help="Scraped news pages in, events in SQL out: who did what to whom, when, where, how many, and who says so.")

for command in (ingest.ingest, explain.explain, sql.sql, tables.tables, rejects.rejects, doctor.doctor, relink.relink):
    app.command()(ending(command))
app.add_typer(frames.frames)

__all__ = ["app"]
