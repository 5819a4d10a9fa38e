"""Disks that are full or read-only, at every point of an ingest: one sentence, and a lake that is whole.

A small file system in memory is the disk where one may be mounted (by root); that it has no room left is said at each
named step besides, everywhere. FAULTS says how many of each; `make kill` has all steps.
"""

import errno
import gc
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.batch.compact import compact
from pipeline.batch.ingest import STEPS, Ingest
from pipeline.errors import LakeError
from pipeline.serve import open_lake
from pipeline.store import STEPS as COMMITTING
from tests.kill.stopping import SETTINGS, page

FAULTS = int(os.environ.get("FAULTS", "4"))
DISK_KIB = 6 * 1024
ROOMS = [0, 4, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 160, 192, 256, 320]      # KiB left when an ingest begins


def spread(values: list, count: int) -> list:
    """Give so many of some values, from first to last."""
    return values if count >= len(values) else [values[at * (len(values) - 1) // (count - 1)] for at in range(count)]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of six megabytes that holds nothing but what a test writes."""
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_KIB}k", "tmpfs", place], capture_output=True,
                      check=False).returncode:
        pytest.skip("only root may mount a small disk")
    try:
        yield place
    finally:
        gc.collect()        # what an error's frames hold open would keep the disk busy
        subprocess.run(["umount", "--lazy", place], check=True)     # and a frame kept by a failed test still may


def ingest(lake: Path, number: int, reached: Callable[[str], None] = lambda _: None) -> None:
    Ingest(lake, SETTINGS, reached=reached).run(iter([page(number)]))


def check(lake: Path, least: int, most: int) -> None:
    """What a reader sees is whole: the pages of whole batches, no fewer than were done and no more than were begun."""
    with open_lake(lake) as opened:
        uris = [uri for (uri,) in opened.connection.sql("SELECT uri FROM raw.pages").fetchall()]
        (counted,), = opened.connection.sql("SELECT sum(pages) FROM batches").fetchall()
        opened.connection.sql("FROM claims").fetchall()
    assert len(uris) == len(set(uris)) == counted and {f"{number}.txt" for number in range(least)} <= set(uris)
    assert len(uris) <= most


def fill(disk: Path, room: int) -> Path:
    """Leave so many KiB of a disk free, and give the file that takes the rest."""
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    filler = disk / "filler"
    filler.write_bytes(b"\0" * max(0, free - room * 1024))
    return filler


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_a_disk_that_fills_up_anywhere_leaves_the_lake_whole(disk: Path) -> None:
    lake, told = disk / "lake", 0
    ingest(lake, 0)
    for number, room in enumerate(spread(ROOMS, FAULTS), start=1):
        filler = fill(disk, room)
        try:
            ingest(lake, number)
        except LakeError as error:
            told += 1
            assert "no room left" in str(error) and "\n" not in str(error), error
            check(lake, number, number + 1)
        filler.unlink()
        ingest(lake, number)
        check(lake, number + 1, number + 1)
    assert told >= min(2, FAULTS)
    print(f"{told} of {FAULTS} ingests ran out of room: 0 lost, 0 twice, 0 half")


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_no_room_at_any_named_step_leaves_the_lake_whole(tmp_path: Path) -> None:
    lake, begun = tmp_path / "lake", 1
    ingest(lake, 0)
    for number, step in enumerate(spread(list(STEPS), FAULTS), start=1):
        with pytest.raises(LakeError, match="There is no room left") as told:
            ingest(lake, number, _full_at(step))
        assert "\n" not in str(told.value)
        begun += 1
        check(lake, 1, begun)
    Ingest(lake, SETTINGS).run(page(number) for number in range(begun))
    check(lake, begun, begun)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_no_room_at_any_step_of_a_compaction_leaves_the_lake_whole(tmp_path: Path) -> None:
    lake = tmp_path / "lake"
    for number in range(3):
        ingest(lake, number)
    for number, step in enumerate(spread(list(COMMITTING), FAULTS), start=3):
        with pytest.raises(LakeError, match="There is no room left"):
            compact(lake, SETTINGS, _full_at(step))
        check(lake, number, number)
        ingest(lake, number)
        check(lake, number + 1, number + 1)


@pytest.mark.slow
def test_a_disk_that_became_read_only_is_told_and_still_read(disk: Path) -> None:
    lake = disk / "lake"
    ingest(lake, 0)
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    with pytest.raises(LakeError, match=r"cannot be written .*: choose a folder that you may write to"):
        ingest(lake, 1)
    with pytest.raises(LakeError, match="cannot be written"):
        compact(lake, SETTINGS)
    check(lake, 1, 1)
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    ingest(lake, 1)
    check(lake, 2, 2)


def _full_at(step: str) -> Callable[[str], None]:
    def reached(name: str) -> None:
        if name == step:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return reached
