"""Page sets of several outlets on the same days: each happening is one event, and its figure the reader's."""

import json
from pathlib import Path

import duckdb
import pytest

from pipeline.batch import ingest
from pipeline.evaluate.happenings import Counted, Happened, SetScore, Shown, Told, b_cubed, load_sets, records, scored

HERE = Path(__file__).parent
SETS = load_sets(HERE / "events")
FLOORS = json.loads((HERE / "floors" / "events.json").read_text("utf-8"))
TOLD = """
    SELECT url, event_id, event_type, evidence, in_title, list((measure, value)) FILTER (measure IS NOT NULL)
    FROM claims GROUP BY url, event_id, event_type, evidence, in_title, mention_id ORDER BY mention_id
"""


@pytest.fixture(scope="module")
def score(tmp_path_factory: pytest.TempPathFactory) -> SetScore:
    """One lake holds all sets, so that none may be mixed up with another."""
    folder = tmp_path_factory.mktemp("sets")
    (folder / "sets.jsonl").write_text("\n".join(records(SETS)), "utf-8")
    ingest([folder / "sets.jsonl"], folder / "lake")
    with duckdb.connect(str(folder / "lake" / "warehouse.duckdb"), read_only=True) as lake:
        return scored(SETS, Shown(
            told=[Told(*row[:5], tuple(row[5] or ())) for row in lake.execute(TOLD).fetchall()],
            events=[Happened(*row) for row in lake.execute(
                "SELECT event_id, status, part_of_event_id FROM events").fetchall()],
            figures=[Counted(*row) for row in lake.execute(
                "SELECT event_id, measure, unit, best, disputed, additive FROM figures").fetchall()]))


@pytest.mark.parametrize("metric", FLOORS)
def test_floor(score: SetScore, metric: str) -> None:
    assert score.metrics[metric] >= FLOORS[metric], "\n".join(score.wrong)


def test_there_are_twelve_sets_at_least() -> None:
    assert len(SETS) >= 12
    assert all(len(one.articles) >= 3 for one in SETS.values())


@pytest.mark.parametrize(("pairs", "precision", "recall"), [
    ([("a", "1"), ("a", "1"), ("b", "2")], 1.0, 1.0),
    ([("a", "1"), ("a", "2")], 1.0, 0.5),                   # one happening, two events
    ([("a", "1"), ("b", "1")], 0.5, 1.0),                   # two happenings, one event
    ([("a", "1"), ("a", "1"), ("a", "2"), ("b", "2")], 3 / 4, 2 / 3),
])
def test_b_cubed(pairs: list[tuple[str, str]], precision: float, recall: float) -> None:
    score = b_cubed(pairs)
    assert (score["b_cubed_precision"], score["b_cubed_recall"]) == pytest.approx((precision, recall))
