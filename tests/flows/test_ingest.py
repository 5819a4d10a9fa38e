"""The ingest flow: its tasks' bodies without a server."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from prefect.logging import disable_run_logger
from prefect.states import Failed
from pydantic import ValidationError

from flows.ingest import Ingest, discover, flat, may_mend, run
from flows.questions import FIRST, ask
from pipeline.errors import ChildFailed, UnusableArguments

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "seeds" / "articles"


def test_a_smoke_of_the_server() -> None:
    """`from prefect import flow` works where the server cannot start: fastapi is pinned for this import."""
    import prefect.server.api.server as server

    assert server.create_app


@pytest.mark.parametrize("wrong", [
    {"inputs": [], "lake": "lake"},
    {"inputs": ["pages"]},
    {"inputs": ["pages"], "lake": "lake", "fetched_at": "2025-06-13T20:00:00"},     # names no zone
    {"inputs": ["pages"], "lake": "lake", "strcit": True},
])
def test_parameters_are_checked_before_anything_starts(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Ingest.model_validate(wrong)


def test_discover_gives_inputs_that_hold_something(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    page = tmp_path / "full" / "a.txt"
    page.write_text("A page.")
    assert discover.fn((page, tmp_path / "full", tmp_path / "empty")) == (page, tmp_path / "full")
    with pytest.raises(UnusableArguments, match="nowhere"):
        discover.fn((tmp_path / "nowhere",))


@pytest.mark.parametrize(("error", "again"), [
    (ChildFailed(3, "The lake is held by process 17."), True),
    (ChildFailed(-9, "Killed."), True),
    (ChildFailed(2, "No such option."), False),
    (ChildFailed(70, "An error that is not yours."), False),
    (UnusableArguments("Nothing is at nowhere."), False),
])
def test_only_what_may_mend_is_tried_again(error: Exception, again: bool) -> None:
    assert may_mend(run, None, Failed(data=error)) is again


def test_nested_values_of_an_outcome_get_a_row_each() -> None:
    assert flat({"pages": 2, "rejected": {"binary": 1}}) == [("pages", "2"), ("rejected: binary", "1")]


def test_the_body_of_run_ingests_in_a_child(tmp_path: Path) -> None:
    with disable_run_logger():
        given = (SAMPLES / "001_bodies_come_home.txt",), tmp_path / "lake", datetime(2025, 6, 13, tzinfo=UTC)
        first, again = run.fn(*given), run.fn(*given)
    assert (first["pages"], first["batches"], again["pages"], again["known"]) == (1, 1, 0, 1)


@pytest.mark.parametrize("question", FIRST, ids=lambda question: question.heading)
def test_the_first_questions_have_answers_in_the_sample_pages(question, sample_lake: Path) -> None:
    rows = ask(question, sample_lake, print)
    assert rows
    assert question.heading[0].isupper()
