"""What warehouse.duckdb holds, as SQL: a raw view over each table's files, then the views and macros of schemas/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa
    from duckdb import DuckDBPyConnection

HOME = Path(__file__).parents[2] / "schemas"

# Views in the order in which they rest upon one another; what stands in no list rests upon raw and FIRST alone.
FIRST = ("superseded_articles",)
LAST = ("event_mentions", "events", "claims", "figures")
ASKED = ("air_claims", "tellings")
# Views that rank or join the whole lake: `whole` has them as their SQL says, `held` as quickly as may be (held.py).
HELD = ("superseded_articles", "stories", "event_mentions", "events", "claims", "figures")

LEDGER, BATCH_ID = "batches", "batch_id"       # as in pipeline.store and schemas.tables, which take long to import
# SET VARIABLE as_of = '2026-06-05 12:00:00+00' or = 41 shows every table as it stood then, or after batch 41; all rows
# are kept, so that what holds follows from those of the batches up to it.
AS_OF = ("(sequence <= TRY_CAST(getvariable('as_of')::VARCHAR AS BIGINT)"
         " OR committed_at <= TRY_CAST(getvariable('as_of')::VARCHAR AS TIMESTAMP WITH TIME ZONE))")

DUCKDB_TYPES: Mapping[str, str] = {
    "string": "VARCHAR", "int64": "BIGINT", "double": "DOUBLE", "bool": "BOOLEAN", "binary": "BLOB",
    "date32[day]": "DATE", "timestamp[us, tz=UTC]": "TIMESTAMP WITH TIME ZONE"}


def blank(connection: DuckDBPyConnection) -> None:
    """Fill an empty catalog as for a lake without rows."""
    raw(connection, {})
    for statement in faces():
        connection.execute(statement)


def raw(connection: DuckDBPyConnection, pinned: Mapping[str, Sequence[Path]]) -> None:
    """Let schema raw show every row ever written to each table, with all columns also where no file has them yet.

    `pinned` gives the files of each table, absent is empty. Views that rest upon these need not be made again.
    """
    from schemas.tables import SCHEMAS  # here, so that a query does not wait for pyarrow and the models

    connection.execute("CREATE SCHEMA IF NOT EXISTS raw")
    for table, schema in sorted(SCHEMAS.items(), key=lambda item: item[0] != LEDGER):
        files = pinned.get(table, ())
        view = raw_view(table, schema, files)
        if files and not _told(files, schema):
            view = f"{_empty(schema)} UNION ALL BY NAME {view}"
        connection.execute(f"CREATE OR REPLACE VIEW raw.{table} AS {view}")


def _told(files: Sequence[Path], schema: pa.Schema) -> bool:
    """Say whether some files of a table have all its columns between them; most often the newest alone has."""
    lacking = set(schema.names)
    for path in reversed(files):
        lacking.difference_update(_columns(path))
        if not lacking:
            return True
    return False


@lru_cache(maxsize=10_000)
def _columns(path: Path) -> tuple[str, ...]:
    """Give the columns of a file, which never change."""
    from pyarrow.parquet import read_schema

    return tuple(read_schema(path).names)


def _alike(files: Sequence[Path], schema: pa.Schema) -> bool:
    """Say whether all files have just these columns; each is looked at once a process."""
    return all(_columns(path) == tuple(schema.names) for path in files)


def faces() -> Iterator[str]:
    """Yield the SQL of the views and macros of schema main, in order; they rest upon schema raw, and held for HELD."""
    yield "CREATE SCHEMA whole"
    yield "CREATE SCHEMA held"
    for path in view_files():
        yield from _held(path) if path.stem in HELD else _described("VIEW", path)
    for path in macro_files():
        yield from _described("MACRO TABLE" if " AS TABLE" in path.read_text(encoding="utf-8") else "MACRO", path)


def held_view(name: str, select: str) -> str:
    """Give the SQL of a view of schema held."""
    return f"CREATE OR REPLACE VIEW held.{name} AS {select}"


def _held(path: Path) -> Iterator[str]:
    """Yield what makes a view in schema whole, and the one of schema main that asks it or what is held of it.

    Only the one that is asked is planned (`query_table`), as planning takes longer than reading what is held.
    """
    name, text = path.stem, path.read_text(encoding="utf-8")
    yield text.replace(f"CREATE VIEW {name} AS", f"CREATE VIEW whole.{name} AS", 1)
    yield held_view(name, f"FROM whole.{name}")
    yield (f"CREATE VIEW {name} AS FROM query_table("
           f"CASE WHEN getvariable('as_of') IS NULL THEN 'held.{name}' ELSE 'whole.{name}' END)")
    yield f"COMMENT ON VIEW {name} IS {quoted(description(text))}"


def _described(kind: str, path: Path) -> Iterator[str]:
    """Yield what makes a view or macro, and its description as its comment, for who looks into the file."""
    text = path.read_text(encoding="utf-8")
    yield text
    yield f"COMMENT ON {kind} {path.stem} IS {quoted(description(text))}"


def description(text: str) -> str:
    """Give the first paragraph of the comment that an SQL file opens with."""
    paragraph = takewhile(lambda line: line.startswith("-- "), text.splitlines())
    return " ".join(line.removeprefix("-- ") for line in paragraph)


def raw_view(table: str, schema: pa.Schema, files: Sequence[Path]) -> str:
    """Give the select of every row in some files of a table, up to `as_of`; without files it is typed and empty."""
    if not files:
        return _empty(schema)
    told = AS_OF if table == LEDGER else f"{BATCH_ID} IN (SELECT {BATCH_ID} FROM raw.{LEDGER})"
    return f"SELECT * FROM {_read(files, schema)} WHERE getvariable('as_of') IS NULL OR {told}"


def every_row(table: str, files: Sequence[Path]) -> str:
    """Give the select of every row in some files of a table, with all its columns, whatever `as_of` is."""
    from schemas.tables import SCHEMAS  # here, so that a query does not wait for pyarrow and the models

    rows = _empty(SCHEMAS[table])
    return f"{rows} UNION ALL BY NAME SELECT * FROM {_read(files, SCHEMAS[table])}" if files else rows


def _read(files: Sequence[Path], schema: pa.Schema) -> str:
    union = "" if _alike(files, schema) else ", union_by_name=true"     # it opens every file to plan a question
    home = files[0].parent.resolve()        # of all of them; to resolve each takes a third of publishing
    return f"read_parquet([{', '.join(quoted(home / path.name) for path in files)}]{union})"


def _empty(schema: pa.Schema) -> str:
    columns = ", ".join(f'CAST(NULL AS {DUCKDB_TYPES[str(field.type)]}) AS "{field.name}"' for field in schema)
    return f"SELECT {columns} WHERE false"


def view_files() -> list[Path]:
    """Give the files of the views of schema main, each after those that it reads."""
    found = {path.stem: path for path in sorted((HOME / "views").glob("*.sql"))}
    between = [name for name in found if name not in FIRST + LAST]
    return [found[name] for name in (*FIRST, *between, *LAST)]


def macro_files() -> list[Path]:
    """Give the files of the macros, those that others ask before all others."""
    return sorted((HOME / "macros").glob("*.sql"), key=lambda path: (path.stem not in ASKED, path.stem))


def quoted(value: Path | str) -> str:
    """Give a text as an SQL literal."""
    return "'" + str(value).replace("'", "''") + "'"
