"""One writer at a time; a dead one holds nothing."""

import os
import signal
import subprocess
import sys

import pytest

from pipeline import store
from pipeline.errors import LakeError, LakeLocked

HOLD = """
import sys, time
from pathlib import Path
from pipeline.store import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout.readline() == "held\n"
        yield child
        child.kill()


def test_a_held_lock_names_its_holder(tmp_path, holder):
    with pytest.raises(LakeLocked, match=rf"process {holder.pid} on \S+ since 20\d\d-"), store.locked(tmp_path):
        pass


def test_a_lock_file_that_somebody_deletes_lets_nobody_in(tmp_path, holder):
    (tmp_path / "_lock").unlink()
    with pytest.raises(LakeLocked, match="being written by another process"), store.locked(tmp_path):
        pass
    holder.kill()
    holder.wait()
    with store.locked(tmp_path):
        pass


def test_a_killed_holder_holds_nothing(tmp_path, holder):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    with store.locked(tmp_path):
        pass


def test_two_in_one_process_exclude_each_other_and_it_is_free_afterwards(tmp_path):
    with store.locked(tmp_path), pytest.raises(LakeLocked, match=str(os.getpid())), store.locked(tmp_path):
        pass
    with store.locked(tmp_path):
        pass


def test_a_file_in_the_lakes_place_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(LakeError, match="cannot be written"), store.locked(tmp_path / "file" / "lake"):
        pass
    with pytest.raises(LakeError, match="cannot be written"), store.locked(tmp_path / "file"):
        pass
