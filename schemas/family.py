"""Families of event types that may tell one happening, read from families.csv beside this file."""

import csv
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from schemas.noun import Noun

TOLL = "casualties"


class Family(Noun):
    """What a type is one of, and by what means it is done; null where the type says nothing of the means."""

    event_type: str
    family: str
    means: str | None = None


def _read() -> Mapping[str, Family]:
    with Path(__file__).with_name("families.csv").open(encoding="utf-8", newline="") as table:
        rows = [Family.model_validate({k: v or None for k, v in row.items()}) for row in csv.DictReader(table)]
    return MappingProxyType({row.event_type: row for row in rows})


FAMILIES = _read()


def family(event_type: str) -> str:
    """Give the family of a type; a type that stands in none is a family of its own."""
    known = FAMILIES.get(event_type)
    return known.family if known else event_type


def kindred(one: str, other: str) -> bool:
    """Say whether one happening may be told under both types: a strike and its toll, a bombing and an attack."""
    if one == other:
        return True
    left, right = FAMILIES.get(one), FAMILIES.get(other)
    if left is None or right is None or left.family != right.family:
        return False
    return left.means is None or right.means is None or left.means == right.means
