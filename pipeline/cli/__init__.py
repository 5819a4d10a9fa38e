"""The command line: one file a command; each loads what it needs only when it is called."""

import typer

from pipeline.cli import rejects, relink, sql, tables
from pipeline.cli.group import Group

app = typer.Typer(
    cls=Group, name="eventwire", no_args_is_help=True, add_completion=False, rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Scraped news pages in, events in SQL out: who did what to whom, when, where, how many, and who says so.")

app.command("sql")(sql.sql)
app.command("tables")(tables.tables)
app.command("rejects")(rejects.rejects)
app.command("relink")(relink.relink)

__all__ = ["app"]
