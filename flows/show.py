"""Rows as tables that a person reads on a terminal or in a file."""

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

PLAIN_WIDTH = 120       # columns where the output is no terminal and so has no width of its own


def console() -> Console:
    """Give a console as wide as the terminal, or 120 columns where there is none."""
    found = Console()
    return found if found.is_terminal else Console(width=PLAIN_WIDTH)


def show_rows(heading: str, rows: Sequence[dict[str, Any]], to: Console) -> None:
    """Print rows under their heading; the columns are the first row's, numbers stand to the right."""
    to.print(f"\n[bold]{heading}[/bold]")
    if not rows:
        to.print("  nothing yet")
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="underline")
    for name in rows[0]:
        figures = any(isinstance(row[name], int | float) for row in rows)
        table.add_column(name.replace("_", " "), justify="right" if figures else "left")
    for row in rows:
        table.add_row(*map(_cell, row.values()))
    to.print(table)


def _cell(value: object) -> Text:
    """Give a value as text that is only looked at: names of the news neither style the table nor command a terminal."""
    told = "" if value is None else f"{value:,}" if isinstance(value, int) else str(value)
    return Text("".join(mark if mark.isprintable() else " " for mark in told))
