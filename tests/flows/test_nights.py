"""The chart that a run leaves: of what it added alone, and safe to show."""

from pathlib import Path

import pytest

from flows.nights import bar, chart, nights_added
from tests.serve.conftest import Maker


def test_the_sample_lake_has_its_nights(sample_lake: Path) -> None:
    lines = nights_added(sample_lake, 1, print).splitlines()
    assert lines[0].startswith("| night |") and len(lines) > 10
    assert any("2025-06-12" in line and "RUS drone | shot down" in line and "28" in line for line in lines)


def test_two_countries_offices_of_one_name_are_two_accounts(tmp_path: Path) -> None:
    lake = Maker(tmp_path)
    lake.event("e")
    for number, country, value in ((1, "UKR", 40), (2, "RUS", 30)):
        lake.article(f"a{number}")
        lake.mention(f"m{number}", f"a{number}", "e", claimant_name="Defence Ministry", claimant_country=country)
        lake.figure(f"m{number}", value, "launched", unit="drone", of_country="RUS")
    lake.publish()
    line = nights_added(tmp_path, 1, print).splitlines()[-1]
    assert [cell.strip() for cell in line.split("|")[5:8]] == ["40", "30 to 40", "2"]


def test_a_run_that_added_nothing_has_none(sample_lake: Path) -> None:
    assert "|" not in nights_added(sample_lake, 0, print)


@pytest.mark.parametrize(("share", "drawn"), [(1, "█" * 20), (0.5, "█" * 10), (0.0001, "▏"), (0.03125, "▋")])
def test_bars(share: float, drawn: str) -> None:
    assert bar(share) == drawn


def test_words_of_the_news_stay_in_their_cell() -> None:
    row = {"night": "2026-03-04", "owner": "<b>|", "unit": "x](y)", "measure": "jammed", "best": 3, "low": 1, "high": 3,
           "accounts": 2}
    line = chart([row]).splitlines()[-1]
    assert line.count("|") == 8 and "<" not in line and "](" not in line
