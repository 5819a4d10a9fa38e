"""Order does not matter to a real lake either: pages shuffled, divided, repeated and interrupted end in the same rows.

Each schedule ingests the pages several times through Beam, which takes seconds; LAKES says how many are tried, and
LAKES_FROM with which seed they begin.
"""

import json
import os
import random
from pathlib import Path

import duckdb
import pytest

from pipeline import store
from pipeline.batch import ingest
from pipeline.batch.ingest import Ingest
from pipeline.read import read
from pipeline.settings import Settings
from schemas.tables import TABLES

LAKES, FIRST = int(os.environ.get("LAKES", "1")), int(os.environ.get("LAKES_FROM", "0"))
TOLD = ("The air force of Ukraine said that {n} drones had been shot down over the Odesa region overnight on Monday.",
        "Officials in Kharkiv said on Tuesday that {n} people had been killed when shells hit a market.",
        "Envoys of Norway and Chile met in Oslo on Friday for {n} hours of talks about fishing and the northern sea.")
# Days after 2 June, whether it has a url, which texts it prints: copies, revisions with and without a url, parts.
PAGES = [(0, "a", (0, 1, 2)), (1, "a", (0, 1)), (0, None, (1, 2)), (3, None, (1, 2, 0)), (9, None, (1, 2)),
         (0, "b", (0, 1, 2)), (2, "c", (0, 1, 2)), (2, "c", (2, 1, 0)), (1, "d", (2,)), (4, "e", (1,))]


class Crash(BaseException):
    """A process that ends here."""


def written(folder: Path) -> list[Path]:
    """Write the pages, each a file of one record."""
    folder.mkdir()
    for number, (day, url, texts) in enumerate(PAGES):
        record = {"url": url and f"https://example.org/{url}", "publisher": "Gazette", "title": "The week at sea",
                  "text": "\n\n".join(TOLD[text].format(n=3 + text) for text in texts),
                  "published_at": f"2026-06-{2 + day:02d}T12:00:00Z"}
        (folder / f"{number}.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    return sorted(folder.iterdir())


def main(lake: Path) -> dict[str, list[str]]:
    """Give the rows of schema main, batches and what names them aside."""
    with duckdb.connect(str(lake / store.WAREHOUSE), read_only=True) as connection:
        return {table: sorted(map(str, connection.execute(
            f"SELECT * EXCLUDE (batch_id) FROM main.{table}").fetchall())) for table in TABLES if table != "batches"}


def crashing(rng: random.Random, lake: Path, files: list[Path]) -> None:
    """Ingest with a process that dies at some step of the commit, once, and then with one that does not."""
    at = rng.choice([None, *store.STEPS])

    def reached(step: str) -> None:
        if step == at:
            raise Crash

    try:
        Ingest(lake, Settings(batch_pages=rng.choice([1, 2, 100])), reached=reached).run(read(files))
    except Crash:
        ingest(files, lake)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], dict[str, list[str]]]:
    folder = tmp_path_factory.mktemp("whole")
    files = written(folder / "pages")
    ingest(files, folder / "lake")
    return files, main(folder / "lake")


def test_the_pages_are_what_they_are_meant_to_be(whole: tuple[list[Path], dict[str, list[str]]]) -> None:
    _, rows = whole
    assert len(rows["articles"]) < len(PAGES) and rows["article_links"] and rows["events"]


@pytest.mark.parametrize("seed", range(FIRST, FIRST + LAKES))
def test_the_same_rows_whatever_the_schedule(tmp_path: Path, whole: tuple[list[Path], dict[str, list[str]]],
                                             seed: int) -> None:
    files, rows = whole
    rng = random.Random(seed)
    order = [*files, *rng.choices(files, k=3)]
    rng.shuffle(order)
    cuts = sorted(rng.sample(range(1, len(order)), rng.choice([1, 2])))
    for first, last in zip([0, *cuts], [*cuts, len(order)], strict=True):
        crashing(rng, tmp_path / "lake", order[first:last])
    assert main(tmp_path / "lake") == rows
