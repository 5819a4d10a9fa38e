"""Pages to ingest, and what a lake then holds to be true."""

from pathlib import Path

import duckdb
import pytest

from pipeline import store
from schemas.tables import TABLES

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
TELLINGS = (
    "The air force of Ukraine said that {n} drones had been shot down over the Odesa region overnight on Monday.",
    "Officials in Kharkiv said on Tuesday that {n} people had been killed when shells hit a market.",
    "Envoys of Norway and Chile met in Oslo on Friday for {n} hours of talks about fishing.",
)


def page(number: int) -> str:
    """Give a page of a few sentences that no other number gives."""
    told = " ".join(line.format(n=number + 2) for line in TELLINGS[number % 3:] + TELLINGS[:number % 3])
    return f"Report number {number} of the week\n\n{told}\n\nNo more was known about case {number} by nightfall.\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of seven pages, one of them empty."""
    return seven(tmp_path)


def seven(home: Path) -> Path:
    """Write a folder of seven pages, one of them empty."""
    folder = home / "pages"
    folder.mkdir()
    for number in range(6):
        (folder / f"page {number}.txt").write_text(page(number), "utf-8")
    (folder / "nothing.txt").write_text("")
    return folder


class Truth:
    """Reads lakes as a user does."""

    def __call__(self, lake: Path) -> dict[str, list[str]]:
        """Give the rows of every table in schema main, batches and what names them aside."""
        with duckdb.connect(lake / store.WAREHOUSE, read_only=True) as connection:
            aside = {"rejects": "batch_id, rejected_at"}
            return {table: sorted(map(str, connection.execute(
                f"SELECT * EXCLUDE ({aside.get(table, 'batch_id')}) FROM main.{table}").fetchall()))
                for table in TABLES if table != "batches"}

    def raw(self, lake: Path, table: str) -> int:
        """Give how many rows were ever written to a table."""
        with duckdb.connect(lake / store.WAREHOUSE, read_only=True) as connection:
            return connection.execute(f"SELECT count(*) FROM raw.{table}").fetchone()[0]


@pytest.fixture
def truth() -> Truth:
    return Truth()
