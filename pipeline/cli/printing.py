"""Answers on standard output: a table to look at, CSV or JSON for a program."""

import csv
import json
import math
import re
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from typing import Any

from pipeline.serve.reading import Answer

SHOWN = 200         # rows of a table to look at; the other forms print all
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")      # news text must not command a terminal


def printed(answer: Answer, form: str) -> None:
    """Print one answer as `table`, `csv` or `json`."""
    {"table": _table, "csv": _csv, "json": _json}[form](answer)


def _csv(answer: Answer) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_cell(value) for value in row] for row in answer.rows)


def _json(answer: Answer) -> None:
    """Print an array with an object a row, a row a line."""
    sys.stdout.write("[")
    for number, row in enumerate(answer.rows):
        values = dict(zip(answer.columns, map(_plain, row), strict=True))
        sys.stdout.write(f"{',' if number else ''}\n{json.dumps(values, ensure_ascii=False, allow_nan=False)}")
    sys.stdout.write("\n]\n")


def _table(answer: Answer) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    rows = list(islice(answer.rows, SHOWN + 1))
    for name, cells in zip(answer.columns, _turned(rows[:SHOWN], len(answer.columns)), strict=True):
        numeric = any(isinstance(cell, int | float | Decimal) for cell in cells)
        table.add_column(name, justify="right" if numeric else "left", overflow="fold")
    for row in rows[:SHOWN]:
        table.add_row(*(Text(visible(_cell(value))) for value in row))
    shown(table)
    if len(rows) > SHOWN:
        more = sum(1 for _ in answer.rows) + 1
        sys.stdout.write(f"... and {more:,} more rows: --format csv or json prints all, LIMIT asks for fewer.\n")
    elif not rows:
        sys.stdout.write("(no rows)\n")


def shown(*things: Any, plain_width: int = 100_000) -> None:
    """Print tables and texts of rich: on a terminal in colour and folded to it, else plain and `plain_width` wide."""
    from rich.console import Console

    console = Console(width=None if sys.stdout.isatty() else plain_width, highlight=False, markup=False)
    with console.capture() as captured:     # printed by us, as rich ends the program where its reader has gone
        console.print(*things, sep="\n")
    sys.stdout.write(captured.get())


def _turned(rows: list[tuple[Any, ...]], width: int) -> Iterator[tuple[Any, ...]]:
    return zip(*rows, strict=True) if rows else iter([()] * width)


def visible(text: str) -> str:
    """Give a text in which control characters are seen instead of obeyed; line breaks and tabs stay."""
    return CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def _cell(value: Any) -> str:
    """Give one value as text; null is empty."""
    value = _plain(value)
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _plain(value: Any) -> Any:
    """Give a value as JSON knows it: moments in ISO 8601 with Z, bytes in hexadecimal, no NaN."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float | Decimal):
        return _number(float(value))
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z") if value.tzinfo else value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return f"{value.total_seconds()} seconds" if isinstance(value, timedelta) else str(value)


def _number(value: float) -> int | float | None:
    """Give a number without a needless `.0`; what is no number is null."""
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() and abs(value) < 1e15 else value
