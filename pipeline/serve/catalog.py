"""What warehouse.duckdb holds, as SQL: a raw view over each table's files, then the views and macros of schemas/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

HOME = Path(__file__).parents[2] / "schemas"

# Views in the order in which they rest upon one another; what stands in no list rests upon raw and FIRST alone.
FIRST = ("superseded_articles",)
LAST = ("event_mentions", "events", "claims", "figures")

DUCKDB_TYPES: Mapping[str, str] = {
    "string": "VARCHAR", "int64": "BIGINT", "double": "DOUBLE", "bool": "BOOLEAN", "binary": "BLOB",
    "date32[day]": "DATE", "timestamp[us, tz=UTC]": "TIMESTAMP WITH TIME ZONE"}


def statements(pinned: Mapping[str, Sequence[Path]]) -> Iterator[str]:
    """Yield the SQL that fills an empty catalog, in order; `pinned` gives the files of each table, absent is empty."""
    from schemas.tables import SCHEMAS  # here, so that a query does not wait for pyarrow and the models

    yield "CREATE SCHEMA raw"
    for table, schema in SCHEMAS.items():
        yield raw_view(table, schema, pinned.get(table, ()))
    for path in view_files():
        yield from _described("VIEW", path)
    for path in macro_files():
        yield from _described("MACRO TABLE", path)


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
    """Give the view of every row ever written to a table; a table without files is a typed empty select."""
    if not files:
        columns = ", ".join(f'CAST(NULL AS {DUCKDB_TYPES[str(field.type)]}) AS "{field.name}"' for field in schema)
        return f"CREATE VIEW raw.{table} AS SELECT {columns} WHERE false"
    names = ", ".join(quoted(path.resolve()) for path in files)
    return f"CREATE VIEW raw.{table} AS SELECT * FROM read_parquet([{names}], union_by_name=true)"


def view_files() -> list[Path]:
    """Give the files of the views of schema main, each after those that it reads."""
    found = {path.stem: path for path in sorted((HOME / "views").glob("*.sql"))}
    between = [name for name in found if name not in FIRST + LAST]
    return [found[name] for name in (*FIRST, *between, *LAST)]


def macro_files() -> list[Path]:
    """Give the files of the macros, which rest upon views alone."""
    return sorted((HOME / "macros").glob("*.sql"))


def quoted(value: Path | str) -> str:
    """Give a text as an SQL literal."""
    return "'" + str(value).replace("'", "''") + "'"
