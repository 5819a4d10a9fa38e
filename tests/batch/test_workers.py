"""Workers of a watch that die: their pages are read again, and a page that kills them is rejected, with its reason."""

import os
import signal
from pathlib import Path

import duckdb
import pytest

from pipeline import store
from pipeline.batch.watch.workers import default_workers
from pipeline.settings import Settings
from tests.batch.conftest import page
from tests.batch.deadly import NAMED
from tests.batch.test_watch import SETTINGS, comes_true, count, watching, write

pytestmark = pytest.mark.timeout(600)


def test_pages_that_kill_their_worker_are_rejected_and_all_others_come_in(tmp_path: Path, truth) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, 1, 2)
    (folder / "kills.txt").write_text("A headline\n\nThe Deadly page of Monday tells that two people were hurt.\n")
    (folder / "stays.txt").write_text("A headline\n\nThe Endless page of Monday tells that two people were hurt.\n")
    settings = SETTINGS.model_copy(update={"extractor": NAMED, "stalled_seconds": 3.0})
    with watching(folder, tmp_path / "lake", settings=settings) as watch:
        assert comes_true(lambda: count(watch) == 2 and count(watch, "rejects") == 2, 280)
    with duckdb.connect(tmp_path / "lake" / store.WAREHOUSE, read_only=True) as lake:
        told = lake.execute("SELECT uri, reason, detail, rejected_at IS NOT NULL FROM rejects ORDER BY uri").fetchall()
        kept = lake.execute("SELECT count(*) FROM raw.payloads JOIN rejects USING (page_id)").fetchone()
    assert [(uri, reason, dated) for uri, reason, _, dated in told] == [
        ("kills.txt", "failed", True), ("stays.txt", "failed", True)]
    assert "died 2 times" in told[0][2] and kept == (2,)
    assert not (tmp_path / "lake" / "_staging").exists()
    with watching(folder, tmp_path / "lake", settings=settings) as watch:
        assert comes_true(lambda: count(watch, "known") == 4, 120)
    assert truth.raw(tmp_path / "lake", "pages") == 2


def test_a_worker_that_is_killed_costs_no_page(tmp_path: Path, truth) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    with watching(folder, tmp_path / "lake") as watch:
        for number in range(3):
            write(folder, number)
            assert comes_true(lambda n=number: count(watch) == n + 1, 120)
            os.kill(watch.workers()[0], signal.SIGKILL)
        (folder / "many.jsonl").write_text("".join(f'{{"text": "{page(n)!r}"}}\n'.replace("'", "") for n in range(9)))
        assert comes_true(lambda: count(watch) == 12, 120)
    assert truth.raw(tmp_path / "lake", "pages") == 12


def test_a_folder_that_a_process_holds_is_not_swept(tmp_path: Path) -> None:
    (tmp_path / "_staging" / "left").mkdir(parents=True)
    berth = store.Berth(tmp_path)
    store.sweep(tmp_path)
    assert [path.name for path in (tmp_path / "_staging").iterdir()] == [berth.name]
    berth.close()
    store.sweep(tmp_path)
    assert not (tmp_path / "_staging").exists()


def test_there_is_a_worker_for_each_core_but_one() -> None:
    assert 1 <= default_workers() <= 4 and Settings().watch_workers is None
