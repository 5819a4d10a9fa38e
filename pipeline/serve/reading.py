"""Answers from warehouse.duckdb, read only: nothing is written, and no file outside the lake is read."""

import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import duckdb

from pipeline.errors import LakeError, UnusableArguments
from pipeline.serve.catalog import quoted
from pipeline.serve.publish import WAREHOUSE

Connection = duckdb.DuckDBPyConnection      # for who speaks to a lake without knowing the engine
Cells = tuple[Any, ...]
PORTION = 1000      # rows fetched at once
# Only words, so that no comment can make it end elsewhere than DuckDB ends it.
EXPLAIN = re.compile(r"\s*EXPLAIN\s+(?:ANALYZE\s+|\([\w\s,]{1,200}\)\s*)?", re.IGNORECASE)
MOVED = "The views of {0} name files that are not there: if the lake was moved, run `eventwire relink --lake {0}`."


@dataclass(frozen=True)
class Answer:
    """One result: the columns' names, and its rows, each read as it is asked for."""

    columns: tuple[str, ...]
    rows: Iterator[Cells]


@contextmanager
def opened(lake: Path, as_of: str | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a lake's warehouse.duckdb for reading, times in UTC, with no way to any file outside the lake.

    `as_of` is a batch's number, or a time as DuckDB reads it; every table then shows what stood up to it, inclusive.

    Raises UnusableArguments where there is none, LakeError where it does not open or names files of another place.
    """
    lake = lake.resolve()
    path = lake / WAREHOUSE
    if not path.is_file():
        raise UnusableArguments(f"There is no {WAREHOUSE} in {lake}: name the folder that `eventwire ingest --lake` "
                                "wrote, or run `eventwire relink` on it.")
    try:
        connection = duckdb.connect(str(path), read_only=True)
    except duckdb.Error as error:
        raise LakeError(f"{path} does not open ({told(error)}): run `eventwire relink --lake {lake}`.") from None
    with connection:
        for setting in ("TimeZone='UTC'", "parquet_metadata_cache=true",
                        f"allowed_directories=[{quoted(f'{lake}/')}]",
                        "enable_external_access=false", "lock_configuration=true"):
            connection.execute(f"SET {setting}")
        if not linked(connection, lake):
            raise LakeError(MOVED.format(lake))
        if as_of is not None:
            _stand(connection, as_of)
        yield connection


def _stand(connection: duckdb.DuckDBPyConnection, as_of: str) -> None:
    """Let every table show what stood then; what is no time would show nothing at all."""
    connection.execute(f"SET VARIABLE as_of = {quoted(as_of)}")
    asked = ("SELECT coalesce(TRY_CAST(getvariable('as_of') AS BIGINT)::VARCHAR, "
             "TRY_CAST(getvariable('as_of') AS TIMESTAMP WITH TIME ZONE)::VARCHAR)")
    if connection.execute(asked).fetchall() == [(None,)]:
        raise UnusableArguments(f"{as_of!r} is neither a batch nor a time: write e.g. 41, 2026-06-05 or "
                                "2026-06-05 12:00:00+00.")


def linked(connection: duckdb.DuckDBPyConnection, lake: Path) -> bool:
    """Say whether the views read the files of this folder, and not of one where the lake stood before."""
    rows = connection.execute("SELECT sql FROM duckdb_views() WHERE schema_name = 'raw'").fetchall()
    inside = quoted(f"{lake.resolve()}/")[:-1]
    return all("read_parquet" not in sql or inside in sql for (sql,) in rows)


def answers(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[Answer]:
    """Yield the answer of each SELECT of a text; the rows of one must be read before the next is asked for.

    Raises UnusableArguments with DuckDB's own words where the text is no SQL, names what is not there, or would write.
    """
    for statement in _statements(connection, query):
        with _told_as_ours():
            _listening(connection, partial(connection.execute, statement))
            if not _prepares(statement):
                yield Answer(tuple(column[0] for column in connection.description or ()), _rows(connection))


def asked(connection: duckdb.DuckDBPyConnection, query: str, given: dict[str, Any] | None = None) -> Answer:
    """Give the answer of one SELECT of our own, with its named parameters."""
    if not all(encodable(value) for value in (given or {}).values() if isinstance(value, str)):
        raise UnusableArguments("An argument holds bytes that are no UTF-8.")
    with _told_as_ours():
        _listening(connection, partial(connection.execute, query, given))
    return Answer(tuple(column[0] for column in connection.description or ()), _rows(connection))


def encodable(text: str) -> bool:
    """Say whether DuckDB can take a text: bytes of the command line that are no text stand in it as surrogates."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def _statements(connection: duckdb.DuckDBPyConnection, query: str) -> Sequence[duckdb.Statement]:
    """Give the statements of a text, which all ask and write nothing."""
    if not encodable(query):
        raise UnusableArguments("The query holds bytes that are no UTF-8.")
    try:
        statements = connection.extract_statements(query)
    except duckdb.Error as error:
        raise UnusableArguments(told(error)) from None
    if not statements:
        raise UnusableArguments("The query is empty.")
    _refuse_writing(connection, statements)
    return statements


def _rows(connection: duckdb.DuckDBPyConnection) -> Iterator[Cells]:
    with _told_as_ours():
        while portion := _listening(connection, partial(connection.fetchmany, PORTION)):
            yield from portion


def _refuse_writing(connection: duckdb.DuckDBPyConnection, statements: Sequence[duckdb.Statement]) -> None:
    """Let only questions pass: a read-only catalog alone would still let COPY write files into the lake."""
    for statement in statements:
        kind = statement.type
        if kind == duckdb.StatementType.EXPLAIN:
            kind = _explains(connection, statement.query) or kind
        if kind not in (duckdb.StatementType.SELECT, duckdb.StatementType.MULTI) and not _prepares(statement):
            raise UnusableArguments(f"Only SELECT, DESCRIBE, SHOW and EXPLAIN are answered here, not {kind.name}: "
                                    f"open {WAREHOUSE} with DuckDB itself for more.")


def _explains(connection: duckdb.DuckDBPyConnection, query: str) -> duckdb.StatementType | None:
    """Give what kind of statement an EXPLAIN explains, which ANALYZE would run; None where that is not plain to see."""
    prefix = EXPLAIN.match(query)
    try:
        inner = connection.extract_statements(query[prefix.end():]) if prefix else []
    except duckdb.Error:
        return None
    return inner[0].type if len(inner) == 1 else None


def _prepares(statement: duckdb.Statement) -> bool:
    """Say whether a statement has no text of its own: DuckDB 1.5 puts such a one before a PIVOT."""
    return statement.type == duckdb.StatementType.CREATE and not statement.query


def single(connection: duckdb.DuckDBPyConnection, query: str) -> None:
    """Raise UnusableArguments where a text is not one SELECT, DESCRIBE, SHOW or EXPLAIN."""
    statements = _statements(connection, query)
    if len(statements) > 1:
        raise UnusableArguments(f"One question can be answered here, not {len(statements)}.")


def _listening(connection: Connection, work: Callable[[], Any]) -> Any:
    """Let DuckDB work in a thread beside this one, which hears Ctrl-C meanwhile: DuckDB hears none within one task.

    Without `interrupt` a question that was left goes on, and the process does not end before it does.
    """
    with ThreadPoolExecutor(1) as hand:
        working = hand.submit(work)
        try:
            return working.result()
        except KeyboardInterrupt:
            connection.interrupt()
            raise


@contextmanager
def _told_as_ours() -> Iterator[None]:
    """Raise what DuckDB raises as an error of ours."""
    try:
        yield
    except duckdb.Error as error:
        raise explained(error) from None


def explained(error: duckdb.Error) -> LakeError | UnusableArguments:
    """Give what DuckDB says as an error of ours: of the lake where a file is amiss, else of the question."""
    if isinstance(error, duckdb.IOException | duckdb.InvalidInputException) and ".parquet" in str(error):
        return LakeError(f"A file of the lake cannot be read ({told(error)}): `eventwire doctor` tells what is amiss.")
    return UnusableArguments(told(error))


def told(error: Exception) -> str:
    """Give DuckDB's message in one line, without its echo of the query."""
    return " ".join(str(error).split("\n\nLINE ")[0].split())
