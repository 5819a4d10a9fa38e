"""`eventwire ingest`: what it prints, where, and how it ends."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pipeline.store import locked

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "pipeline.cli", "ingest")
LAST = re.compile(r"[\d,]+ pages, [\d,]+ articles, [\d,]+ mentions, [\d,]+ rejects( \([\d,]+ known already\))? in "
                  r"[\d.]+ seconds")
TEXT = ("Sappers clear the old bridge\n\nThe river town of Ostrel reopened its bridge on Monday, the mayor said.\n\n"
        "Four crews had worked on it since the flood.\n")


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "good.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def mixed(pages):
    (pages / "empty.txt").write_bytes(b"")
    (pages / "broken.jsonl").write_text('{"text": "A short note from the harbour, nothing more."}\n{broken\n')
    return pages


def test_the_last_line_says_what_came_of_it(run, pages, tmp_path):
    told = run("ingest", pages, "--lake", tmp_path / "lake")
    assert told.exit_code == 0 and told.stderr == ""
    assert LAST.fullmatch(told.stdout.splitlines()[-1]) and told.stdout.startswith("1 pages, 1 articles")


def test_the_same_input_again_changes_nothing(run, pages, tmp_path):
    assert run("ingest", pages, "--lake", tmp_path / "lake").exit_code == 0
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "lake").rglob("*.parquet")}
    told = run("ingest", pages, pages / "good.txt", "--lake", tmp_path / "lake")
    assert told.exit_code == 0 and told.stdout.startswith("0 pages, 0 articles, 0 mentions, 0 rejects (")
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "lake").rglob("*.parquet")} == before


def test_rejects_are_counted_and_told_by_reason_and_the_rest_goes_on(run, mixed, tmp_path):
    told = run("ingest", mixed, "--lake", tmp_path / "lake")
    assert told.exit_code == 0
    assert told.stdout.startswith("2 pages, ") and " 2 rejects " in told.stdout
    assert "Rejected: empty 1, malformed 1;" in told.stderr and told.stderr.count("\n") == 1


def test_strict_ends_with_one_where_anything_was_rejected(run, mixed, pages, tmp_path):
    assert run("ingest", mixed, "--lake", tmp_path / "lake", "--strict").exit_code == 1
    assert run("ingest", pages / "good.txt", "--lake", tmp_path / "other", "--strict").exit_code == 0


def test_json_is_one_object_alone_on_standard_output(run, mixed, tmp_path):
    told = run("ingest", mixed, "--lake", tmp_path / "lake", "--json")
    found = json.loads(told.stdout)
    assert found["pages"] == 2 and found["rejects"] == 2 and found["rejected"] == {"empty": 1, "malformed": 1}
    assert {"articles", "mentions", "seconds", "batches", "known"} <= set(found)


def test_the_fetch_time_reaches_the_pages(run, pages, tmp_path):
    lake = tmp_path / "lake"
    run("ingest", pages, "--lake", lake, "--fetched-at", "2026-03-04T14:00:00+02:00")
    told = run("sql", "--lake", lake, "--format", "csv", "SELECT fetched_at FROM pages")
    assert told.stdout.splitlines()[1] == "2026-03-04T12:00:00Z"


@pytest.mark.parametrize("given", ["yesterday", "2026-03-04", "2026-03-04T12:00:00", "2026-13-01T00:00:00Z", "",
                                   "0001-01-01T00:00:00+23:00", "9999-12-31T23:59:59-23:00"])
def test_a_fetch_time_that_is_none_is_refused(run, pages, tmp_path, given):
    told = run("ingest", pages, "--lake", tmp_path / "lake", "--fetched-at", given)
    assert told.exit_code == 2 and "--fetched-at" in told.stderr
    assert not (tmp_path / "lake").exists()


def test_unusable_inputs_and_lakes_are_refused(run, pages, tmp_path):
    (tmp_path / "file").write_text("x")
    for arguments in ([tmp_path / "none", "--lake", tmp_path / "lake"], [pages, "--lake", tmp_path / "file"]):
        told = run("ingest", *arguments)
        assert told.exit_code == 2 and told.stderr.count("\n") == 1
    assert not (tmp_path / "lake").exists()


@pytest.mark.parametrize(("name", "value"), [("EVENTWIRE_BATCH_PAGES", "0"), ("EVENTWIRE_BATCH_BYTES", "many"),
                                             ("EVENTWIRE_LANGUAGE", "xx")])
def test_settings_that_do_not_do_are_refused(run, pages, tmp_path, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    told = run("ingest", pages, "--lake", tmp_path / "lake")
    assert told.exit_code == 2 and told.stderr.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_lake_that_may_not_be_written_ends_with_three(run, pages, tmp_path):
    (tmp_path / "closed").mkdir(mode=0o500)
    assert run("ingest", pages, "--lake", tmp_path / "closed" / "lake").exit_code == 3


def test_a_lake_below_a_file_ends_with_three(run, pages, tmp_path):
    (tmp_path / "file").write_text("x")
    told = run("ingest", pages, "--lake", tmp_path / "file" / "lake")
    assert told.exit_code == 3 and told.stderr.count("\n") == 1


def test_a_lake_that_another_writes_ends_with_three_and_names_who(pages, tmp_path):
    with locked(tmp_path / "lake"):
        done = subprocess.run([*COMMAND, str(pages), "--lake", str(tmp_path / "lake")], cwd=ROOT, capture_output=True,
                              encoding="utf-8")
    assert done.returncode == 3 and f"process {os.getpid()}" in done.stderr and done.stderr.count("\n") == 1


def test_interrupted_it_ends_with_130_and_without_a_traceback(pages, tmp_path):
    for number in range(3000):
        (pages / f"{number}.txt").write_text(f"{TEXT}\nCrew {number} went home first.\n", encoding="utf-8")
    with subprocess.Popen([*COMMAND, str(pages), "--lake", str(tmp_path / "lake")], cwd=ROOT,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as child:
        while not (tmp_path / "lake" / "_lock").exists() and child.poll() is None:
            time.sleep(0.05)
        timer = threading.Timer(0.5, child.send_signal, [signal.SIGINT])
        timer.start()
        out, err = child.communicate()
        timer.cancel()
    assert child.returncode == 130, err
    assert "Traceback" not in err and out == ""
