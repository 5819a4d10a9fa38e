"""`eventwire tables`: the data dictionary, printed from the models."""

import json
from typing import Annotated, Any

import typer

from pipeline.errors import UnusableArguments


def tables(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="One table or view; without it, all.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Print the data dictionary: every table and view with its columns, their types and meanings.

    \b
    Examples:
      eventwire tables
      eventwire tables mention_quantities
      eventwire tables --json
    """
    dictionary = _dictionary()
    if name is not None and name not in dictionary:
        raise UnusableArguments(f"There is no table {name!r}: choose one of {', '.join(dictionary)}.")
    wanted = {name: dictionary[name]} if name else dictionary
    if as_json:
        typer.echo(json.dumps(wanted, ensure_ascii=False, indent=1))
        return
    from pipeline.cli.printing import shown

    for table, entry in wanted.items():
        shown(_table(table, entry))


def _dictionary() -> dict[str, dict[str, Any]]:
    """Give name -> what it is, its key and its columns, tables first."""
    from schemas.tables import BATCH_ID, TABLES, VIEWS, arrow_schema

    told: dict[str, dict[str, Any]] = {}
    for name, table in TABLES.items():
        told[name] = {"kind": "table", "meaning": _meaning(table.model), "key": list(table.key),
                      "columns": _columns(arrow_schema(table.model), table.columns())}
    for name, model in VIEWS.items():
        meanings = {column: field.description or "" for column, field in model.model_fields.items()}
        columns = [column for column in _columns(arrow_schema(model), meanings) if column["name"] != BATCH_ID]
        told[name] = {"kind": "view", "meaning": _meaning(model), "key": [], "columns": columns}
    return told


def _meaning(model: Any) -> str:
    return " ".join((model.__doc__ or "").split())


def _columns(schema: Any, meanings: dict[str, str]) -> list[dict[str, Any]]:
    from pipeline.serve.catalog import DUCKDB_TYPES

    return [{"name": field.name, "type": DUCKDB_TYPES[str(field.type)], "null": field.nullable,
             "meaning": meanings.get(field.name, "")} for field in schema]


def _table(name: str, entry: dict[str, Any]) -> Any:
    from rich.table import Table

    key = f"; key {', '.join(entry['key'])}" if entry["key"] else ""
    title = f"{name} ({entry['kind']}{key})\n{entry['meaning']}"
    table = Table(box=None, pad_edge=False, title=title, title_justify="left", title_style="bold", header_style="bold")
    for heading in ("column", "type", "null", "meaning"):
        table.add_column(heading, overflow="fold")
    for column in entry["columns"]:
        table.add_row(column["name"], column["type"].replace("TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ"),
                      "null" if column["null"] else "", column["meaning"])
    return table
