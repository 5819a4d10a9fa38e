"""Words of number, unit and time: what does not hold is told with file and line."""

import shutil
from pathlib import Path

import pytest

from pipeline.errors import LexiconError
from pipeline.lexicon.amounts import load_amounts
from pipeline.lexicon.calendar import load_calendar
from pipeline.lexicon.files import pack
from pipeline.lexicon.numbers import load_numbers
from pipeline.lexicon.units import load_units


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the English pack to spoil."""
    names = ("numbers.csv", "units.csv", "people.csv", "actors.csv", "countries.csv", "amounts.yaml", "calendar.yaml")
    for name in names:
        shutil.copy(pack("en") / name, tmp_path / name)
    return tmp_path


def append(path: Path, line: str) -> int:
    """Add a line to a file and give its number."""
    text = path.read_text("utf-8") + line + "\n"
    path.write_text(text, "utf-8")
    return len(text.splitlines())


def test_a_number_word_told_twice(folder: Path) -> None:
    line = append(folder / "numbers.csv", "seven,7,cardinal")
    with pytest.raises(LexiconError, match=rf"numbers\.csv:{line}: number word 'seven' stands twice"):
        load_numbers(folder)


def test_a_noun_of_two_units(folder: Path) -> None:
    line = append(folder / "units.csv", "drones,,ship,,")
    with pytest.raises(LexiconError, match=rf"units\.csv:{line}: 'drones' stands for drone already"):
        load_units(folder)


def test_a_measure_that_is_none(folder: Path) -> None:
    line = append(folder / "units.csv", "balloon,,balloon,,inflated")
    with pytest.raises(LexiconError, match=rf"units\.csv:{line}: measure"):
        load_units(folder)


def test_wording_that_yaml_reads_as_something_else(folder: Path) -> None:
    path = folder / "amounts.yaml"
    path.write_text(path.read_text("utf-8").replace("places: [", "places: [no, "), "utf-8")
    with pytest.raises(LexiconError, match=r"amounts\.yaml:\d+: places"):
        load_amounts(folder, load_numbers(folder))


def test_a_part_of_the_day_without_hours(folder: Path) -> None:
    path = folder / "calendar.yaml"
    path.write_text(path.read_text("utf-8").replace("noon: [12, 13]", "noon: later"), "utf-8")
    with pytest.raises(LexiconError, match=r"calendar\.yaml:\d+: parts\.noon"):
        load_calendar(folder, load_numbers(folder))


def test_plurals_follow_the_rule_or_the_row(folder: Path) -> None:
    heads = load_units(folder).heads
    assert heads["prisoners", "of", "war"].row.head == "prisoner of war"
    assert heads["children",].row.category == "child"
    assert heads["ferries",].is_plural and not heads["ferries",].is_singular
