"""What runs when on a laptop: the same four deployments as `infra/prefect.yaml` has for a work pool."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.deployments.runner import RunnerDeployment
from prefect.events import DeploymentEventTrigger
from prefect.flows import Flow

from flows.committed import EVENT
from flows.compact import Compact, compact
from flows.feed import Feed, feed
from flows.ingest import Ingest, ingest
from flows.poll import Poll, poll
from schemas.noun import Noun

# What is due while one is at work is dropped, as the next takes the same; a feed waits, as no other may come to be.
ALONE = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
IN_TURN = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.ENQUEUE)
EVERY_FIVE, EVERY_FIFTEEN, NIGHTLY = "*/5 * * * *", "*/15 * * * *", "10 3 * * *"


def deployments(landing: Path, lake: Path, feeds: Sequence[str], target: str | None, *,
                watched: bool = False) -> list[RunnerDeployment]:
    """Give the deployments; one of polling only where feeds are named, one of feeding only where a target is.

    Where a watch takes what lands there is none that ingests: both would read the same folder.
    """
    made = [] if watched else [_made(ingest, "landed", Ingest(inputs=(landing,), lake=lake), cron=EVERY_FIVE)]
    made.append(_made(compact, "nightly", Compact(lake=lake), cron=NIGHTLY))
    if feeds:
        made.append(_made(poll, "feeds", Poll(feeds=tuple(feeds), into=landing), cron=EVERY_FIFTEEN))
    if target:
        trigger = DeploymentEventTrigger(expect={EVENT}, match={"prefect.resource.id": f"eventwire.lake.{lake}"})
        made.append(_made(feed, "warehouse", Feed(target=target, lake=lake), triggers=[trigger],
                          concurrency_limit=IN_TURN))
    return made


def _made(flow: Flow[..., Any], name: str, parameters: Noun, **when: Any) -> RunnerDeployment:
    """Give a deployment of which one run goes at a time."""
    made: RunnerDeployment = flow.to_deployment(  # type: ignore[assignment]
        name, parameters={"parameters": parameters.model_dump(mode="json")}, **{"concurrency_limit": ALONE, **when})
    return made
