"""Lines that a publisher's articles share though they tell different stories: furniture that cleaning left."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import duckdb

from pipeline.serve.reading import asked

LONGEST = 300       # characters; longer paragraphs that recur are somebody's words
# Told by story and not by article, since copies of one story share all their lines.
RECURRING = f"""
WITH told AS (
    SELECT coalesce(publisher, regexp_extract(url, '^https?://([^/:?#]+)', 1), '') AS publisher, story_id,
        unnest(string_split(body, E'\\n\\n')) AS line
    FROM articles JOIN stories USING (article_id)),
kept AS (SELECT publisher, story_id, trim(line) AS line FROM told WHERE length(line) BETWEEN 2 AND {LONGEST})
SELECT publisher, total.stories AS all_stories, min(line) AS line, count(DISTINCT story_id) AS stories
FROM kept JOIN (SELECT publisher, count(DISTINCT story_id) AS stories FROM told GROUP BY publisher) AS total
    USING (publisher)
GROUP BY publisher, all_stories, lower(line)
HAVING count(DISTINCT story_id) >= $least AND count(DISTINCT story_id) >= $share * all_stories
ORDER BY publisher, stories DESC, line"""


class Line(NamedTuple):
    """A line and in how many stories it stands."""

    text: str
    stories: int


class Recurs(NamedTuple):
    """What recurs with one publisher (or one host of urls; empty where neither is known), the commonest first."""

    publisher: str
    stories: int
    lines: tuple[Line, ...]


def recurring(connection: duckdb.DuckDBPyConnection, least: int, share: float) -> Iterator[Recurs]:
    """Yield the publishers with lines that stand in at least so many stories, and in such a share of theirs."""
    rows = asked(connection, RECURRING, {"least": least, "share": share}).rows
    for (publisher, stories), found in groupby(rows, key=itemgetter(0, 1)):
        yield Recurs(publisher, stories, tuple(Line(row[2], row[3]) for row in found))
