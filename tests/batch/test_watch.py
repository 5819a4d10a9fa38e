"""A watch brings in what lands, whatever happens to files, lake and neighbours meanwhile; all are real ones."""

import resource
import shutil
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline import store
from pipeline.batch import ingest
from pipeline.batch.compact import compact
from pipeline.batch.watch import Told, Watch
from pipeline.batch.watch.listening import listening
from pipeline.settings import Settings
from tests.batch.conftest import page

pytestmark = pytest.mark.timeout(300)
SETTINGS = Settings(watch_quiet=0.1, watch_sidecar=0.3)
PATIENCE = 100.0        # seconds to wait for something that must happen; nothing here measures time


def comes_true(what: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


@contextmanager
def watching(folder: Path, lake: Path, reached: store.Reached = lambda _: None,
             settings: Settings = SETTINGS) -> Iterator[Watch]:
    """Watch in a thread until the block ends; what it raises is raised."""
    watch = Watch(folder, lake, settings, Told())
    watch._warm._reached = reached
    raised: list[BaseException] = []

    def run() -> None:
        try:
            watch.run()
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield watch
    finally:
        watch.end()
        thread.join(PATIENCE)
    assert not thread.is_alive() and not raised, raised


def count(watch: Watch, kind: str = "pages") -> float:
    return watch.told.registry.get_sample_value("eventwire_watch_elements_total", {"kind": kind}) or 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def write(folder: Path, *numbers: int) -> None:
    for number in numbers:
        (folder / f"page {number}.txt").write_text(page(number), "utf-8")


def test_what_stood_there_and_what_lands_is_what_an_ingest_would_have(folder, tmp_path, truth):
    write(folder, 1, 2)
    with watching(folder, tmp_path / "lake") as watch:
        assert comes_true(lambda: count(watch) == 2)
        write(folder, 3)
        (folder / "deep").mkdir()
        write(folder / "deep", 4)
        (folder / "nothing.txt").write_text("")
        assert comes_true(lambda: count(watch) == 4 and count(watch, "rejects") == 1)
        shutil.copytree(folder / "deep", tmp_path / "deep")
        (tmp_path / "deep" / "page 4.txt").write_text(page(5))
        (tmp_path / "deep").replace(folder / "moved in")
        assert comes_true(lambda: count(watch) == 5)
    ingest([folder], tmp_path / "whole")
    assert truth(tmp_path / "lake") == truth(tmp_path / "whole")
    with watching(folder, tmp_path / "lake") as watch:      # a start that finds nothing new
        assert comes_true(lambda: count(watch, "known") == 6)
    assert truth.raw(tmp_path / "lake", "pages") == 5


def test_a_sidecar_that_comes_after_its_page_was_taken_makes_another_page_and_both_stay(folder, tmp_path, truth):
    with watching(folder, tmp_path / "lake") as watch:
        write(folder, 1)
        assert comes_true(lambda: count(watch) == 1)
        (folder / "page 1.txt.meta.json").write_text('{"publisher": "Skye Times"}')
        assert comes_true(lambda: count(watch) == 2)
    assert [truth.raw(tmp_path / "lake", table) for table in ("pages", "payloads")] == [2, 2]
    with watching(folder, tmp_path / "lake") as watch:      # of the file as it is now nothing is new
        assert comes_true(lambda: count(watch, "known") == 1)
    assert truth.raw(tmp_path / "lake", "pages") == 2


def test_a_watch_of_a_restored_lake_takes_again_what_landed_since_the_backup(folder, tmp_path, truth):
    lake, backup = tmp_path / "lake", tmp_path / "backup"
    write(folder, 1, 2)
    with watching(folder, lake) as watch:
        assert comes_true(lambda: count(watch) == 2)
    shutil.copytree(lake, backup)
    write(folder, 3, 4)
    with watching(folder, lake) as watch:
        assert comes_true(lambda: count(watch) == 2)
    shutil.rmtree(lake)
    shutil.copytree(backup, lake)
    with watching(folder, lake) as watch:
        assert comes_true(lambda: count(watch) == 2 and count(watch, "known") == 2)
    ingest([folder], tmp_path / "whole")
    assert truth(lake) == truth(tmp_path / "whole") and truth.raw(lake, "pages") == 4


def test_others_may_write_the_lake_between_two_rounds(folder, tmp_path, truth):
    lake = tmp_path / "lake"
    (tmp_path / "other").mkdir()
    with watching(folder, lake) as watch:
        for number in range(4):
            write(folder, number)
            assert comes_true(lambda n=number: count(watch) == n + 1)
            write(tmp_path / "other", 10 + number)
            ingest([tmp_path / "other"], lake, settings=Settings(lock_seconds=PATIENCE))
        compact(lake, Settings(lock_seconds=PATIENCE))
        write(folder, 4)
        assert comes_true(lambda: count(watch) == 5)
    ingest([folder, tmp_path / "other"], tmp_path / "whole")
    assert truth(lake) == truth(tmp_path / "whole")
    assert truth.raw(lake, "pages") == 9


def test_two_watches_of_one_folder_and_one_lake_take_each_page_once(folder, tmp_path, truth):
    with watching(folder, tmp_path / "lake") as one, watching(folder, tmp_path / "lake") as other:
        for number in range(8):
            write(folder, number)
            time.sleep(0.1)
        assert comes_true(lambda: count(one) + count(other) == 8
                          and count(one, "known") + count(other, "known") == 8)
    assert truth.raw(tmp_path / "lake", "pages") == truth.raw(tmp_path / "lake", "articles") == 8


def test_a_lake_that_another_holds_is_waited_for(folder, tmp_path):
    write(folder, 1)
    with watching(folder, tmp_path / "lake") as watch:
        with store.locked(tmp_path / "lake", PATIENCE):
            write(folder, 2)
            assert comes_true(lambda: "is being written by process" in watch.told.line())
        assert comes_true(lambda: count(watch) == 2)
        assert "is being written" not in watch.told.line()


def test_a_full_disk_is_told_and_waited_out(folder, tmp_path, truth):
    with watching(folder, tmp_path / "lake") as watch:
        write(folder, 1)
        assert comes_true(lambda: count(watch) == 1)
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200, limits[1]))
        try:
            (folder / "page 2.txt").write_text("On Monday two drones were shot down over Odesa, Ukraine said.")
            assert comes_true(lambda: "lake" in watch.told.line().partition(";")[2].partition(";")[2])
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert comes_true(lambda: count(watch) == 2)
    assert truth.raw(tmp_path / "lake", "pages") == 2


