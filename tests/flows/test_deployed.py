"""The deployments of infra/prefect.yaml on a real server and worker: pages land, runs are killed, SQL is right.

`make deployed` runs it; a picture of a run's page is left in out/prefect-run.png where chromium is installed.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from tests.flows.orchestra import (
    ROOT,
    answers,
    comes_true,
    descendants,
    free_port,
    parent,
    prefect,
    process,
    surroundings,
)
from tests.kill.test_stops import uris
from tests.kill.test_watch import land

PAGES, MINUTE = int(os.environ.get("DEPLOYED_PAGES", "200")), float(os.environ.get("DEPLOYED_SECONDS", "60"))
BUSY = 503              # what the server says while another writes its SQLite
BROWSER = shutil.which("chromium")
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1500), pytest.mark.skipif(
    "DEPLOYED" not in os.environ, reason="a server, a worker and 200 pages take minutes: `make deployed` runs it")]


@dataclass
class Deployed:
    """What the test talks to."""

    home: Path
    environment: dict[str, str]
    worker: int
    url: str

    @property
    def lake(self) -> Path:
        return self.home / "lake"


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployed]:
    """Start a server, make the pool, deploy, start a worker."""
    home, port = tmp_path_factory.mktemp("deployed"), free_port()
    (home / "landing").mkdir()
    environment = surroundings(home / "prefect", port, LANDING=str(home / "landing"), LAKE=str(home / "lake"),
                               TARGET=f"redshift:{home / 'loads'}", PWD=str(ROOT))
    url = f"http://127.0.0.1:{port}"
    with process(environment, home / "server.log", "server", "start", "--host", "127.0.0.1", "--port", str(port)):
        assert comes_true(lambda: answers(f"{url}/api/health")), (home / "server.log").read_text()
        prefect(environment, "--no-prompt", "work-pool", "create", "--type", "process", "local")
        prefect(environment, "--no-prompt", "deploy", "--all", "--prefect-file", "infra/prefect.yaml")
        with process(environment, home / "worker.log", "worker", "start", "--pool", "local", "--type", "process",
                     "--name", "test") as worker:
            yield Deployed(home, environment, worker.pid, url)


def asked(deployed: Deployed, path: str, body: object = None, method: str = "POST") -> object:
    """Ask the server's API, again where its database is busy or no answer comes: all of it may be asked twice."""
    request = urllib.request.Request(f"{deployed.url}/api{path}", method=method, data=json.dumps(body or {}).encode(),
                                     headers={"Content-Type": "application/json"})
    for wait in (1, 3, 9, 27, None):
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.loads(answer.read() or b"null")
        except OSError as error:        # HTTPError, URLError and a time that ran out are all of its kind
            if getattr(error, "code", BUSY) != BUSY or wait is None:
                log = (deployed.home / "server.log").read_text()[-3000:]
                raise AssertionError(f"{path}: {error}; {log}") from error
            time.sleep(wait)
    raise AssertionError("unreachable")


def deployment(deployed: Deployed, name: str) -> dict[str, object]:
    return asked(deployed, f"/deployments/name/{name}", method="GET")


def start(deployed: Deployed, parameters: dict[str, object] | None = None) -> UUID:
    made = asked(deployed, f"/deployments/{deployment(deployed, 'ingest/landed')['id']}/create_flow_run",
                 {"idempotency_key": uuid4().hex, **({"parameters": {"parameters": parameters}} if parameters else {})})
    return UUID(made["id"])


def state(deployed: Deployed, run: UUID) -> str:
    return asked(deployed, f"/flow_runs/{run}", method="GET")["state"]["type"]


def idle(deployed: Deployed) -> bool:
    """Say whether no run is at work, so that the next is not dropped for its sake."""
    busy = {"flow_runs": {"state": {"type": {"any_": ["RUNNING", "PENDING", "CANCELLING"]}}}}
    return comes_true(lambda: not asked(deployed, "/flow_runs/filter", busy))


