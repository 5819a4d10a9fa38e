"""A question of a page: an .sql file of this room, bound for DuckDB, and spelled out to be copied."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("questions")
NAME = re.compile(r"\$([a-z_]+)")
Value = object


@dataclass(frozen=True)
class Question:
    """One SELECT with named parameters, and their values."""

    sql: str
    given: dict[str, Value]

    @property
    def spelled(self) -> str:
        """Give the statement with its values in it, as any DuckDB opened on warehouse.duckdb answers it."""
        return NAME.sub(lambda name: literal(self.given[name[1]]), self.sql).strip().rstrip(";")


def question(name: str, given: dict[str, Value]) -> Question:
    """Read NAME.sql for these values.

    A line that opens with AND and names a parameter that is not given is left out, so that a filter that is not in
    force costs nothing and does not clutter what is copied. Every other parameter must be given.
    """
    lines = [line for line in _text(name).splitlines()
             if not line.lstrip().startswith("AND ") or given.keys() >= set(NAME.findall(line))]
    sql = "\n".join(lines)
    return Question(sql, {name: given[name] for name in NAME.findall(sql)})


@cache
def _text(name: str) -> str:
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def literal(value: Value) -> str:
    """Give a value as an SQL literal that DuckDB reads back as the same value; letters that no eye sees are escaped."""
    if value is None or isinstance(value, bool):
        return "NULL" if value is None else str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    told = str(value).replace("'", "''")
    return f"'{told}'"
