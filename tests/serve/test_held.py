"""What a lake holds of its slow views is what they show, whatever came later and as of whatever day."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import pytest

from pipeline import store
from pipeline.batch import ingest
from pipeline.serve import held, hold, open_lake, publish
from pipeline.serve.catalog import HELD
from tests.serve.test_feed import revision

pytestmark = pytest.mark.timeout(300)      # every view that ranks or joins, several times over
Files = Mapping[str, Sequence[Path]]
PAGES = sorted(Path(__file__).parents[2].joinpath("seeds", "articles").glob("0*"))


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Files]]:
    """A lake, and the files that it had after each of its batches; revisions take events and figures back."""
    home = tmp_path_factory.mktemp("grown")
    lake, states = home / "lake", []
    for step in (PAGES[:3], [revision(home, 1)], [*PAGES[3:6], revision(home, 2)], PAGES[6:], [revision(home, 3)]):
        ingest(list(step), lake)
        states.append(store.pinned(lake).files)
    return lake, states


def shown(lake: Path, files: Files, as_of: str | None = None) -> dict[str, list[str]]:
    """Give the rows of every view of schema main that rests on held ones, where these files are published."""
    publish(lake, files)
    with open_lake(lake, as_of) as opened:
        return {view: sorted(map(str, opened.connection.sql(f"FROM {view}").fetchall()))
                for view in (*HELD, "articles", "mentions", "article_links", "removals")}


def told(lake: Path, files: Files) -> list[list[tuple[object, ...]]]:
    """Give the evidence of some events, also by names that they no longer bear, where these files are published."""
    publish(lake, files)
    with open_lake(lake) as opened:
        names = opened.connection.sql("(SELECT event_id FROM raw.events UNION SELECT old_event_id FROM "
                                      "raw.event_redirects) ORDER BY 1 LIMIT 12").fetchall()
        return [opened.connection.sql(f"FROM evidence('{name}')").fetchall() for name, in names]


def unheld(lake: Path) -> None:
    (lake / held.FOLDER / held.NAME).unlink(missing_ok=True)


@pytest.fixture(scope="module")
def rights(grown: tuple[Path, list[Files]]) -> list[dict[str, list[str]]]:
    """What the views show after each batch where nothing is held."""
    lake, states = grown
    unheld(lake)
    return [shown(lake, files) for files in states]


@pytest.fixture(scope="module")
def first(grown: tuple[Path, list[Files]]) -> dict[str, list[str]]:
    """What the views show as of the first batch, however many came later."""
    lake, states = grown
    unheld(lake)
    return shown(lake, states[-1], "1")


@pytest.mark.parametrize("until", range(5))
def test_held_rows_are_what_the_views_show_then_and_later(grown, rights, first, until: int) -> None:
    lake, states = grown
    for later in {until, len(states) - 1}:
        unheld(lake)
        assert hold(lake, states[until], hours=24) and not hold(lake, states[until], hours=24)
        assert shown(lake, states[later]) == rights[later]
    assert shown(lake, states[until], "1") == first


def test_evidence_is_the_same_whether_it_is_held_or_looked_up(grown: tuple[Path, list[Files]]) -> None:
    lake, states = grown
    unheld(lake)
    right = told(lake, states[4])
    assert any(right)
    for until in (4, 2):
        unheld(lake)
        hold(lake, states[until], hours=24)
        assert told(lake, states[4]) == right


def test_only_rows_of_these_files_and_this_sql_are_held(grown: tuple[Path, list[Files]]) -> None:
    lake, states = grown
    hold(lake, states[3], hours=24)
    found = held.held(lake, states[3])
    assert found and found.whole and not held.held(lake, states[2])
    laid = held.held(lake, states[4])
    assert laid and not laid.whole and len(laid.later["stories"]) == 1
    told = json.loads((lake / held.FOLDER / held.NAME).read_text())
    (lake / held.FOLDER / held.NAME).write_text(json.dumps({**told, "views": "of another version"}))
    assert not held.held(lake, states[3])
    hold(lake, states[3], hours=24)
    found = held.held(lake, states[3])
    assert found
    found.files["events"].unlink()
    assert not held.held(lake, states[3])


def test_comments_of_views_make_no_difference_and_their_sql_does(tmp_path: Path) -> None:
    texts = ("-- Told so.\nCREATE VIEW a AS\nSELECT 1;\n",
             "-- Told at\n-- length.\nCREATE VIEW a AS   -- one\nSELECT 1;\n",
             "-- Told so.\nCREATE VIEW a AS\nSELECT 2;\n")
    files = [tmp_path / f"{number}.sql" for number in range(3)]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text)
    one, same, other = (held.worded([file]) for file in files)
    assert one == same != other


def test_a_reader_keeps_what_was_held_until_it_is_old(grown: tuple[Path, list[Files]]) -> None:
    lake, states = grown
    unheld(lake)
    hold(lake, states[1], hours=24)
    publish(lake, states[1])
    with duckdb.connect(str(lake / store.WAREHOUSE), read_only=True) as reader:
        hold(lake, states[4], hours=24)
        publish(lake, states[4])
        (lake / held.FOLDER / ".held-left").mkdir()
        assert reader.execute("SELECT count(*) > 0 FROM figures").fetchall() == [(True,)]
    before = held.held(lake, states[4])
    for path in (lake / held.FOLDER).glob("*.parquet"):
        os.utime(path, (0, 0))
    assert not hold(lake, states[4], hours=24) and held.held(lake, states[4]) == before
    assert len(list((lake / held.FOLDER).iterdir())) == len(HELD) + 1
    for until in (3, 2):                # only what was the newest until now is young
        for path in (lake / held.FOLDER).glob("*.parquet"):
            os.utime(path, (0, 0))
        hold(lake, states[until], hours=24)
        assert len(list((lake / held.FOLDER).glob("*.parquet"))) <= 2 * len(HELD)
