"""The compaction flow: a lake's files made few and sorted, best once a night."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from prefect import flow, get_run_logger, task
from prefect.artifacts import create_table_artifact
from pydantic import Field

from flows.child import run_child
from flows.ingest import flat, may_mend
from schemas.noun import Noun


class Compact(Noun):
    """What changes a run; all else is configuration."""

    lake: Path = Field(description="The lake's folder.")


@task(retries=2, retry_delay_seconds=60, retry_condition_fn=may_mend)
def run(lake: Path) -> Mapping[str, Any]:
    """Compact the lake in a child process and give the one object that it prints."""
    outcome: Mapping[str, Any] = run_child(["compact", "--lake", str(lake), "--json"], get_run_logger().info)
    return outcome


@flow(name="compact")
def compact(parameters: Compact) -> Mapping[str, Any]:
    """Compact a lake; give how many files it had before, has now, and were deleted."""
    outcome = run(parameters.lake)
    rows = [{"what": name, "value": value} for name, value in flat(outcome)]
    create_table_artifact(table=rows, key="compact", description=f"Compaction of {parameters.lake}")
    return outcome
