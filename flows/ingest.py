"""The ingest flow: what landed, one batch of the command line in a child, and a record of what it did."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from prefect import flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.client.schemas.objects import State, TaskRun
from prefect.tasks import Task
from pydantic import AwareDatetime, Field

from flows.child import run_child
from flows.committed import tell_committed
from flows.nights import nights_added
from flows.progress import Shown
from flows.questions import AIR_WAR, ask
from pipeline.errors import ChildFailed, UnusableArguments
from schemas.noun import Noun

LAKE_NOT_WRITTEN = 3    # exit status of the command line: held by another, or the disk refused
Outcome = Mapping[str, Any]


class Ingest(Noun):
    """What changes a run; all else is configuration."""

    inputs: tuple[Path, ...] = Field(min_length=1, description="Files and folders, folders read recursively.")
    lake: Path = Field(description="The lake's folder, made where it is missing.")
    fetched_at: AwareDatetime | None = Field(default=None, description="For inputs that carry none.")


def may_mend(_task: Task[Any, Any], _run: TaskRun, state: State[Any]) -> bool:
    """Say whether another try may help: a lake that another run holds is let go of, a killed child starts again."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, ChildFailed) and (error.status == LAKE_NOT_WRITTEN or error.status < 0)


@task
def discover(inputs: tuple[Path, ...]) -> tuple[Path, ...]:
    """Give the inputs that hold a file; raise UnusableArguments where one does not exist."""
    if missing := [str(path) for path in inputs if not path.exists()]:
        raise UnusableArguments(f"Nothing is at {', '.join(missing)}; name files or folders that exist.")
    return tuple(path for path in inputs if path.is_file() or any(path.rglob("*")))


@task(retries=2, retry_delay_seconds=5, retry_condition_fn=may_mend)
def run(inputs: tuple[Path, ...], lake: Path, fetched_at: datetime | None) -> Outcome:
    """Ingest the inputs into the lake in a child process and give the one object that it prints."""
    given = ["--fetched-at", fetched_at.isoformat()] if fetched_at else []
    arguments = ["ingest", *map(str, inputs), "--lake", str(lake), "--json", "--progress", *given]
    shown = Shown("ingest-progress", get_run_logger().info)
    outcome: Outcome = run_child(arguments, shown)
    shown.close()
    return outcome


@task(retries=2, retry_delay_seconds=2)
def report(outcome: Outcome, lake: Path) -> None:
    """Leave with the run what it did, the nights of the air war as the lake now tells them, and those it added."""
    rows = [{"what": name, "value": value} for name, value in flat(outcome)]
    create_table_artifact(table=rows, key="ingest", description=f"Ingest into {lake}")
    nights = ask(AIR_WAR, lake, get_run_logger().info)
    create_table_artifact(table=list(nights), key="air-war", description="The air war by night and by whose account")
    added = nights_added(lake, outcome["batches"], get_run_logger().info)
    create_markdown_artifact(markdown=added, key="nights-added", description="Nights of what this run added")


def flat(outcome: Outcome, above: str = "") -> list[tuple[str, str]]:
    """Give an outcome's names and values in order, nested ones as `rejects: binary`."""
    rows: list[tuple[str, str]] = []
    for name, value in outcome.items():
        if isinstance(value, Mapping):
            rows += flat(value, f"{above}{name}: ")
        else:
            rows.append((above + name, str(value)))
    return rows


@flow(name="ingest")
def ingest(parameters: Ingest) -> Outcome | None:
    """Ingest what landed into a lake; give what the batch did, or None where nothing landed.

    Tasks are retried, the flow is not: a retried flow loses its place in a concurrency limit. One run a lake at a time
    is the lake's own lock, which holds with and without Prefect; a run that meets it waits and tries again.
    """
    landed = discover(parameters.inputs)
    if not landed:
        return None
    outcome = run(landed, parameters.lake, parameters.fetched_at)
    tell_committed(outcome, parameters.lake)
    report(outcome, parameters.lake)
    return outcome
