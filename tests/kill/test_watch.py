"""Kill -9 a watch at random moments while pages land, start it again: every page is in SQL once, as an ingest has it.

Run by `make kill`. The moments are drawn from a seed that is told, so that a failure can be had again.
"""

import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from flows.telling import stands
from pipeline.batch import ingest
from tests.kill.test_kill import KILLS, SEED, check_no_row_twice, check_whole_batches, truth
from tests.kill.test_stops import uris

PATIENCE = 600.0        # seconds to wait for all that landed; nothing here measures time
ROOT = Path(__file__).parents[2]
EVERY = 0.5             # seconds between two pages that land
AHEAD = 12              # so many land at most before the next commit, or a busy machine would drown in them


def land(folder: Path, number: int) -> None:
    """Land a page as a poll does: its sidecar first, each under a hidden name until it is whole."""
    name = f"count {number}.txt"
    text = (f"Count {number} of the season\n\nUkraine's air force said on Monday that {number + 2} drones had been "
            f"shot down over the Odesa region. {number} people were hurt in Izmail, the governor said.\n")
    sidecar = f'{{"url": "count:{number}", "published_at": "2031-03-03T10:00:00Z"}}'
    for ending, said in ((".meta.json", sidecar), ("", text)):
        (folder / f".{name}").write_text(said)
        (folder / f".{name}").replace(folder / f"{name}{ending}")


@contextmanager
def landing(folder: Path, lake: Path) -> Iterator[list[int]]:
    """Land a page after another until the block ends; give their numbers as they come."""
    landed: list[int] = []
    end = threading.Event()

    def run() -> None:
        before, ahead = stands(lake), 0
        while not end.wait(EVERY):
            if (now := stands(lake)) != before:
                before, ahead = now, 0
            if ahead < AHEAD:
                land(folder, len(landed))
                landed.append(len(landed))
                ahead += 1

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield landed
    finally:
        end.set()
        thread.join()


@contextmanager
def watching(folder: Path, lake: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "pipeline.cli", "watch", str(folder), "--lake", str(lake)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        try:
            assert "Watching" in child.stderr.readline()
            yield child
        finally:
            child.kill()


def drained(lake: Path, pages: int) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if (lake / "warehouse.duckdb").exists() and len(uris(lake)) >= pages:
            return True
        time.sleep(0.5)
    return False


def within_batches(lake: Path, chance: random.Random) -> float:
    """Wait until a watch has committed, as most moments before are of its start; give seconds to go on from there."""
    before, end = stands(lake), time.monotonic() + PATIENCE
    while stands(lake) == before and time.monotonic() < end:
        time.sleep(0.02)
    return chance.uniform(0.0, 2.0)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_watch_that_is_killed_again_and_again_loses_and_doubles_nothing(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    folder, lake = tmp_path / "in", tmp_path / "lake"
    folder.mkdir()
    with landing(folder, lake) as landed:
        for number in range(KILLS):
            with watching(folder, lake) as child:
                time.sleep(chance.uniform(0.5, 8) if number % 3 == 0 else within_batches(lake, chance))
                child.send_signal(signal.SIGKILL)
            check_whole_batches(lake)
    with watching(folder, lake) as child:
        assert drained(lake, len(landed))
        child.send_signal(signal.SIGTERM)
        assert child.wait(300) == 0
    assert sorted(uris(lake)) == sorted(f"count {number}.txt" for number in landed), f"KILL_SEED={SEED}"
    check_whole_batches(lake)
    check_no_row_twice(lake)
    ingest([folder], tmp_path / "whole")
    assert truth(lake) == truth(tmp_path / "whole"), f"KILL_SEED={SEED}"
    print(f"{KILLS} kills, {len(landed)} pages: 0 lost, 0 twice")
