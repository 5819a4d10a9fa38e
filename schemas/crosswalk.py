"""Event types and what other codebooks call them, read from event_types.csv beside this file."""

import csv
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from schemas.noun import Noun


class Crosswalk(Noun):
    """One event type: its definition and its codes in PLOVER, CAMEO and ACLED; null where none fits."""

    event_type: str
    definition: str
    quad_class: int | None = None
    plover_type: str | None = None
    plover_mode: str | None = None
    cameo_root: str | None = None
    acled_event_type: str | None = None
    acled_sub_event: str | None = None


def _read() -> Mapping[str, Crosswalk]:
    with Path(__file__).with_name("event_types.csv").open(encoding="utf-8", newline="") as table:
        rows = [Crosswalk.model_validate({k: v or None for k, v in row.items()}) for row in csv.DictReader(table)]
    return MappingProxyType({row.event_type: row for row in rows})


CROSSWALK = _read()
EVENT_TYPES = frozenset(CROSSWALK)
