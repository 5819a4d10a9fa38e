"""The main job: what goes in comes out, once, however it is cut into batches."""

import gc
import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline import store
from pipeline.batch import Outcome, ingest
from pipeline.batch.claim import limits
from pipeline.batch.ingest import Ingest
from pipeline.errors import LakeError
from pipeline.read import read
from pipeline.settings import Settings
from schemas.page import Page
from tests.batch.conftest import Truth, seven

SEEDS = Path(__file__).parents[2] / "seeds" / "articles"
FETCHED = datetime(2026, 3, 6, 9, tzinfo=UTC)


def test_pages_become_rows_and_a_repeat_changes_nothing(tmp_path, pages, truth):
    first = ingest([pages], tmp_path / "lake", fetched_at=FETCHED)
    assert (first.pages, first.articles, first.rejects, first.batches) == (6, 6, 1, 1)
    assert first.rejected == {"empty": 1} and first.seconds > 0 and {"read", "beam", "commit"} <= set(first.timings)

    files = {path: path.stat().st_mtime_ns for path in (tmp_path / "lake").rglob("*") if path.is_file()}
    again = ingest([pages], tmp_path / "lake", fetched_at=FETCHED)
    assert (again.pages, again.rejects, again.batches, again.known) == (0, 0, 0, 7)
    files.pop(tmp_path / "lake" / "_lock")
    assert files == {path: path.stat().st_mtime_ns for path in files}
    assert len(truth(tmp_path / "lake")["pages"]) == 6


