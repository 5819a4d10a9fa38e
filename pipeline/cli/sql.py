"""`eventwire sql`: a question to the lake, answered on the terminal or for a program."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from pipeline.cli.options import Lake
from pipeline.errors import UnusableArguments

Format = Literal["table", "csv", "json"]


def sql(
    lake: Lake,
    query: Annotated[str | None, typer.Argument(
        metavar="[QUERY]", help="The question; without it, --file or standard input is read.")] = None,
    file: Annotated[Path | None, typer.Option("--file", metavar="FILE", help="Read the question from a file.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print the answer.")] = "table",
) -> None:
    """Ask the lake in SQL.

    It is DuckDB's SQL, read only, and no file outside the lake is read. Times are UTC.

    \b
    Examples:
      eventwire sql --lake lake "SELECT event_date, event_type, count(*) FROM events GROUP BY ALL ORDER BY ALL"
      eventwire sql --lake lake "FROM air_war('2026-06-01', '2026-06-08')"
      eventwire sql --lake lake --format csv "FROM claims" > claims.csv
      eventwire sql --lake lake "SHOW TABLES"
    """
    text = _question(query, file)
    from pipeline.cli.printing import printed
    from pipeline.serve.reading import answers, opened

    with opened(lake) as connection:
        for answer in answers(connection, text):
            printed(answer, form)


def _question(query: str | None, file: Path | None) -> str:
    if query is not None and file is not None:
        raise UnusableArguments("Give the question or --file, not both.")
    if query is not None:
        return query
    try:
        if file is not None:
            return file.read_text(encoding="utf-8")
        if sys.stdin.isatty():
            raise UnusableArguments('There is no question: write e.g. eventwire sql --lake DIR "SHOW TABLES".')
        return sys.stdin.read()
    except OSError as error:
        raise UnusableArguments(f"{file or 'standard input'} cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise UnusableArguments(f"{file or 'Standard input'} is not UTF-8 text.") from None
