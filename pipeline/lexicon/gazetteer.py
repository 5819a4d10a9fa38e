"""Places of the world by name: cities and first-order regions, compiled from GeoNames by infra/gazetteer.py.

The cities are one sorted text file that is searched by bisection, not a database: it opens in a few milliseconds,
a look-up costs some microseconds, it holds no handle that a forked worker would share, and a change shows in a diff.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from pipeline.errors import LexiconError
from pipeline.lexicon.compiled import Lines, Place, Regions, fold
from pipeline.lexicon.files import SEEDS, read_csv_lines
from pipeline.lexicon.names import Names, unique
from pipeline.lexicon.words import Phrases
from schemas.noun import Noun
from schemas.vocabulary import PlaceKind

__all__ = ["GAZETTEER", "Gazetteer", "Place", "fold", "load_gazetteer"]

REMEMBERED = 8192  # names looked up lately
GAZETTEER = SEEDS / "gazetteer"
# Parts of the United Kingdom stand for it when they act; as places they are themselves.
NATION_WITHIN = re.compile(r"England|Scotland|Wales|Northern Ireland")


@dataclass(frozen=True)
class Gazetteer:
    """Cities and first-order regions, found by folded name."""

    lines: Lines = field(repr=False)                                # cities.tsv
    regions: Regions = field(repr=False)
    known: Phrases[Place] = field(repr=False)                       # countries and what regions.csv holds
    abbreviated: Phrases[Place] = field(repr=False)                 # "Mo.", "Ont.": only behind a comma
    shortened: frozenset[str] = field(repr=False)                   # GeoNames codes of regions the press abbreviates
    seats: frozenset[str] = field(repr=False)                       # folded names of capitals
    neighbours: dict[str, frozenset[str]] = field(repr=False)       # countries that border one by land, by ISO3

    def cities(self, key: str) -> tuple[Place, ...]:
        """Give the cities of a folded name, the most populous first."""
        return _cities(self.lines, self.regions, key)


@lru_cache(maxsize=REMEMBERED)
def _cities(lines: Lines, regions: Regions, key: str) -> tuple[Place, ...]:
    """Look up the cities of a folded name; remembered, as articles name the same places."""
    return tuple(_place(line, regions) for line in lines.starting(key + "\t"))


def _place(line: str, regions: Regions) -> Place:
    key, name, code, latitude, longitude, people, number = line.split("\t")
    region = regions.of(code)
    country = region.country if region else code
    return Place(name=name or key.title(), kind="city", country=country, admin1=region.admin1 if region else None,
                 admin1_code=code, latitude=float(latitude), longitude=float(longitude),
                 people=int(people or 0) * 1000, geoname_id=int(number))


class RegionRow(Noun):
    """A macro-region, a water, a site, or a first-order region under the name that the press gives it."""

    name: str
    kind: PlaceKind
    country: str | None = None
    admin1: str | None = None           # GeoNames code of the region it is or lies in
    latitude: float
    longitude: float
    aliases: tuple[str, ...] = ()


def load_gazetteer(folder: Path, names: Names) -> Gazetteer:
    """Read the compiled places and a language's regions.csv; raise LexiconError with file and line."""
    regions = Regions(GAZETTEER / "admin1.tsv")
    states = tuple(unique(_abbreviated(folder / "state_abbreviations.csv", regions)))
    return Gazetteer(lines=Lines(GAZETTEER / "cities.tsv"), regions=regions,
                     known=Phrases((*_countries(names), *unique(_known(folder / "regions.csv", regions, names)))),
                     abbreviated=Phrases(states), shortened=frozenset(place.admin1_code for _, place in states),
                     seats=frozenset(fold(seat) for row in names.countries.values() for seat in row.seats),
                     neighbours=_borders(GAZETTEER / "neighbours.csv"))


class BorderRow(Noun):
    """A country and those that it borders by land."""

    iso3: str
    neighbours: tuple[str, ...]


def _borders(path: Path) -> dict[str, frozenset[str]]:
    return {row.iso3: frozenset(row.neighbours) for _, row in read_csv_lines(path, BorderRow)}


def _countries(names: Names) -> Iterator[tuple[str, Place]]:
    for code, row in names.countries.items():
        place = Place(row.name, "country", code, None, "", None, None, 0, row.geoname_id)
        for phrase in (row.name, *row.aliases):
            if not NATION_WITHIN.match(phrase):
                yield phrase, place


def _known(path: Path, regions: Regions, names: Names) -> Iterator[tuple[Path, int, str, Place]]:
    """Yield (file, line, phrase, place) of regions.csv."""
    for line, row in read_csv_lines(path, RegionRow):
        if row.admin1 and row.admin1 not in regions:
            raise LexiconError(f"{path}:{line}: region {row.admin1!r} does not stand in admin1.tsv.")
        if row.country and row.country not in names.countries:
            raise LexiconError(f"{path}:{line}: country {row.country!r} does not stand in countries.csv.")
        region = regions.of(row.admin1 or "")
        own = row.name if row.kind == "admin1" else region.name if region else None
        place = Place(row.name, row.kind, row.country, own,
                      row.admin1 or "", row.latitude, row.longitude, 0,
                      region.geoname_id if region and row.kind == "admin1" else None)
        for phrase in (row.name, *row.aliases):
            yield path, line, phrase, place


class AbbreviationRow(Noun):
    """How a first-order region is shortened behind a city's name."""

    admin1: str
    aliases: tuple[str, ...]


def _abbreviated(path: Path, regions: Regions) -> Iterator[tuple[Path, int, str, Place]]:
    for line, row in read_csv_lines(path, AbbreviationRow):
        if row.admin1 not in regions:
            raise LexiconError(f"{path}:{line}: region {row.admin1!r} does not stand in admin1.tsv.")
        for alias in row.aliases:
            region = regions.of(row.admin1)
            if region is not None:
                yield path, line, alias, region
