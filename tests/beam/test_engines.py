"""The same graph on an engine outside: the same tables, and when its workers are killed the same again or a sentence.

`make engines` runs it, with Beam's Prism as job server and a pool of workers in another process.
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from pipeline.beam.engine import Engine
from pipeline.beam.options import options
from pipeline.errors import UnusableArguments
from tests.kill.test_kill import truth

ROOT = Path(__file__).parents[2]
PAGES = int(os.environ.get("ENGINE_PAGES", "2000"))
PRISM = Path(os.environ.get("EVENTWIRE_PRISM") or shutil.which("prism") or ROOT / ".prism" / "prism")
outside = pytest.mark.skipif("ENGINES" not in os.environ or not PRISM.is_file(), reason=(
    "thousands of pages on another engine take minutes: `make engines` runs it" if PRISM.is_file() else
    "Prism is not there, so no engine outside is tested: `bash infra/engine.sh prism` builds it where Go is"))


@pytest.mark.parametrize(("engine", "says"), [
    (Engine(runner="portable"), "--job-endpoint"),
    (Engine(runner="flink"), "--flink-master"),
    (Engine(runner="flink", flink_master="localhost:8081"), "EVENTWIRE_FLINK_JOB_SERVER"),
    (Engine(runner="flink", flink_master="localhost:8081", flink_job_server=Path("nowhere.jar")), "not there"),
    (Engine(runner="flink", flink_master="localhost:8081", flink_job_server=Path(__file__)), "--workers"),
    (Engine(runner="prism", prism=Path("nowhere")), "infra/engine.sh prism"),
])
def test_what_an_engine_lacks_is_told_in_a_sentence(engine: Engine, says: str) -> None:
    with pytest.raises(UnusableArguments, match=re.escape(says)):
        options(engine)


def test_flink_is_asked_as_beam_wants_it() -> None:
    engine = Engine(runner="flink", flink_master="jobs:8081", flink_job_server=Path(__file__), workers="pool:5000")
    told = options(engine).get_all_options(drop_default=True)
    assert told == {"flink_master": "jobs:8081", "flink_job_server_jar": __file__, "environment_type": "EXTERNAL",
                    "environment_config": "pool:5000"}


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def listens(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@dataclass
class Cluster:
    """A job server and a pool of workers."""

    server: int
    workers: int
    pool: subprocess.Popen[bytes]

    def run(self, inputs: Path, lake: Path, **more: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "pipeline.cli", "ingest", str(inputs), "--lake", str(lake), "--json",
                   "--runner", "portable", "--job-endpoint", f"localhost:{self.server}",
                   "--workers", f"localhost:{self.workers}"]
        return subprocess.Popen(command, cwd=ROOT, env={**os.environ, **more}, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)


@contextmanager
def started(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run infra/engine.sh in a group of its own, and end the group."""
    environment = {**os.environ, "EVENTWIRE_PRISM": str(PRISM)}
    with subprocess.Popen(["bash", "infra/engine.sh", *arguments], cwd=ROOT, env=environment, start_new_session=True,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        end = time.monotonic() + 60
        while not listens(int(arguments[1])) and time.monotonic() < end:
            time.sleep(0.1)
        try:
            yield child
        finally:
            os.killpg(child.pid, signal.SIGKILL)


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    server, workers = free_port(), free_port()
    with started("server", str(server)), started("pool", str(workers)) as pool:
        yield Cluster(server, workers, pool)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("engines") / "pages.jsonl"
    with path.open("w") as file:
        for number in range(PAGES):
            text = (f"Ukraine's air force said on Monday that {number % 90 + 2} drones had been shot down over the "
                    f"Odesa region. In village {number} of the district {number % 7} people were hurt, officials said.")
            day = date(2021, 1, 1) + timedelta(days=number)     # thousands of tellings of one day are another test
            file.write(json.dumps({"url": f"engine:{number}", "text": text, "published_at": str(day)}) + "\n")
    return path


@pytest.fixture(scope="module")
def embedded(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    lake = tmp_path_factory.mktemp("embedded") / "lake"
    command = [sys.executable, "-m", "pipeline.cli", "ingest", str(pages), "--lake", str(lake), "--json"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return truth(lake)


@outside
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_an_engine_outside_gives_the_tables_of_the_embedded_one(cluster, pages, embedded, tmp_path) -> None:
    with cluster.run(pages, tmp_path / "lake") as driver:
        out, err = driver.communicate()
    assert driver.returncode == 0, err
    assert json.loads(out)["pages"] == PAGES
    assert truth(tmp_path / "lake") == embedded


@outside
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_pool_killed_in_mid_job_costs_no_row(cluster, pages, embedded, tmp_path) -> None:
    lake = tmp_path / "lake"
    with cluster.run(pages, lake, EVENTWIRE_STALLED_SECONDS="20") as driver:
        watch = threading.Thread(target=killed_at_work, args=(cluster, lake))
        watch.start()
        _, err = driver.communicate()
        watch.join()
    failed = driver.returncode
    if failed:      # then in a sentence, and the next try has it all
        assert failed == 3 and "run the same command again" in err and "Traceback" not in err, err
    assert not list(lake.glob("_staging/*")) and not list(lake.glob("_pending/*"))
    with started("pool", str(free_port())) as pool:
        again = Cluster(cluster.server, int(pool.args[3]), pool)
        with again.run(pages, lake) as driver:
            _, err = driver.communicate()
    assert driver.returncode == 0, err
    assert truth(lake) == embedded
    print(f"after the kill: {'a sentence, then ' if failed else ''}the same tables")


def killed_at_work(cluster: Cluster, lake: Path) -> None:
    """Kill the pool with its workers once the first parcel is through."""
    end = time.monotonic() + 300
    while not list(lake.glob("_staging/*/parcels/*.done")) and time.monotonic() < end:
        time.sleep(0.02)
    os.killpg(cluster.pool.pid, signal.SIGKILL)