def test_what_is_rewritten_or_goes_while_it_is_read_is_not_taken_by_halves(folder, tmp_path, truth):
    seen: list[str] = []

    class Rewriting(Watch):
        """Rewrites one page and deletes another right before they are read."""

        def _elements(self, claims, read_whole):
            if not seen:
                seen.extend(claim.path.name for claim in claims)
                (folder / "page 1.txt").write_text("Half a sen")
                (folder / "page 2.txt").unlink()
            return super()._elements(claims, read_whole)

    write(folder, 1, 2, 3)
    watch = Rewriting(folder, tmp_path / "lake", SETTINGS, Told())
    thread = threading.Thread(target=watch.run)
    thread.start()
    try:
        assert comes_true(lambda: count(watch) >= 1)
        write(folder, 1)
        assert comes_true(lambda: count(watch) >= 2 and not len(watch._landed))
    finally:
        watch.end()
        thread.join(PATIENCE)
    ingest([folder], tmp_path / "whole")
    assert "page 1.txt" in seen       # with the others, but where a busy machine looked at them apart
    assert truth(tmp_path / "lake")["rejects"] == []
    assert truth.raw(tmp_path / "whole", "pages") == 2


def test_a_folder_that_goes_is_told_and_watched_again_when_it_is_back(folder, tmp_path):
    with watching(folder, tmp_path / "lake") as watch:
        write(folder, 1)
        assert comes_true(lambda: count(watch) == 1)
        folder.rename(tmp_path / "away")
        assert comes_true(lambda: "is not there" in watch.told.line())
        (tmp_path / "away").rename(folder)
        assert comes_true(lambda: "is not there" not in watch.told.line())
        write(folder, 2)
        assert comes_true(lambda: count(watch) == 2)


def test_an_end_in_the_midst_of_a_commit_waits_for_it(folder, tmp_path, truth):
    ends: list[Watch] = []

    def reached(step: str) -> None:
        if step == "add articles" and ends:
            ends[0].end()

    write(folder, 1)
    with watching(folder, tmp_path / "lake", reached) as watch:
        ends.append(watch)
        assert comes_true(watch.stop.is_set)
    assert truth.raw(tmp_path / "lake", "pages") == 1
    assert not list((tmp_path / "lake" / "_pending").glob("*.json"))


def test_workers_are_given_work_while_a_batch_is_committed(folder, tmp_path, truth):
    staging, sent = tmp_path / "lake" / "_staging", []

    def reached(step: str) -> None:
        if step == "decide" and not sent:
            write(folder, 2)
        if step.startswith("add"):
            time.sleep(0.1)             # it is whole in a third of a second
        if step == "forget":            # by then nothing is left of the batch itself
            sent.append(staging.exists() and any(staging.iterdir()))

    write(folder, 1)
    with watching(folder, tmp_path / "lake", reached) as watch:
        assert comes_true(lambda: count(watch) == 2)
    assert sent == [True, False]
    assert truth.raw(tmp_path / "lake", "pages") == 2


def test_a_monitor_is_answered(folder, tmp_path):
    def asked(port: int, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=100) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    told = Told()
    with listening(told, "127.0.0.1", 0) as port:
        assert asked(port, "/healthz") == (200, "ok\n")
        assert told.trouble("lake", "There is no room left.") and not told.trouble("lake", "There is no room left.")
        assert asked(port, "/healthz")[0] == 200        # for a minute it may pass
        told._since -= 61
        assert asked(port, "/healthz") == (503, "There is no room left.\n")
        assert 'eventwire_watch_failures_total{kind="lake"} 2.0' in asked(port, "/metrics")[1]
        assert asked(port, "/")[0] == 404
