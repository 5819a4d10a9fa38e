"""The event by which other deployments hear that a lake has more in it: a feed starts on it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from prefect.events import emit_event

EVENT = "eventwire.lake.committed"


def tell_committed(outcome: Mapping[str, Any], lake: Path) -> None:
    """Tell Prefect that batches were committed to a lake; nothing where none were."""
    if outcome["batches"] or outcome["recovered"]:
        counts = ("batches", "pages", "articles", "mentions", "rejects")
        emit_event(EVENT, resource=resource(lake), payload={what: outcome[what] for what in counts})


def resource(lake: Path) -> dict[str, str]:
    """Give a lake as events name it, by its whole path."""
    name = str(Path(lake).resolve())
    return {"prefect.resource.id": f"eventwire.lake.{name}", "prefect.resource.name": name}
