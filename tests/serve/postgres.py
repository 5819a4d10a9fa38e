"""A PostgreSQL server of the tests' own, on a free port of this machine, ended by its own process id."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import adbc_driver_postgresql.dbapi as dbapi


def binaries() -> Path | None:
    """Give the folder of the newest installed server, null where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    there = shutil.which("initdb")
    return found[-1].parent if found else Path(there).resolve().parent if there else None


def _owner(folder: Path) -> dict[str, str]:
    """Give the user that a server run by root must change to, who then owns its folder."""
    if os.geteuid():
        return {}
    shutil.chown(folder, "postgres")
    return {"user": "postgres"}


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """Start a server with its data in a folder, and give the URI of its first database; stop it in the end."""
    home = binaries()
    assert home is not None
    folder.mkdir(parents=True)
    given = _owner(folder)
    subprocess.run([home / "initdb", "-D", folder / "data", "-U", "tester", "-A", "trust", "--no-sync", "-E", "UTF8"],
                   check=True, capture_output=True, cwd="/", **given)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["-h", "127.0.0.1", "-p", str(port), "-k", str(folder), "-c", "fsync=off", "-c", "timezone=UTC"]
    with subprocess.Popen([home / "postgres", "-D", folder / "data", *options], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, cwd="/", **given) as process:
        try:
            yield _ready(f"postgresql://tester@127.0.0.1:{port}/postgres")
        finally:
            process.terminate()
            process.wait(60)


def _ready(uri: str) -> str:
    """Wait until the server answers."""
    for _ in range(300):
        try:
            dbapi.connect(uri).close()
        except dbapi.Error:
            time.sleep(0.1)
        else:
            return uri
    raise TimeoutError("the server did not answer")
