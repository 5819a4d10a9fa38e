"""SQL that makes and changes tables in the dialects of warehouses, from Arrow schemas."""

from collections.abc import Sequence
from typing import Literal

import pyarrow as pa

Dialect = Literal["postgres", "snowflake", "bigquery", "redshift"]

TYPES: dict[Dialect, dict[str, str]] = {
    "postgres": {"string": "text", "int64": "bigint", "double": "double precision", "bool": "boolean",
                 "binary": "bytea", "date32[day]": "date", "timestamp[us, tz=UTC]": "timestamptz"},
    "snowflake": {"string": "VARCHAR", "int64": "NUMBER(19, 0)", "double": "FLOAT", "bool": "BOOLEAN",
                  "binary": "BINARY", "date32[day]": "DATE", "timestamp[us, tz=UTC]": "TIMESTAMP_TZ"},
    "bigquery": {"string": "STRING", "int64": "INT64", "double": "FLOAT64", "bool": "BOOL",
                 "binary": "BYTES", "date32[day]": "DATE", "timestamp[us, tz=UTC]": "TIMESTAMP"},
    "redshift": {"string": "VARCHAR(65535)", "int64": "BIGINT", "double": "DOUBLE PRECISION", "bool": "BOOLEAN",
                 "binary": "VARBYTE(1024000)", "date32[day]": "DATE", "timestamp[us, tz=UTC]": "TIMESTAMPTZ"},
}


def create_table(table: str, schema: pa.Schema, key: Sequence[str], dialect: Dialect, *, unique: bool = True) -> str:
    """Give the statement that makes a table where it is not there; BigQuery knows keys only as a promise."""
    promise = " NOT ENFORCED" if dialect == "bigquery" else ""
    bound = f", PRIMARY KEY ({', '.join(key)}){promise}" if unique else ""
    return f"CREATE TABLE IF NOT EXISTS {table} ({columns(schema, key, dialect)}{bound})"


def add_key(table: str, key: Sequence[str]) -> str:
    """Give the statement that gives a table of PostgreSQL its key once its rows are there."""
    return f"ALTER TABLE {table} ADD PRIMARY KEY ({', '.join(key)})"


def create_index(table: str, key: Sequence[str]) -> str:
    """Give the statement that makes PostgreSQL find the rows of a key that is no row's alone."""
    return f"CREATE INDEX IF NOT EXISTS {table.rpartition('.')[2]}_of ON {table} ({', '.join(key)})"


def columns(schema: pa.Schema, key: Sequence[str], dialect: Dialect) -> str:
    """Give the columns' names and types as a table's definition lists them."""
    kinds = TYPES[dialect]
    return ", ".join(f"{field.name} {kinds[str(field.type)]}{' NOT NULL' if field.name in key else ''}"
                     for field in schema)


def add_column(table: str, field: pa.Field, dialect: Dialect) -> str:
    """Give the statement that adds a column."""
    return f"ALTER TABLE {table} ADD COLUMN {field.name} {TYPES[dialect][str(field.type)]}"


def delete(table: str, stage: str, key: Sequence[str], dialect: Dialect) -> str:
    """Give the statement that takes away the rows whose keys stand in a stage."""
    if dialect == "bigquery":
        return f"DELETE FROM {table} WHERE EXISTS (SELECT 1 FROM {stage} WHERE {_same(table, stage, key)})"
    return f"DELETE FROM {table} USING {stage} WHERE {_same(table, stage, key)}"


def upsert(table: str, stage: str, names: Sequence[str], key: Sequence[str]) -> str:
    """Give what `merge` does in the words of PostgreSQL, which knows MERGE from version 15 only."""
    update = ", ".join(f"{name} = excluded.{name}" for name in names if name not in key)
    return (f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(names)} FROM {stage} "
            f"ON CONFLICT ({', '.join(key)}) DO {f'UPDATE SET {update}' if update else 'NOTHING'}")


def add(table: str, stage: str, names: Sequence[str]) -> str:
    """Give the statement that adds a stage's rows to a table."""
    return f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(names)} FROM {stage}"


def merge(table: str, stage: str, names: Sequence[str], key: Sequence[str]) -> str:
    """Give the statement of all clouds that writes a stage's rows over those with the same keys, or anew."""
    update = ", ".join(f"{name} = {stage}.{name}" for name in names if name not in key)
    matched = f"WHEN MATCHED THEN UPDATE SET {update} " if update else ""
    return (f"MERGE INTO {table} USING {stage} ON {_same(table, stage, key)} {matched}WHEN NOT MATCHED THEN "
            f"INSERT ({', '.join(names)}) VALUES ({', '.join(f'{stage}.{name}' for name in names)})")


def _same(table: str, stage: str, key: Sequence[str]) -> str:
    return " AND ".join(f"{table}.{name} = {stage}.{name}" for name in key)
