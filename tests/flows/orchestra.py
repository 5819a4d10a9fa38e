"""A Prefect server and a worker on loopback, as `infra/` has them, ended by their own process ids."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 300.0        # seconds to wait for something that must happen on a busy machine


def comes_true(what: Callable[[], object], patience: float = PATIENCE) -> bool:
    end = time.monotonic() + patience
    while not what():
        if time.monotonic() > end:
            return False
        time.sleep(0.2)
    return True


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def surroundings(home: Path, port: int, **more: str) -> dict[str, str]:
    """Give the environment: the settings of infra/prefect.env, a home of its own, and this server."""
    lines = (ROOT / "infra" / "prefect.env").read_text().splitlines()
    said = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    return {**os.environ, **said, "PREFECT_HOME": str(home), "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
            "PREFECT_SERVER_UI_ENABLED": "true", "PREFECT_WORKER_QUERY_SECONDS": "1", "PREFECT_CLI_COLORS": "false",
            "PREFECT_SERVER_API_HOST": "127.0.0.1", "PREFECT_SERVER_API_PORT": str(port), **more}


def prefect(environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", "prefect", *arguments], cwd=ROOT, env=environment, check=False,
                          capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@contextmanager
def process(environment: dict[str, str], log: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run `prefect ARGUMENTS` until the block ends."""
    with log.open("wb") as file, subprocess.Popen([sys.executable, "-m", "prefect", *arguments], cwd=ROOT, stdout=file,
                                                  env=environment, stderr=file, start_new_session=True) as child:
        try:
            yield child
        finally:
            for sign in (signal.SIGTERM, signal.SIGKILL):
                try:
                    os.killpg(child.pid, sign)
                    child.wait(15)
                except (ProcessLookupError, subprocess.TimeoutExpired):
                    continue


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError):
        return False


def descendants(pid: int) -> dict[int, str]:
    """Give the command lines of all processes under one."""
    parents, lines = {}, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text().rsplit(")", 1)[1].split()
                lines[int(entry.name)] = (entry / "cmdline").read_text().replace("\0", " ")
            except OSError:
                continue
            parents[int(entry.name)] = int(stat[1])
    found, more = set(), {pid}
    while more:
        more = {child for child, parent in parents.items() if parent in more} - found
        found |= more
    return {child: lines[child] for child in found if child in lines}


def parent(pid: int) -> int:
    """Give the process that started one."""
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
