"""Places of the world by name: cities and first-order regions, compiled from GeoNames by infra/gazetteer.py.

The cities are one sorted text file that is searched by bisection, not a database: it opens in a few milliseconds,
a look-up costs a microsecond, it holds no handle that a forked worker would share, and a change shows in a diff.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import LexiconError
from pipeline.lexicon.files import SEEDS, read_csv_lines
from pipeline.lexicon.names import Names, unique
from pipeline.lexicon.words import Phrases
from schemas.noun import Noun
from schemas.vocabulary import PlaceKind

GAZETTEER = SEEDS / "gazetteer"
COLUMNS = 8
# Parts of the United Kingdom stand for it when they act; as places they are themselves.
NATION_WITHIN = re.compile(r"England|Scotland|Wales|Northern Ireland")
_CODE = re.compile(r"[A-Z]{3}$")

# Letters that Unicode does not decompose, and marks that transliterations sprinkle over names.
_LETTERS = str.maketrans({
    "ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe",
    "ð": "d", "þ": "th", "ə": "a", "-": " ", "–": " ", ".": " ", "/": " ", **dict.fromkeys("'’‘ʻʼ`ʿʾ´", "")})
_SPACES = re.compile(r"\s+")


def fold(name: str) -> str:
    """Give the form that names are compared in: lower case, no accents or apostrophes, hyphens and dots as spaces."""
    if name.isascii() and name.isalpha():
        return name.lower()
    plain = unicodedata.normalize("NFKD", name.lower())
    letters = "".join(c for c in plain if not unicodedata.combining(c)).lower().translate(_LETTERS)
    return _SPACES.sub(" ", letters).strip()


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer; coordinates in degrees, people counted to the thousand below."""

    name: str
    kind: PlaceKind
    country: str | None             # ISO 3166 alpha-3; null for what lies in several
    admin1: str | None              # name of the first-order region
    admin1_code: str                # GeoNames code, such as UA.05
    latitude: float | None
    longitude: float | None
    people: int
    geoname_id: int | None


@dataclass(frozen=True)
class Gazetteer:
    """Cities and first-order regions, found by folded name."""

    lines: Sequence[str] = field(repr=False)
    regions: dict[str, tuple[Place, ...]] = field(repr=False)       # by folded name
    by_code: dict[str, Place] = field(repr=False)                   # first-order regions by GeoNames code
    known: Phrases[Place] = field(repr=False)                       # countries and what regions.csv holds
    abbreviated: Phrases[Place] = field(repr=False)                 # "Mo.", "Ont.": only behind a comma
    seats: frozenset[str] = field(repr=False)                       # folded names of capitals

    def cities(self, key: str) -> tuple[Place, ...]:
        """Give the cities of a folded name, the most populous first."""
        return tuple(self._cities(key))

    def _cities(self, key: str) -> Iterator[Place]:
        at = bisect_left(self.lines, start := key + "\t")
        while at < len(self.lines) and self.lines[at].startswith(start):
            yield self._place(self.lines[at])
            at += 1

    def _place(self, line: str) -> Place:
        key, name, code, latitude, longitude, people, number = line.split("\t")
        region = self.by_code.get(code)
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
    rows = tuple(_regions(GAZETTEER / "admin1.tsv"))
    by_code = {place.admin1_code: place for place, _ in rows}
    found: dict[str, list[Place]] = {}
    for place, keys in rows:
        for key in keys:
            found.setdefault(key, []).append(place)
    return Gazetteer(lines=(GAZETTEER / "cities.tsv").read_text("utf-8").splitlines(),
                     regions={key: tuple(places) for key, places in found.items()}, by_code=by_code,
                     known=Phrases((*_countries(names), *unique(_known(folder / "regions.csv", by_code, names)))),
                     abbreviated=Phrases(unique(_abbreviated(folder / "state_abbreviations.csv", by_code))),
                     seats=frozenset(fold(seat) for row in names.countries.values() for seat in row.seats))


def _regions(path: Path) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Yield (region, folded names)."""
    for line, text in enumerate(path.read_text("utf-8").splitlines(), 1):
        cells = text.split("\t")
        if len(cells) != COLUMNS or not _CODE.match(cells[1]) or not cells[4].isdigit():
            raise LexiconError(f"{path}:{line}: a region has {COLUMNS} columns with a country and a number; "
                               "compile it again with infra/gazetteer.py.")
        code, country, name, _, number, latitude, longitude, others = cells
        keys = (fold(name), *filter(None, others.split("|")))
        yield Place(name, "admin1", country, name, code, float(latitude) if latitude else None,
                    float(longitude) if longitude else None, 0, int(number)), keys


def _countries(names: Names) -> Iterator[tuple[str, Place]]:
    for code, row in names.countries.items():
        place = Place(row.name, "country", code, None, "", None, None, 0, row.geoname_id)
        for phrase in (row.name, *row.aliases):
            if not NATION_WITHIN.match(phrase):
                yield phrase, place


def _known(path: Path, by_code: dict[str, Place], names: Names) -> Iterator[tuple[Path, int, str, Place]]:
    """Yield (file, line, phrase, place) of regions.csv."""
    for line, row in read_csv_lines(path, RegionRow):
        if row.admin1 and row.admin1 not in by_code:
            raise LexiconError(f"{path}:{line}: region {row.admin1!r} does not stand in admin1.tsv.")
        if row.country and row.country not in names.countries:
            raise LexiconError(f"{path}:{line}: country {row.country!r} does not stand in countries.csv.")
        region = by_code.get(row.admin1 or "")
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


def _abbreviated(path: Path, by_code: dict[str, Place]) -> Iterator[tuple[Path, int, str, Place]]:
    for line, row in read_csv_lines(path, AbbreviationRow):
        if row.admin1 not in by_code:
            raise LexiconError(f"{path}:{line}: region {row.admin1!r} does not stand in admin1.tsv.")
        for alias in row.aliases:
            yield path, line, alias, by_code[row.admin1]
