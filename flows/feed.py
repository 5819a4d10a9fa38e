"""The feed flow: a warehouse brought to what is true in a lake, best run after each ingest."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from prefect import flow, get_run_logger, task
from prefect.artifacts import create_table_artifact
from pydantic import Field

from flows.child import run_child
from flows.ingest import flat, may_mend
from schemas.noun import Noun


class Feed(Noun):
    """What changes a run; a database's password comes from the environment, never from here."""

    target: str = Field(description="postgresql://USER@HOST/DATABASE, or snowflake:DIR, bigquery:DIR, redshift:DIR.")
    lake: Path = Field(description="The lake's folder.")


@task(retries=3, retry_delay_seconds=30, retry_condition_fn=may_mend)
def run(target: str, lake: Path) -> Mapping[str, Any]:
    """Feed the target in a child process and give the one object that it prints."""
    outcome: Mapping[str, Any] = run_child(["feed", target, "--lake", str(lake), "--json"], get_run_logger().info)
    return outcome


@flow(name="feed")
def feed(parameters: Feed) -> Mapping[str, Any]:
    """Feed a warehouse; give the batches it went through and the rows written and taken away."""
    outcome = run(parameters.target, parameters.lake)
    rows = [{"what": name, "value": value} for name, value in flat(outcome)]
    create_table_artifact(table=rows, key="feed", description=f"Feed from {parameters.lake}")
    return outcome
