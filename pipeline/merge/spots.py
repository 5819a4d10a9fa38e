"""How two places lie to each other: the same, one in the other, apart, or nobody knows."""

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Literal

from schemas.account import Spot

Lie = Literal["same", "near", "within", "wide", "apart", "unknown"]

TOWN, REGION = 3, 2
NEAR_KM = 20.0          # a suburb, a village at the town's edge
ALIKE = 3               # letters that spellings of one name share
EARTH_KM = 6371.0
HELD = 16384            # pairs that are looked at again and again on one day


@lru_cache(maxsize=HELD)
def lie(one: Spot, other: Spot) -> Lie:
    """Say how two places lie: `within` is a town in its region, `wide` anything in its country."""
    if not one.level or not other.level:
        return "unknown"
    if one.country and other.country and one.country != other.country:
        return "apart"
    wider, finer = sorted((one, other), key=lambda spot: spot.level)
    if wider.level == finer.level:
        return _level(one, other)
    if wider.level == REGION:
        return _in_region(finer, wider)
    return "wide" if wider.country and finer.country else "unknown"


def _level(one: Spot, other: Spot) -> Lie:
    if one.level == TOWN:
        return _towns(one, other)
    if one.level == REGION:
        names = {one.name, one.admin1} - {None}
        return "same" if names & {other.name, other.admin1} else "apart"
    return "same" if one.country and one.country == other.country else "unknown"


def _towns(one: Spot, other: Spot) -> Lie:
    if one.geoname_id is not None and one.geoname_id == other.geoname_id:
        return "same"
    if one.admin1 and other.admin1 and one.admin1 != other.admin1 and not _near(one, other):
        return "apart"
    if one.name == other.name:
        return "same"
    if one.admin1 == other.admin1 and one.admin1 in (one.name, other.name) and not _near(one, other):
        return "within"         # Idlib may be the province of that name
    if "country" in (one.precision, other.precision):
        return "apart" if one.precision == other.precision and not _alike(one, other) else "wide"
    return "near" if _near(one, other) else "apart"


def _alike(one: Spot, other: Spot) -> bool:
    """Say whether two names that no gazetteer has may be spellings of one."""
    return (one.name or "")[:ALIKE] == (other.name or "")[:ALIKE]


def _in_region(town: Spot, region: Spot) -> Lie:
    if town.admin1 is None:
        return "unknown"
    return "within" if town.admin1 in (region.name, region.admin1) else "apart"


def _near(one: Spot, other: Spot) -> bool:
    if one.precision != "exact" or other.precision != "exact":
        return False
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return False
    north, south, east, west = map(radians, (one.latitude, other.latitude, one.longitude, other.longitude))
    half = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * sin((east - west) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half)) <= NEAR_KM
