"""The poll flow, `python -m flows.poll FEED... --into DIR`: feeds polled in a child, pages landed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from prefect import flow, get_run_logger, task
from prefect.artifacts import create_table_artifact
from prefect.client.schemas.objects import State, TaskRun
from prefect.tasks import Task
from pydantic import Field

from flows.child import run_child
from flows.ingest import flat
from pipeline.errors import ChildFailed
from schemas.noun import Noun

Polled = Mapping[str, Any]


class Poll(Noun):
    """What changes a run; all else is configuration."""

    feeds: tuple[str, ...] = Field(min_length=1, description="RSS and Atom feeds, by their http(s) urls.")
    into: Path = Field(description="The folder in which pages are landed, made where it is missing.")


def was_killed(_task: Task[Any, Any], _run: TaskRun, state: State[Any]) -> bool:
    """Say whether another try may help: what a child that was killed did not take, another one will."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, ChildFailed) and error.status < 0


@task(retries=2, retry_delay_seconds=5, retry_condition_fn=was_killed)
def run(feeds: tuple[str, ...], into: Path) -> Polled:
    """Poll the feeds in a child process and give the one object that it prints."""
    arguments = ["--into", str(into), "--json", "--", *feeds]
    polled: Polled = run_child(arguments, get_run_logger().info, module="pipeline.cli.poll")
    return polled


@task(retries=2, retry_delay_seconds=2)
def report(polled: Polled, into: Path) -> None:
    """Leave a table with the run: what was landed, and what was not taken and why."""
    rows = [{"what": name, "value": value} for name, value in flat(polled)]
    create_table_artifact(table=rows, key="poll", description=f"Feeds polled into {into}")


@flow(name="poll")
def poll(parameters: Poll) -> Polled:
    """Poll feeds into a landing folder, which the ingest flow takes; give what was done.

    Feeds and pages that fail are counted and asked for again by the next run, so they do not fail this one.
    """
    polled = run(parameters.feeds, parameters.into)
    report(polled, parameters.into)
    return polled
