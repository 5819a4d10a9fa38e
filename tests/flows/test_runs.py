"""Whole runs under Prefect's test server, all in one file: a server takes ten seconds, and more while it idles."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from prefect.artifacts import Artifact
from prefect.settings import PREFECT_API_URL, PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

from flows.__main__ import main
from flows.committed import EVENT, resource
from flows.compact import Compact, compact
from flows.feed import Feed, feed
from flows.ingest import Ingest, ingest
from flows.questions import FIRST
from flows.telling import tell
from tests.poll.publisher import publishing, says

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "seeds" / "articles"

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture(scope="module", autouse=True)
def prefect() -> Iterator[None]:
    """Prefect's own test server; runs without heartbeats, which would keep each a second longer."""
    from prefect.testing.utilities import prefect_test_harness  # here, so that no other worker waits for the server

    quiet = temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None})
    with prefect_test_harness(server_startup_timeout=120), quiet:
        yield


def started(home: Path, module: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a module as a user does, against this server."""
    environment = {**os.environ, "PREFECT_API_URL": PREFECT_API_URL.value(), "PREFECT_HOME": str(home)}
    return subprocess.run([sys.executable, "-m", module, *map(str, arguments)], cwd=ROOT, env=environment,
                          capture_output=True, text=True, check=False)


def test_a_flow_run_leaves_its_tables(tmp_path: Path) -> None:
    outcome = ingest(Ingest(inputs=(SAMPLES,), lake=tmp_path / "lake"))
    assert outcome is not None
    assert (outcome["pages"], outcome["rejects"]) == (12, 2)
    told = {row["what"]: row["value"] for row in json.loads(Artifact.get("ingest").data)}
    assert (told["pages"], told["rejected: binary"]) == ("12", "1")
    assert json.loads(Artifact.get("air-war").data)
    assert "shot down" in Artifact.get("nights-added").data
    assert compact(Compact(lake=tmp_path / "lake"))["after"] > 0
    assert [row["what"] for row in json.loads(Artifact.get("compact").data)] == ["before", "after", "deleted"]
    assert feed(Feed(target=f"redshift:{tmp_path / 'loads'}", lake=tmp_path / "lake"))["upserts"] > 100
    assert ingest(Ingest(inputs=(tmp_path / "nowhere",), lake=tmp_path / "lake"), return_state=True).is_failed()


def test_the_main_job_prints_answers_then_that_nothing_is_new(tmp_path: Path, monkeypatch, capsys) -> None:
    first = started(tmp_path / "home", "flows", SAMPLES, "--lake", tmp_path / "lake")
    assert first.returncode == 0, first.stderr
    assert "12 pages" in first.stdout
    assert all(question.heading in first.stdout for question in FIRST)
    monkeypatch.setattr("flows.__main__.prepare", lambda: None)     # here, where Prefect is imported already
    main([SAMPLES], tmp_path / "lake")
    assert "Nothing new" in capsys.readouterr().out


def test_what_is_not_there_ends_the_main_job_in_a_sentence(tmp_path: Path) -> None:
    wrong = started(tmp_path / "home", "flows", "nowhere", "--lake", tmp_path / "lake")
    assert wrong.returncode != 0
    assert "nowhere" in wrong.stderr and "Traceback" not in wrong.stderr


def test_polling_prints_what_it_landed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENTWIRE_POLL_PRIVATE", "1")
    monkeypatch.setenv("EVENTWIRE_POLL_DELAY", "0")
    with publishing() as publisher:
        publisher.paths = {"/feed": says(publisher.feed("/1")), "/1": says()}
        done = started(tmp_path / "home", "flows.polling", publisher.url("/feed"), "--into", tmp_path / "in")
    assert done.returncode == 0, done.stderr
    assert "landed" in done.stdout and len(list((tmp_path / "in").glob("*.html"))) == 1


def test_the_server_has_the_event_that_a_feed_starts_on(tmp_path: Path) -> None:
    tell(tmp_path / "lake")
    asked = {"filter": {"event": {"name": [EVENT]}, "resource": {"id": [resource(tmp_path / "lake")[
        "prefect.resource.id"]]}}}
    for _ in range(100):
        found = httpx.post(f"{PREFECT_API_URL.value()}/events/filter", json=asked, timeout=30).json()["events"]
        if found:
            break
        time.sleep(0.2)
    assert [one["event"] for one in found] == [EVENT]
