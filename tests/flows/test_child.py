"""A child process tells, fails and dies as its flow needs it to; every child here is a real one."""

import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.child import run_child
from pipeline.errors import ChildFailed

PATIENCE = 20.0         # seconds to wait for something that must happen; nothing here measures time


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Write a program for the child to run and give its module name."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    def write(source: str) -> str:
        (tmp_path / "told_child.py").write_text(textwrap.dedent(source))
        return "told_child"

    return write


def comes_true(what: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not what():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def is_gone(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return True
    return state == "Z"     # ended, and waiting for someone to ask how


def test_it_gives_the_json_and_logs_the_rest(program) -> None:
    lines: list[str] = []
    module = program("""
        import json, sys
        print("reading", file=sys.stderr)
        print("done with Kharkiv’s page", file=sys.stderr)
        print(json.dumps({"arguments": sys.argv[1:]}))
    """)
    assert run_child(["ingest", "a b"], lines.append, module) == {"arguments": ["ingest", "a b"]}
    assert lines == ["reading", "done with Kharkiv’s page"]


def test_much_on_both_pipes_blocks_nothing(program) -> None:
    lines: list[str] = []
    module = program("""
        import json, sys
        for _ in range(200):
            print("e" * 5000, file=sys.stderr)
        print(json.dumps(["o" * 5000] * 200))
    """)
    assert len(run_child(["sql"], lines.append, module)) == len(lines) == 200


def test_bytes_that_are_no_text_are_logged_all_the_same(program) -> None:
    lines: list[str] = []
    module = program("import sys; sys.stderr.buffer.write(b'\\xff\\xfe\\n'); print('{}')")
    assert run_child(["ingest"], lines.append, module) == {}
    assert len(lines) == 1


@pytest.mark.parametrize(("source", "status", "says"), [
    ("import sys; print('the lake is held by 17', file=sys.stderr); sys.exit(3)", 3, "the lake is held by 17"),
    ("import sys; sys.exit(2)", 2, "said nothing"),
    ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", -9, "status -9"),
    ("print('no json')", 0, "no json"),
    ("", 0, "''"),
])
def test_a_failure_carries_status_and_last_words(program, source: str, status: int, says: str) -> None:
    with pytest.raises(ChildFailed, match=says) as raised:
        run_child(["ingest"], lambda line: None, program(source))
    assert raised.value.status == status


class Cancelled(BaseException):
    """How a cancelled run arrives: as an exception in the midst of waiting."""


@pytest.mark.parametrize("deaf", [False, True], ids=["ends when told", "deaf to SIGTERM"])
def test_a_cancelled_run_takes_the_child_and_its_children_along(program, deaf: bool) -> None:
    module = program(f"""
        import signal, subprocess, sys, os, time
        if {deaf}:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
        grandchild = subprocess.Popen(["sleep", "600"])
        print(os.getpid(), grandchild.pid, file=sys.stderr, flush=True)
        time.sleep(600)
    """)
    pids: list[int] = []

    def cancel(line: str) -> None:
        pids.extend(map(int, line.split()))
        raise Cancelled

    with pytest.raises(Cancelled):
        run_child(["ingest"], cancel, module, grace=0.5)
    assert len(pids) == 2
    assert all(comes_true(lambda pid=pid: is_gone(pid)) for pid in pids)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent died")
def test_a_killed_flow_takes_its_child_along(program, tmp_path: Path) -> None:
    module = program(f"""
        import os, pathlib, time
        pathlib.Path({str(tmp_path / 'pid')!r}).write_text(str(os.getpid()) + ".")
        time.sleep(600)
    """)
    source = f"from flows.child import run_child; run_child(['ingest'], print, {module!r})"
    flow = subprocess.Popen([sys.executable, "-c", source], cwd=Path(__file__).parents[2], env=os.environ)
    pid = tmp_path / "pid"
    assert comes_true(lambda: pid.exists() and pid.read_text().endswith("."))
    flow.kill()
    flow.wait()
    assert comes_true(lambda: is_gone(int(pid.read_text().rstrip("."))))


def test_a_child_whose_parent_is_gone_already_ends_at_once(program) -> None:
    module = program("print('{}')")
    orphan = subprocess.run([sys.executable, "-m", "flows.tether", "1", module], check=False, capture_output=True)
    assert orphan.returncode == 143
    assert orphan.stdout == b""
