"""What an SQL shell may complete: the lake's tables, columns and macros, and SQL's own words."""

import duckdb

NAMES = """
SELECT DISTINCT name FROM (
    SELECT view_name AS name FROM duckdb_views() WHERE NOT internal
    UNION ALL SELECT column_name FROM duckdb_columns() WHERE NOT internal
    UNION ALL SELECT function_name FROM duckdb_functions() WHERE NOT internal
    UNION ALL SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'
) ORDER BY name
"""


def names(connection: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    """Give every name that a question to the lake may hold, and SQL's reserved words, in order."""
    return tuple(name for (name,) in connection.execute(NAMES).fetchall())


def completions(known: tuple[str, ...], begun: str) -> list[str]:
    """Give the names that begin as a word does, whatever its case; words of SQL keep the case of what was typed."""
    found = [name for name in known if name.lower().startswith(begun.lower())]
    return [name.upper() if begun.isupper() else name for name in found]
