"""The poll flow: its task's body without a server."""

from pathlib import Path

import pytest
from prefect.logging import disable_run_logger
from prefect.states import Failed
from pydantic import ValidationError

from flows.poll import Poll, run, was_killed
from pipeline.errors import ChildFailed
from tests.poll.publisher import publishing, says


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
