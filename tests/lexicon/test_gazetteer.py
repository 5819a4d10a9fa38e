"""The compiled places: sorted, whole, and found by folded name."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import LexiconError
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.gazetteer import GAZETTEER, fold, load_gazetteer
from tests.lexicon.spoiled import spoiled

LEXICON = load_lexicon()
LARGEST = 3_000_000     # bytes


def test_the_cities_are_sorted_and_small() -> None:
    path = GAZETTEER / "cities.tsv"
    keys = [line.partition("\t")[0] + "\t" for line in path.read_text("utf-8").splitlines()]
    assert all(a <= b for a, b in pairwise(keys))
    assert path.stat().st_size <= LARGEST


def test_every_city_lies_in_a_known_country() -> None:
    gazetteer = LEXICON.gazetteer
    codes = {line.split("\t")[2] for line in gazetteer.lines}
    assert all(code in gazetteer.regions for code in codes if "." in code)
    regions = [line.split("\t")[1] for line in (GAZETTEER / "admin1.tsv").read_text("utf-8").splitlines()]
    lands = {code for code in codes if "." not in code} | {code for code in regions if len(code) == 3}
    assert len(lands) > 200 and lands <= LEXICON.names.countries.keys()


@pytest.mark.parametrize(("name", "country", "admin1"), [
    ("Kharkiv", "UKR", "Kharkiv"), ("Kharkov", "UKR", "Kharkiv"), ("Khan Younis", "PSE", "Gaza Strip"),
    ("Kiev", "UKR", "Kyiv City"),
    ("São Paulo", "BRA", "São Paulo"), ("Sao Paulo", "BRA", "São Paulo"), ("New York", "USA", "New York")])
def test_a_city_is_found_by_its_names(name: str, country: str, admin1: str) -> None:
    place = LEXICON.gazetteer.cities(fold(name))[0]
    assert (place.country, place.admin1) == (country, admin1)


@pytest.mark.parametrize(("name", "code"), [("Donetsk", "UA.05"), ("Helmand", "AF.10"), ("Texas", "US.TX")])
def test_a_region_is_found_by_its_name(name: str, code: str) -> None:
    assert [place.admin1_code for place in LEXICON.gazetteer.regions.named(fold(name))] == [code]


@pytest.mark.parametrize(("name", "row", "told"), [
    ("regions.csv", "Green Hills,region,XYZ,,1.0,2.0,", "country 'XYZ'"),
    ("regions.csv", "Green Hills,hills,UKR,,1.0,2.0,", "kind: "),
    ("regions.csv", "Green Hills,region,UKR,UA.99,1.0,2.0,", "region 'UA.99'"),
    ("regions.csv", "Black Sea,water,,,1.0,2.0,", "'Black Sea' already stands"),
    ("state_abbreviations.csv", "US.ZZ,Zz.", "region 'US.ZZ'")])
def test_a_bad_row_is_told_with_file_and_line(tmp_path: Path, name: str, row: str, told: str) -> None:
    folder, where = spoiled(tmp_path, name, row)
    with pytest.raises(LexiconError) as error:
        load_gazetteer(folder, LEXICON.names)
    assert told in str(error.value)
    assert where in str(error.value)


@given(st.text(max_size=40))
def test_folding_folds_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert LEXICON.gazetteer.cities(fold(text)) is not None
