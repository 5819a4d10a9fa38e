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

    @property
    def material_conflict(self) -> bool:
        """Whether it is a deed against somebody, arrests and protests among them."""
        return self.quad_class == 4

    @property
    def verbal(self) -> bool:
        """Whether it is done by words, kind or not."""
        return self.quad_class in (1, 3)

    @property
    def cooperative(self) -> bool:
        """Whether it is what sides do with or for each other, by words or deeds."""
        return self.quad_class in (1, 2)

    @property
    def peaceful(self) -> bool:
        """Whether it is one of words or of help; a toll, a flight and an interception are none, nor conflict."""
        return self.verbal or self.cooperative

    @property
    def assault(self) -> bool:
        """Whether it is violence against persons or places."""
        return self.plover_type == "ASSAULT"


def _read() -> Mapping[str, Crosswalk]:
    with Path(__file__).with_name("event_types.csv").open(encoding="utf-8", newline="") as table:
        rows = [Crosswalk.model_validate({k: v or None for k, v in row.items()}) for row in csv.DictReader(table)]
    return MappingProxyType({row.event_type: row for row in rows})


CROSSWALK = _read()
EVENT_TYPES = frozenset(CROSSWALK)
