"""What an analyst asks first, one .sql file a question; its opening comment is the heading."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from flows.child import Log, run_child
from schemas.noun import Noun

Rows = Sequence[dict[str, Any]]


class Question(Noun):
    """One question: what it asks, in words and in SQL."""

    heading: str
    sql: str


def read_question(name: str) -> Question:
    """Read NAME.sql from this folder."""
    sql = Path(__file__).with_name(f"{name}.sql").read_text(encoding="utf-8")
    return Question(heading=sql.splitlines()[0].removeprefix("-- "), sql=sql)


def ask(question: Question, lake: Path, log: Log) -> Rows:
    """Give the question's rows from a lake, by the command line in a child."""
    # After `--`, since SQL that opens with a comment looks like an option.
    rows: Rows = run_child(["sql", "--lake", str(lake), "--format", "json", "--", question.sql], log)
    return rows


AIR_WAR = read_question("air_war")
LOSSES = read_question("losses")
EXCHANGED = read_question("exchanged")
FIRST = (AIR_WAR, LOSSES, EXCHANGED)        # in the order in which `make run` prints them
