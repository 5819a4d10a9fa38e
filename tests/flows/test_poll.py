"""The poll flow: its task's body without a server, and a whole run under Prefect's test server."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from prefect.logging import disable_run_logger
from prefect.settings import PREFECT_API_URL
from prefect.states import Failed
from pydantic import ValidationError

from flows.poll import Poll, run, was_killed
from pipeline.errors import ChildFailed
from tests.poll.publisher import publishing, says

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def private(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the children fetch from loopback, where the publisher is."""
    monkeypatch.setenv("EVENTWIRE_POLL_PRIVATE", "1")
    monkeypatch.setenv("EVENTWIRE_POLL_DELAY", "0")


def test_parameters_are_checked_before_anything_starts() -> None:
    with pytest.raises(ValidationError):
        Poll.model_validate({"feeds": [], "into": "landing"})


@pytest.mark.parametrize(("error", "again"), [(ChildFailed(-9, "Killed."), True), (ChildFailed(2, "No."), False)])
def test_only_what_was_killed_is_tried_again(error: Exception, again: bool) -> None:
    assert was_killed(run, None, Failed(data=error)) is again


def test_the_body_of_run_polls_in_a_child(tmp_path: Path) -> None:
    with publishing() as publisher, disable_run_logger():
        publisher.paths = {"/feed": says(publisher.feed("/1")), "/1": says()}
        first, again = (run.fn((publisher.url("/feed"), "-no-option"), tmp_path) for _ in range(2))
    assert (first["landed"], first["refused"]) == (1, {"scheme": 1})
    assert (again["landed"], again["unchanged"]) == (0, 1)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_polling_prints_what_it_landed(prefect: None, tmp_path: Path) -> None:
    with publishing() as publisher:
        publisher.paths = {"/feed": says(publisher.feed("/1")), "/1": says()}
        environment = {**os.environ, "PREFECT_API_URL": PREFECT_API_URL.value(), "PREFECT_HOME": str(tmp_path / "home")}
        done = subprocess.run([sys.executable, "-m", "flows.polling", publisher.url("/feed"), "--into",
                               str(tmp_path / "in")], cwd=ROOT, env=environment, capture_output=True, text=True,
                              check=False)
    assert done.returncode == 0, done.stderr
    assert "landed" in done.stdout and len(list((tmp_path / "in").glob("*.html"))) == 1
