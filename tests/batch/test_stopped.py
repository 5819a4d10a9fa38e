"""An ingest that is stopped or hindered leaves whole batches, and the next one takes it from there."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline import store
from pipeline.batch import ingest
from pipeline.batch.ingest import Ingest
from pipeline.errors import LakeError, LakeLocked
from pipeline.read import read
from pipeline.settings import Settings
from pipeline.store.index import Index
from tests.batch.conftest import Truth, seven

TWO = Settings(batch_pages=4)       # seven pages and rejects: two batches


class Crash(BaseException):
    """Stops an ingest where a killed process would stop."""


def stopped(pages: Path, lake: Path, step: str, nth: int) -> None:
    """Ingest up to the nth time that a step is done."""
    left = [nth]

    def reached(name: str) -> None:
        left[0] -= name == step
        if not left[0]:
            raise Crash

    with pytest.raises(Crash):
        Ingest(lake, TWO, reached=reached).run(read([pages]))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[str]]]:
    """Seven pages, and the rows that they have where nothing stops their ingest."""
    home = tmp_path_factory.mktemp("whole")
    ingest([seven(home)], home / "lake", settings=TWO)
    return home / "pages", Truth()(home / "lake")


@pytest.mark.parametrize("step, nth", [
    ("decide", 1), ("place", 2), ("add articles", 1), ("add batches", 2), ("publish", 1), ("forget", 1), ("forget", 2)])
def test_what_is_stopped_after_a_step_is_finished_by_the_next(tmp_path, whole, truth, step, nth):
    pages, rows = whole
    stopped(pages, tmp_path / "lake", step, nth)
    outcome = ingest([pages], tmp_path / "lake", settings=TWO)
    assert outcome.recovered == (step != "forget") and outcome.batches == 2 - nth
    assert truth(tmp_path / "lake") == rows
    assert truth.raw(tmp_path / "lake", "pages") == 6 and truth.raw(tmp_path / "lake", "batches") == 2


@pytest.mark.parametrize("lost", (lambda index: index.unlink(), lambda index: index.write_bytes(b"not an index" * 999)))
def test_a_lost_index_is_made_anew(tmp_path, whole, truth, lost):
    pages, rows = whole
    files = sorted(pages.iterdir())
    ingest(files[:4], tmp_path / "lake")
    for path in (tmp_path / "lake").glob("_index*"):
        (shutil.rmtree if path.is_dir() else lost)(path)
    ingest(files, tmp_path / "lake")
    assert truth(tmp_path / "lake") == rows
    index = Index.open(tmp_path / "lake")
    assert index.filled[0] == 2
    index.close()


def test_two_writers_exclude_each_other(tmp_path, pages):
    def second(_):
        with pytest.raises(LakeLocked, match=str(os.getpid())):
            ingest([pages], tmp_path / "lake")

    assert ingest([pages], tmp_path / "lake", progress=second).pages == 6
    assert store.read_rows(tmp_path / "lake", "pages").num_rows == 6


@pytest.mark.parametrize("sign", (signal.SIGINT, signal.SIGTERM))
def test_an_interrupt_is_told_and_leaves_nothing_half(tmp_path, pages, truth, sign):
    for number in range(400):
        (pages / f"more {number}.txt").write_text(f"The ferry of {number} people reached Skye on Monday. " * 200)
    lake = tmp_path / "lake"
    command = [sys.executable, "-m", "pipeline.cli", "ingest", str(pages), "--lake", str(lake)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as child:
        while not list(lake.glob("_staging/*/parcels/*")):
            assert child.poll() is None
            time.sleep(0.01)
        child.send_signal(sign)
        told = child.stderr.read()
    assert told == "eventwire: Interrupted; nothing is half written.\n" and child.returncode == 130
    assert not store.is_lake(lake) and not store.staging_folder(lake).exists()
    assert ingest([pages / "page 0.txt"], tmp_path / "lake").pages == 1
    assert len(truth(tmp_path / "lake")["pages"]) == 1


def test_a_full_disk_is_told_and_nothing_is_half(tmp_path, pages, truth):
    """A limit on the size of files stands for the disk: it, too, stops a write in the middle."""
    ingest([pages / "page 0.txt"], tmp_path / "lake")
    before = truth(tmp_path / "lake")
    (pages / "noise.txt").write_text("\n".join(f"Line {os.urandom(30).hex()} stands here." for _ in range(9000)))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    try:
        with pytest.raises(LakeError):
            ingest([pages], tmp_path / "lake")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert truth(tmp_path / "lake") == before and not store.staging_folder(tmp_path / "lake").exists()
    assert ingest([pages], tmp_path / "lake").pages == 6


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_lake_that_may_not_be_written_is_told(tmp_path, pages):
    ingest([pages / "page 0.txt"], tmp_path / "lake")
    for path in (tmp_path / "lake", *(tmp_path / "lake").rglob("*")):
        path.chmod(path.stat().st_mode & 0o555)
    with pytest.raises(LakeError, match="cannot be written"):
        ingest([pages], tmp_path / "lake")


def test_a_file_in_the_lakes_place_is_told(tmp_path, pages):
    (tmp_path / "lake").write_text("")
    with pytest.raises(LakeError, match="cannot be written"):
        ingest([pages], tmp_path / "lake")