def ended(deployed: Deployed, run: UUID) -> bool:
    return comes_true(lambda: state(deployed, run) in {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"})


def children(deployed: Deployed, words: str) -> list[int]:
    return [pid for pid, line in descendants(deployed.worker).items() if words in line]


def run_now(deployed: Deployed) -> str:
    run = start(deployed)
    assert ended(deployed, run), (deployed.home / "worker.log").read_text()[-3000:]
    return state(deployed, run)


def test_it_is_deployed_as_the_file_says(deployed: Deployed) -> None:
    ingest = deployment(deployed, "ingest/landed")
    assert [one["schedule"]["cron"] for one in ingest["schedules"]] == ["*/5 * * * *"]
    assert ingest["global_concurrency_limit"]["limit"] == 1
    assert ingest["concurrency_options"]["collision_strategy"] == "CANCEL_NEW"
    assert deployment(deployed, "compact/nightly")["schedules"][0]["active"]
    assert not deployment(deployed, "poll/feeds")["schedules"][0]["active"]
    due = {"deployments": {"id": {"any_": [ingest["id"]]}}, "flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}}}
    assert comes_true(lambda: asked(deployed, "/flow_runs/filter", due))        # the server's clock makes runs of it
    for name in ("ingest/landed", "compact/nightly"):       # from here on the test says when a run begins
        asked(deployed, f"/deployments/{deployment(deployed, name)['id']}/pause_deployment")


def test_automations_are_made_once(deployed: Deployed) -> None:
    def settled() -> str:
        return subprocess.run([sys.executable, "-m", "infra.automations"], cwd=ROOT, env=deployed.environment,
                              check=True, capture_output=True, text=True).stdout

    before = len(asked(deployed, "/automations/filter"))        # the trigger of the feed is one
    assert settled().count(": made") == 3
    assert settled().count(": as it was") == 3
    assert len(asked(deployed, "/automations/filter")) == before + 3


def test_pages_of_a_minute_are_in_sql_once_though_a_run_was_killed(deployed: Deployed) -> None:
    def all_land() -> None:
        for number in range(PAGES):
            land(deployed.home / "landing", number)
            time.sleep(MINUTE / PAGES)

    landing = threading.Thread(target=all_land)
    landing.start()
    states = [run_now(deployed)]
    doomed = start(deployed)
    assert comes_true(lambda: children(deployed, "pipeline.cli ingest"))
    engine = parent(children(deployed, "pipeline.cli ingest")[0])
    os.kill(engine, signal.SIGKILL)
    assert ended(deployed, doomed) and state(deployed, doomed) == "CRASHED"
    assert comes_true(lambda: not children(deployed, "pipeline.cli ingest"))
    landing.join()
    while len(uris(deployed.lake)) < PAGES and len(states) < 6:
        states.append(run_now(deployed))
    assert set(states) == {"COMPLETED"}, (deployed.home / "worker.log").read_text()[-3000:]
    assert sorted(uris(deployed.lake)) == sorted(f"count {number}.txt" for number in range(PAGES))


def feeds(deployed: Deployed) -> int:
    """Give how many runs of the feed have ended well."""
    runs = asked(deployed, "/flow_runs/filter", {
        "deployments": {"id": {"any_": [deployment(deployed, "feed/warehouse")["id"]]}}})
    return sum(run["state"]["type"] == "COMPLETED" for run in runs)


def test_a_warehouse_was_fed_after_a_commit(deployed: Deployed) -> None:
    assert comes_true(lambda: feeds(deployed))
    assert list((deployed.home / "loads").rglob("manifest.json"))


def test_a_warehouse_is_fed_after_what_a_watch_committed(deployed: Deployed) -> None:
    assert idle(deployed)
    (deployed.home / "watched").mkdir()
    lake, before = ("--lake", str(deployed.lake)), feeds(deployed)
    telling = [sys.executable, "-m", "flows.telling", *lake, "--every", "1"]
    watch = [sys.executable, "-m", "pipeline.cli", "watch", str(deployed.home / "watched"), *lake]
    with subprocess.Popen(telling, cwd=ROOT, env=deployed.environment) as one, subprocess.Popen(watch, cwd=ROOT) as two:
        try:
            assert comes_true(lambda: feeds(deployed) > before)         # of what stood there
            before = feeds(deployed)
            land(deployed.home / "watched", PAGES)
            assert comes_true(lambda: feeds(deployed) > before)
        finally:
            for child in (one, two):
                child.terminate()
    assert f"count {PAGES}.txt" in uris(deployed.lake)


def test_a_run_that_is_cancelled_stops_beam_and_leaves_no_staging(deployed: Deployed) -> None:
    lake = deployed.home / "other"
    text = "Ukraine's air force said on Monday that {} drones had been shot down over the Odesa region. " * 12
    with (deployed.home / "many.jsonl").open("w") as file:
        for number in range(3000):
            said = text.format(*range(number, number + 12))
            file.write(json.dumps({"url": f"many:{number}", "text": said}) + "\n")
    assert idle(deployed)
    run = start(deployed, {"inputs": [str(deployed.home / "many.jsonl")], "lake": str(lake)})
    assert comes_true(lambda: list(lake.glob("_staging/*/parcels/*.done")) or state(deployed, run) == "CANCELLED")
    begun = time.monotonic()
    asked(deployed, f"/flow_runs/{run}/set_state", {"state": {"type": "CANCELLING", "name": "Cancelling"}})
    assert comes_true(lambda: not children(deployed, "pipeline.cli ingest"))
    print(f"cancelled: Beam was gone after {time.monotonic() - begun:.1f} s")
    assert ended(deployed, run) and state(deployed, run) == "CANCELLED"
    assert not list(lake.glob("_staging/*"))


def test_a_run_that_fails_says_why(deployed: Deployed) -> None:
    assert idle(deployed)
    run = start(deployed, {"inputs": [str(deployed.home / "nowhere")], "lake": str(deployed.lake)})
    assert ended(deployed, run) and state(deployed, run) == "FAILED"
    assert "nowhere" in asked(deployed, f"/flow_runs/{run}", method="GET")["state"]["message"]


@pytest.mark.skipif(not BROWSER, reason="chromium is not installed: the page of a run is not looked at")
def test_the_page_of_a_run_shows_its_artifacts(deployed: Deployed) -> None:
    runs = asked(deployed, "/flow_runs/filter", {
        "deployments": {"id": {"any_": [deployment(deployed, "ingest/landed")["id"]]}},
        "flow_runs": {"state": {"type": {"any_": ["COMPLETED"]}}}, "sort": "START_TIME_DESC"})
    artifacts = asked(deployed, "/artifacts/filter", {
        "artifacts": {"flow_run_id": {"any_": [run["id"] for run in runs]}}})
    assert {"ingest", "air-war"} <= {artifact["key"] for artifact in artifacts}
    (ROOT / "out").mkdir(exist_ok=True)
    for name, path in (("run", f"/runs/flow-run/{runs[0]['id']}?tab=Artifacts"),
                       ("artifact", f"/artifacts/artifact/{next(a['id'] for a in artifacts if a['key'] == 'ingest')}")):
        picture = ROOT / "out" / f"prefect-{name}.png"
        subprocess.run([BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        f"--user-data-dir={deployed.home / 'browser'}", "--window-size=1400,1100",
                        "--virtual-time-budget=20000", f"--screenshot={picture}", f"{deployed.url}{path}"],
                       check=True, capture_output=True, timeout=240)
        assert picture.stat().st_size > 20_000


def test_one_process_serves_the_same_on_a_laptop(deployed: Deployed) -> None:
    assert idle(deployed)
    for name in ("ingest/landed", "feed/warehouse"):
        asked(deployed, f"/deployments/{deployment(deployed, name)['id']}", method="DELETE")
    (deployed.home / "in").mkdir()
    land(deployed.home / "in", 1)
    command = [sys.executable, "-m", "flows.serve", "--landing", str(deployed.home / "in"), "--lake",
               str(deployed.home / "laptop"), "--target", f"redshift:{deployed.home / 'laptop loads'}"]
    with (deployed.home / "serve.log").open("wb") as log, subprocess.Popen(
            command, cwd=ROOT, env=deployed.environment, stdout=log, stderr=log) as child:
        try:
            assert comes_true(lambda: b"being served" in (deployed.home / "serve.log").read_bytes())
            assert run_now(deployed) == "COMPLETED", (deployed.home / "serve.log").read_text()[-3000:]
            assert uris(deployed.home / "laptop") == ["count 1.txt"]
            assert comes_true(lambda: list((deployed.home / "laptop loads").rglob("manifest.json")))
        finally:
            child.terminate()       # a child of a job in the background would not hear SIGINT
            try:
                child.wait(60)
            finally:
                child.kill()
