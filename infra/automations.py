"""Automations that watch the runs of a Prefect server, made or renewed by name: `python -m infra.automations`.

Run it again whenever you like: what is as it should be stays, what differs is written anew, nothing is made twice.
EVENTWIRE_ALARM names a notification block (`slack-webhook/ops`) that is told of failures and late runs; without it the
automations still show in the events of the server, and runs that died are marked.
"""

import os
import sys
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from prefect.automations import AutomationCore
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.objects import StateType
from prefect.events.actions import ActionTypes, ChangeFlowRunState, DoNothing, SendNotification
from prefect.events.schemas.automations import EventTrigger, Posture
from prefect.events.schemas.events import ResourceSpecification

RUNS = ResourceSpecification({"prefect.resource.id": "prefect.flow-run.*"})
RUN = {"prefect.resource.id"}
ENDS = {f"prefect.flow-run.{state}" for state in ("Completed", "Failed", "Crashed", "Cancelled", "Cancelling")}
BEATS = timedelta(seconds=100)      # three heartbeats of PREFECT_FLOWS_HEARTBEAT_FREQUENCY=30, and a little
LATE = timedelta(minutes=1)
SAID = "{{ flow.name }} {{ flow_run.name }}: {{ flow_run.state.name }}. {{ flow_run.state.message }}"


def automations(alarm: UUID | None) -> Iterator[AutomationCore]:
    """Give what the server should watch; `alarm` is the block that is told."""
    told: ActionTypes = (SendNotification(block_document_id=alarm, subject="eventwire", body=SAID) if alarm
                         else DoNothing())
    yield AutomationCore(
        name="eventwire: a run without heartbeat has crashed",
        description="Its host or its process is gone; the next run takes the same inputs again.",
        trigger=EventTrigger(match=RUNS, for_each=RUN, after={"prefect.flow-run.heartbeat"}, posture=Posture.Proactive,
                             expect={"prefect.flow-run.heartbeat", *ENDS}, threshold=1, within=BEATS),
        actions=[ChangeFlowRunState(state=StateType.CRASHED, message="No heartbeat for 100 s: its process died.")])
    yield AutomationCore(
        name="eventwire: a run failed",
        description="Its log says why in a sentence; the next run takes the same inputs.",
        trigger=EventTrigger(match=RUNS, for_each=RUN, posture=Posture.Reactive, threshold=1,
                             expect={"prefect.flow-run.Failed", "prefect.flow-run.Crashed"}, within=timedelta(0)),
        actions=[told])
    yield AutomationCore(
        name="eventwire: a run is late", description="No worker takes runs from the pool, or all are busy.",
        trigger=EventTrigger(match=RUNS, for_each=RUN, posture=Posture.Proactive, after={"prefect.flow-run.Late"},
                             expect={"prefect.flow-run.Pending", "prefect.flow-run.Running", *ENDS}, threshold=1,
                             within=LATE),
        actions=[told])


def settle(client: SyncPrefectClient, wanted: AutomationCore) -> str:
    """Make an automation, or bring the one of its name up to date; say which."""
    same = client.read_automations_by_name(wanted.name)
    for more in same[1:]:
        client.delete_automation(more.id)
    if not same:
        client.create_automation(wanted)
        return "made"
    shown = AutomationCore.model_validate(same[0].model_dump(include=set(AutomationCore.model_fields)))
    if shown.model_dump(exclude={"trigger": {"id"}}) == wanted.model_dump(exclude={"trigger": {"id"}}):
        return "as it was"
    client.update_automation(same[0].id, wanted)
    return "brought up to date"


def block(client: SyncPrefectClient, name: str) -> UUID:
    """Give the id of a notification block that is named TYPE/NAME."""
    kind, _, own = name.partition("/")
    return client.read_block_document_by_name(own, kind).id


def main() -> None:
    """Settle every automation on the server that PREFECT_API_URL names."""
    if not os.environ.get("PREFECT_API_URL"):
        sys.exit("automations: PREFECT_API_URL names no server: set it, e.g. to http://127.0.0.1:4200/api.")
    with get_client(sync_client=True) as client:
        named = os.environ.get("EVENTWIRE_ALARM")
        for wanted in automations(block(client, named) if named else None):
            print(f"{wanted.name}: {settle(client, wanted)}")


if __name__ == "__main__":
    main()
