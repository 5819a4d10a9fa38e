"""What warehouse.duckdb holds, as SQL: a raw view over each table's files, then the views and macros of schemas/."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from schemas import tables


HOME = Path(tables.__file__).parent

# Views in the order in which they rest upon one another; what stands in no list rests upon raw alone.
FIRST = ("superseded_articles",)
LAST = ("event_mentions", "events", "claims", "figures")

DUCKDB_TYPES: Mapping[pa.DataType, str] = {
    pa.string(): "VARCHAR", pa.int64(): "BIGINT", pa.float64(): "DOUBLE", pa.bool_(): "BOOLEAN", pa.binary(): "BLOB",
    pa.date32(): "DATE", pa.timestamp("us", tz="UTC"): "TIMESTAMP WITH TIME ZONE"}


def statements(pinned: Mapping[str, Sequence[Path]]) -> Iterator[str]:
    """Yield the SQL that fills an empty catalog, in order; `pinned` gives the files of each table, absent is empty."""
    yield "CREATE SCHEMA raw"
    for table, schema in tables.SCHEMAS.items():
        yield raw_view(table, schema, pinned.get(table, ()))
    yield from (path.read_text(encoding="utf-8") for path in view_files())
    yield from (path.read_text(encoding="utf-8") for path in sorted((HOME / "macros").glob("*.sql")))


def raw_view(table: str, schema: pa.Schema, files: Sequence[Path]) -> str:
    """Give the view of every row ever written to a table; a table without files is a typed empty select."""
    if not files:
        columns = ", ".join(f'CAST(NULL AS {DUCKDB_TYPES[field.type]}) AS "{field.name}"' for field in schema)
        return f"CREATE VIEW raw.{table} AS SELECT {columns} WHERE false"
    names = ", ".join(quoted(path.resolve()) for path in files)
    return f"CREATE VIEW raw.{table} AS SELECT * FROM read_parquet([{names}], union_by_name=true)"


def view_files() -> list[Path]:
    """Give the files of the views of schema main, each after those that it reads."""
    found = {path.stem: path for path in sorted((HOME / "views").glob("*.sql"))}
    between = [name for name in found if name not in FIRST + LAST]
    return [found[name] for name in (*FIRST, *between, *LAST)]


def quoted(value: Path | str) -> str:
    """Give a text as an SQL literal."""
    return "'" + str(value).replace("'", "''") + "'"
