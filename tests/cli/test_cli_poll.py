"""Polling from the command line: what it prints, lands, and that `ingest` takes it."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.poll.publisher import publishing, says

ROOT = Path(__file__).parents[2]


def polled(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "EVENTWIRE_POLL_DELAY": "0", **settings}
    return subprocess.run([sys.executable, "-m", "pipeline.cli.poll", *arguments], cwd=ROOT, env=environment,
                          capture_output=True, text=True, check=False)


def test_what_is_polled_is_what_ingest_takes(run, tmp_path: Path) -> None:
    with publishing() as publisher:
        publisher.paths = {"/feed": says(publisher.feed("/1", "/2")), "/1": says()}
        refused = polled(publisher.url("/feed"), "--into", str(tmp_path / "in"), "--json")
        told = polled(publisher.url("/feed"), "--into", str(tmp_path / "in"), EVENTWIRE_POLL_PRIVATE="1")
    assert json.loads(refused.stdout)["refused"] == {"private_address": 1}
    assert (refused.returncode, told.returncode) == (0, 0)
    assert "1 pages landed" in told.stdout and "status 1" in told.stdout
    assert "/2 was not taken: it was answered with status 404." in told.stderr
    done = json.loads(run("ingest", tmp_path / "in", "--lake", tmp_path / "lake", "--json").stdout)
    assert (done["pages"], done["rejects"]) == (1, 0)


def test_unusable_arguments_and_settings_end_with_two(tmp_path: Path) -> None:
    assert polled("--into", str(tmp_path)).returncode == 2
    told = polled("http://x.example/", "--into", str(tmp_path), EVENTWIRE_POLL_SECONDS="never")
    assert told.returncode == 2 and "EVENTWIRE_POLL_SECONDS" in told.stderr and "Traceback" not in told.stderr
