"""`eventwire sql`: a question to the lake, answered on the terminal or for a program."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from pipeline.cli.options import Lake
from pipeline.errors import UnusableArguments

Format = Literal["table", "csv", "json", "parquet"]


def sql(
    lake: Lake,
    query: Annotated[str | None, typer.Argument(
        metavar="[QUERY]", help="The question; without it, --file or standard input is read, and on a terminal a shell "
        "opens.")] = None,
    file: Annotated[Path | None, typer.Option("--file", metavar="FILE", help="Read the question from a file.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print the answer.")] = "table",
    as_of: Annotated[str | None, typer.Option(
        "--as-of", metavar="WHEN", help="Every table as it stood: after a batch (41) or at a time (2026-06-05 is the "
        "beginning of that day).")] = None,
) -> None:
    """Ask the lake in SQL.

    It is DuckDB's SQL, read only, and no file outside the lake is read. Times are UTC.

    \b
    Examples:
      eventwire sql --lake lake "SELECT event_date, event_type, count(*) FROM events GROUP BY ALL ORDER BY ALL"
      eventwire sql --lake lake "FROM air_war('2026-06-01', '2026-06-08')"
      eventwire sql --lake lake --format csv "FROM claims" > claims.csv
      eventwire sql --lake lake --format parquet "FROM events" > events.parquet
      eventwire sql --lake lake --as-of 2026-06-05 "FROM figures WHERE additive"
      eventwire sql --lake lake "SHOW TABLES"
      eventwire sql --lake lake
    """
    text = None if query is None and file is None and sys.stdin.isatty() else _question(query, file)
    when = _when(as_of)
    if form == "parquet":
        return _parquet(lake, text, when)
    from pipeline.cli.printing import printed
    from pipeline.cli.shell import shell
    from pipeline.serve.reading import answers, opened

    with opened(lake, when) as connection:
        if text is None:
            return shell(connection, lake, form)
        for answer in answers(connection, text):
            printed(answer, form)
    return None


def _parquet(lake: Path, text: str | None, when: str | None) -> None:
    """Write one answer to standard output as a Parquet file."""
    if text is None or sys.stdout.isatty():
        raise UnusableArguments("A Parquet file is no answer for a terminal: give a question, and write `> FILE` "
                                "behind it.")
    import pyarrow.parquet as pq

    from pipeline.serve import open_lake

    with open_lake(lake, as_of=when) as opened:
        reader = opened.arrow(text)
        with pq.ParquetWriter(sys.stdout.buffer, reader.schema, compression="zstd") as writer:
            for batch in reader:
                writer.write_batch(batch)


def _when(as_of: str | None) -> str | None:
    """Give a batch's number or a time with its zone, UTC where none is named."""
    if as_of is None or as_of.isdecimal():
        return as_of
    try:
        at = datetime.fromisoformat(as_of)
    except ValueError:
        raise UnusableArguments(f"--as-of {as_of!r} is neither a batch nor a time: write e.g. 41, 2026-06-05 or "
                                "2026-06-05T09:00:00Z.") from None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).isoformat()


def _question(query: str | None, file: Path | None) -> str:
    if query is not None and file is not None:
        raise UnusableArguments("Give the question or --file, not both.")
    if query is not None:
        if query.startswith("-") and not query[2:3].isspace():
            option = query.split()[0]
            raise UnusableArguments(f"No such option: {option}; `eventwire sql --help` names those there are.")
        return query
    try:
        if file is not None:
            return file.read_text(encoding="utf-8")
        return sys.stdin.read()
    except OSError as error:
        raise UnusableArguments(f"{file or 'standard input'} cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise UnusableArguments(f"{file or 'Standard input'} is not UTF-8 text.") from None
