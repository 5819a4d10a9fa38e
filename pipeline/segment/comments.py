"""What readers said between an article and the other articles below it: no text, and no cards for all its times."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.segment.rows import Row


def without_comments(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Give a page's rows, those between its one head of comments and the next section's told as part of that head."""
    marks = [n for n, row in enumerate(rows) if row.kind == "mark" and row.line.mark not in (None, "cut")]
    heads = [n for n in marks if rows[n].line.mark == "comments"]
    end = next((n for n in marks if heads and n > heads[0]), None)
    if len(heads) != 1 or end is None or not any(row.kind == "prose" for row in rows[:heads[0]]):
        return tuple(rows)
    said = range(heads[0] + 1, end)
    return tuple(replace(row, kind="mark", line=replace(row.line, mark="comments")) if n in said else row
                 for n, row in enumerate(rows))
