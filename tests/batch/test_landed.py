"""Which files of a watched folder are taken, and when, by a clock that the test sets."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.batch.watch.finished import being_written
from pipeline.batch.watch.landed import Landed
from pipeline.settings import Settings
from schemas.reject import Reject

SETTINGS = Settings(watch_quiet=1.0, watch_sidecar=4.0)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def landed(folder: Path, clock: Clock, tmp_path: Path) -> Landed:
    return Landed(folder, tmp_path / "lake", SETTINGS, clock)


@pytest.fixture
def ready(landed: Landed, clock: Clock) -> Callable[[float], list[str]]:
    """Let seconds go by, scan, and give the names of what is whole."""
    def after(seconds: float) -> list[str]:
        clock.now += seconds
        scanned(landed)
        return [claim.path.name for claim in landed.ready(100)]
    return after


def scanned(landed: Landed) -> list[Reject]:
    """Look at every file in one go; give what is rejected."""
    rejects: list[Reject] = []
    for _ in landed.scan(rejects):
        pass
    return rejects


def with_sidecar(path: Path, text: str = "A page of news.") -> Path:
    path.with_name(path.name + ".meta.json").write_text("{}")
    path.write_text(text)
    return path


def test_a_page_is_whole_when_it_was_left_alone(folder, ready):
    with_sidecar(folder / "a.txt")
    assert [ready(0), ready(0.9), ready(0.2)] == [[], [], ["a.txt"]]


def test_a_page_that_changes_waits_anew(folder, ready):
    page = with_sidecar(folder / "a.txt")
    assert ready(0.5) == []
    page.write_text("A page of news that goes on.")
    assert [ready(0.9), ready(0.9), ready(0.2)] == [[], [], ["a.txt"]]


@pytest.mark.parametrize("late", [0.5, 1.0, 3.5])
def test_a_page_waits_for_its_sidecar(folder, ready, late):
    (folder / "a.html").write_text("<p>News.</p>")
    assert ready(0) == ready(late) == []
    (folder / "a.html.meta.json").write_text("{}")
    assert [ready(0), ready(1.1)] == [[], ["a.html"]]


def test_a_page_without_a_sidecar_waits_in_vain_but_not_for_ever(folder, ready):
    (folder / "a.html").write_text("<p>News.</p>")
    (folder / "b.jsonl").write_text("{}")       # records have no sidecar
    assert [sorted(ready(seconds)) for seconds in (0, 1.1, 3)] == [[], ["b.jsonl"], ["a.html", "b.jsonl"]]


def test_what_was_taken_is_not_taken_again_until_it_changes(folder, landed, clock, ready):
    page = with_sidecar(folder / "a.txt")
    ready(0)
    clock.now += 2
    (claim,) = landed.ready(100)
    landed.take(claim)
    assert ready(9) == []
    page.write_text("Another page.")
    assert [ready(0), ready(2)] == [[], ["a.txt"]]


def test_a_sidecar_that_changes_brings_its_page_again(folder, landed, clock, ready):
    with_sidecar(folder / "a.txt")
    ready(0)
    clock.now += 2
    landed.take(landed.ready(1)[0])
    (folder / "a.txt.meta.json").write_text('{"publisher": "Skye Times"}')
    assert [ready(0), ready(2)] == [[], ["a.txt"]]


def test_what_changed_while_it_was_read_is_looked_at_again(folder, landed, clock, ready):
    page = with_sidecar(folder / "a.txt")
    ready(0)
    clock.now += 2
    (claim,) = landed.ready(1)
    page.write_text("It was rewritten between the claim and its taking.")
    landed.take(claim)
    assert ready(2) == ["a.txt"]


def test_a_file_that_goes_is_forgotten(folder, landed, ready):
    with_sidecar(folder / "a.txt")
    ready(0)
    (folder / "a.txt").unlink()
    assert ready(2) == [] and len(landed) == 0


def test_a_file_that_somebody_writes_is_not_whole_until_he_stalls(folder, ready):
    with (folder / "a.jsonl").open("w") as file:
        file.write("{}")
        file.flush()
        assert being_written(folder / "a.jsonl")
        assert [ready(0), ready(2), ready(20)] == [[], [], []]
        assert ready(10) == ["a.jsonl"]
    assert not being_written(folder / "a.jsonl")


def test_a_file_whose_writer_went_is_whole(folder, ready):
    with (folder / "a.jsonl").open("w") as file:
        file.write("{}")
        file.flush()
        assert [ready(0), ready(2)] == [[], []]
    assert ready(1) == ["a.jsonl"]


@pytest.mark.parametrize("clock_of_files", [0, 4_000_000_000])
def test_the_clock_of_files_decides_nothing(folder, ready, clock_of_files):
    os.utime(with_sidecar(folder / "a.txt"), (clock_of_files, clock_of_files))
    assert [ready(0), ready(1.1)] == [[], ["a.txt"]]


def test_a_folder_moved_in_is_looked_through(folder, landed, clock, tmp_path):
    inner = tmp_path / "elsewhere" / "deep"
    inner.mkdir(parents=True)
    for number in range(3):
        with_sidecar(inner / f"{number}.txt")
    shutil.move(tmp_path / "elsewhere", folder / "moved")
    landed.notice({folder / "moved": clock.now})
    clock.now += 2
    assert [claim.path.name for claim in landed.ready(100)] == ["0.txt", "1.txt", "2.txt"]


def test_hidden_files_the_lake_and_what_is_elsewhere_are_passed_over(folder, clock, tmp_path):
    landed = Landed(folder, folder / "lake", SETTINGS, clock)
    (folder / "lake").mkdir()
    (folder / ".hidden").mkdir()
    outside = with_sidecar(tmp_path / "a.txt")
    paths = [with_sidecar(folder / name) for name in (".a.txt", "lake/a.txt", ".hidden/a.txt")]
    landed.notice(dict.fromkeys([*paths, outside], clock.now))
    scanned(landed)
    assert len(landed) == 0


def test_the_first_that_landed_are_the_first_to_go_and_no_more_than_asked(folder, landed, clock):
    for number in (3, 1, 2):
        landed.notice({with_sidecar(folder / f"{number}.txt"): clock.now})
        clock.now += 1
    clock.now += 2
    assert [claim.path.name for claim in landed.ready(2)] == ["3.txt", "1.txt"]


def test_quiet_counts_from_the_last_change_and_not_from_when_it_was_looked_at(folder, landed, clock):
    old, new = (with_sidecar(folder / name) for name in ("old.txt", "new.txt"))
    for path in (old, old.with_name("old.txt.meta.json")):
        os.utime(path, (1.0, 1.0))          # what it says itself; when it was renamed or linked the kernel knows
    clock.now += 0.7                        # a commit took so long
    landed.notice({old: clock.now - 0.7, new: clock.now - 0.7})
    clock.now += 0.9
    assert landed.ready(100) == []          # both changed a moment before the look, whatever was said of them
    clock.now += 0.2
    assert {claim.path for claim in landed.ready(100)} == {old, new}


def test_a_file_that_was_left_alone_while_nobody_looked_is_whole_at_once(folder, landed, clock):
    page = with_sidecar(folder / "a.txt")
    time.sleep(1.1)
    clock.now += 1.1
    landed.notice({page: clock.now - 1.1})
    assert [claim.path.name for claim in landed.ready(100)] == ["a.txt"]


def test_what_is_taken_while_a_scan_is_under_way_stays_taken(folder, landed, clock):
    with_sidecar(folder / "a.txt")
    scanned(landed)
    scan = landed.scan([])
    next(scan)
    new = with_sidecar(folder / "b.txt")
    landed.notice({new: clock.now})
    clock.now += 2
    for claim in landed.ready(100):
        landed.lift([claim])
        landed.take(claim)
    for _ in (*scan, *landed.scan([])):
        pass
    assert len(landed) == 0


def test_a_folder_that_cannot_be_followed_is_a_reject_once(folder, landed):
    (folder / "round").symlink_to(folder)
    assert scanned(landed) == []
    (reject,) = scanned(landed)
    assert reject.reason == "unreadable"
    assert scanned(landed) == []


def test_a_folder_that_is_gone_is_told(folder, landed):
    folder.rmdir()
    with pytest.raises(FileNotFoundError, match="in is not there"):
        scanned(landed)