def test_a_repeat_never_imports_beam(tmp_path, pages):
    ingest([pages], tmp_path / "lake")
    told = subprocess.run([sys.executable, "-c", f"""
import sys
from itertools import pairwise
from pathlib import Path
from pipeline.batch import ingest
assert ingest([Path({str(pages)!r})], Path({str(tmp_path / "lake")!r})).known == 7
print("apache_beam" in sys.modules)"""], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n" and told.stderr == ""


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Seven pages, and the rows of these and the samples where all come in at once."""
    home = tmp_path_factory.mktemp("whole")
    ingest([seven(home), SEEDS], home / "lake", fetched_at=FETCHED)
    return home / "pages", Truth()(home / "lake")


@pytest.mark.parametrize("settings", [
    Settings(batch_pages=4, merge_files=2), Settings(batch_pages=7), Settings(batch_bytes=3000),
])
def test_the_same_rows_whatever_the_batching(tmp_path, whole, truth, settings):
    pages, rows = whole
    outcome = ingest([SEEDS, pages], tmp_path / "parts", fetched_at=FETCHED, settings=settings)
    assert outcome.batches > 1
    assert truth(tmp_path / "parts") == rows


def test_the_same_rows_one_page_at_a_time(tmp_path, pages, truth):
    ingest([pages], tmp_path / "whole")
    assert ingest([pages], tmp_path / "parts", settings=Settings(batch_pages=1, merge_files=2)).batches == 7
    assert truth(tmp_path / "parts") == truth(tmp_path / "whole")


def test_the_same_rows_whatever_the_order_and_the_overlap(tmp_path, whole, truth):
    (pages, rows), parts = whole, tmp_path / "parts"
    files = sorted((*pages.iterdir(), *SEEDS.iterdir()), reverse=True)
    for number in range(0, len(files), 6):
        ingest(files[max(0, number - 2):number + 6], parts, fetched_at=FETCHED)
    assert truth(parts) == rows


def test_a_page_that_comes_twice_counts_once(tmp_path, pages):
    outcome = ingest([pages, pages, *pages.iterdir()], tmp_path / "lake", settings=Settings(batch_pages=3))
    assert (outcome.pages, outcome.rejects, outcome.known) == (6, 1, 14)


def test_one_record_twice_in_a_file_counts_once(tmp_path):
    record = json.dumps({"url": "app://one", "text": "The bridge at Lund reopened on Monday after repairs."})
    (tmp_path / "two.jsonl").write_text(f"{record}\n{record}\n")
    assert ingest([tmp_path / "two.jsonl"], tmp_path / "lake").pages == 1


def test_nothing_in_nothing_out(tmp_path):
    (tmp_path / "empty").mkdir()
    outcome = ingest([tmp_path / "empty"], tmp_path / "lake")
    assert outcome.model_dump(exclude={"seconds", "timings"}) == Outcome().model_dump(exclude={"seconds", "timings"})
    assert not store.is_lake(tmp_path / "lake")


def test_rejects_alone_are_a_batch_and_are_told_once(tmp_path):
    (tmp_path / "nothing.txt").write_text("")
    first, again = (ingest([tmp_path / "nothing.txt", tmp_path / "absent.txt"], tmp_path / "lake") for _ in "ab")
    assert (first.rejects, first.batches, again.rejects, again.batches) == (2, 1, 0, 0)
    rows = store.read_rows(tmp_path / "lake", "rejects").to_pylist()
    assert len(rows) == 2 and all(row["rejected_at"] for row in rows)


def test_a_page_that_the_chain_rejects_is_not_tried_again(tmp_path):
    (tmp_path / "menu.txt").write_text("Advertisement\nAdvertisement\n")
    first, again = (ingest([tmp_path / "menu.txt"], tmp_path / "lake") for _ in "ab")
    assert (first.rejects, first.pages, again.batches, again.known) == (1, 0, 0, 1)


def test_what_is_new_beside_what_is_known_fills_one_batch(tmp_path, pages):
    ingest([pages], tmp_path / "lake", settings=Settings(batch_pages=2))
    (pages / "later.txt").write_text("A ferry ran aground off Skye on Sunday.\n\nNobody aboard was hurt.\n")
    outcome = ingest([pages], tmp_path / "lake", settings=Settings(batch_pages=2))
    assert (outcome.pages, outcome.batches, outcome.known) == (1, 1, 7)


def test_the_ledger_tells_what_the_outcome_tells(tmp_path, pages):
    outcome = ingest([pages, SEEDS], tmp_path / "lake", settings=Settings(batch_pages=4))
    ledger = store.read_rows(tmp_path / "lake", "batches").sort_by("sequence").to_pylist()
    assert [row["sequence"] for row in ledger] == list(range(1, outcome.batches + 1))
    for name in ("pages", "articles", "mentions", "rejects"):
        assert sum(row[name] for row in ledger) == getattr(outcome, name)
    assert {row["runner"] for row in ledger} == {"embedded"}
    assert all(row["started_at"] <= row["committed_at"] for row in ledger)


def test_progress_ends_with_all_that_was_read_done(tmp_path, pages):
    told = []
    ingest([pages], tmp_path / "lake", settings=Settings(batch_pages=3), progress=told.append)
    assert told[-1].pages_read == told[-1].pages_done == 7 and told[-1].batches == 3
    assert {"read", "beam", "commit"} <= {at.phase for at in told}
    assert all(a.pages_done <= b.pages_done for a, b in pairwise(told))


def test_a_batch_through_the_chain_holds_none_of_its_pages_but_the_last_that_was_read(tmp_path, pages):
    held = []

    def reached(step):
        if step == "beam":
            gc.collect()
            held.append(sum(isinstance(one, Page) for one in gc.get_objects()))

    others = sum(isinstance(one, Page) for one in gc.get_objects())
    run = Ingest(tmp_path / "lake", Settings(batch_pages=3), reached=reached)
    run.run(read([pages], FETCHED, limits(run.settings)))
    assert max(held) <= others + 1


def test_payloads_are_left_out_where_the_setting_says_so(tmp_path, pages, truth):
    ingest([pages], tmp_path / "lake", settings=Settings(keep_payloads=False))
    assert truth.raw(tmp_path / "lake", "payloads") == 0 and truth.raw(tmp_path / "lake", "pages") == 6


def test_a_lake_within_its_inputs_is_no_input(tmp_path, pages):
    for lake in (pages / "lake", tmp_path / "link" / "lake"):
        (tmp_path / "link").exists() or (tmp_path / "link").symlink_to(pages)
        assert ingest([pages, lake], lake).rejects == (1 if lake == pages / "lake" else 0)


@pytest.mark.parametrize("name", ("of day 1", "día", "it's", "a[1]*{2}", "x#y?z", '"q"', "-lake"))
def test_a_lake_of_any_name(tmp_path, pages, truth, name):
    assert ingest([pages / "page 0.txt"], tmp_path / name).pages == 1
    assert ingest([pages], tmp_path / name).pages == 5
    assert truth.raw(tmp_path / name, "pages") == 6


@pytest.mark.parametrize("name", ("ten%20percent", "a\\b", "100%"))
def test_a_lake_where_tables_cannot_stand_is_told(tmp_path, pages, name):
    with pytest.raises(LakeError, match="choose another folder"):
        ingest([pages], tmp_path / name)
    assert not (tmp_path / name).exists()


def test_names_and_words_that_are_no_text_are_kept_as_far_as_they_are(tmp_path, pages):
    Path(os.fsdecode(bytes(pages) + b"/\xff.txt")).write_text("The ferry to Skye sailed on Monday.\n")
    (pages / "odd.jsonl").write_text(r'{"url": "x:\ud800", "title": "\udfff", "text": "The ferry \ud83d sailed."}')
    outcome = ingest([pages], tmp_path / "lake")
    assert (outcome.pages, outcome.rejects) == (8, 1)


def test_a_moved_lake_takes_more(tmp_path, pages, truth):
    ingest([pages / "page 0.txt"], tmp_path / "lake")
    shutil.move(tmp_path / "lake", tmp_path / "moved")
    outcome = ingest([pages], tmp_path / "moved")
    assert (outcome.pages, outcome.known) == (5, 1) and len(truth(tmp_path / "moved")["pages"]) == 6


def test_no_file_waits_or_is_left_over(tmp_path, pages):
    lake = tmp_path / "lake"
    ingest([pages], lake, settings=Settings(batch_pages=2))
    named = {file for files in store.pinned(lake).files.values() for file in files}
    assert named == {file for file in lake.rglob("*.parquet") if file.parent.name != "_delta_log"}
    assert not list((lake / "_pending").iterdir())
    assert not list(lake.glob("_staging/*/out/*/*"))
