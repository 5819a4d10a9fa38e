"""`eventwire learn-lines` proposes what recurs, and `--lines` takes it out."""

import json
from pathlib import Path

import pytest
import yaml

from pipeline.errors import LexiconError
from pipeline.lexicon.files import pack
from pipeline.lexicon.layout import load_layout

FURNITURE = 'Skye Times "first edition"'
BACKGROUND = "The island has had no bridge since the storm of the year before last."
TELLINGS = ("Two people were killed near Odesa on Monday, the mayor said.", "Norway and Chile signed a deal in Oslo.",
            "Police arrested 12 people in Lewis after a march.", "Ferries stopped for a third day in a row.",
            "A court in Lima freed three officers on Friday.", "Drones hit a depot near Kharkiv overnight.")


def own(number: int) -> str:
    """Give sentences that no other number gives, so that no two reports are copies of each other."""
    return " ".join(f"Pier {number * 7 + k} had {number * 11 + k * 3} boats and {number + k * k} crews by noon."
                    for k in range(6))


@pytest.fixture
def lake(run, tmp_path: Path) -> Path:
    """Six stories of one publisher that share two lines, and three of another that share one."""
    rows = [{"url": f"https://skye.example/{n}", "publisher": "Skye Times", "title": f"Report {n}",
             "text": f"{telling} {own(n)}\n\n{FURNITURE}\n\n{BACKGROUND}\n\n{own(n + 50)}"}
            for n, telling in enumerate(TELLINGS)]
    rows += [{"url": f"https://lewis.example/{n}", "text": f"{own(n + 90)} {telling}\n\nLewis Post weekly"}
             for n, telling in enumerate(TELLINGS[:3])]
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert run("ingest", tmp_path / "pages.jsonl", "--lake", tmp_path / "lake").exit_code == 0
    return tmp_path / "lake"


def test_what_recurs_is_proposed_and_taken_out(run, lake: Path, tmp_path: Path) -> None:
    told = run("learn-lines", "--lake", lake)
    assert told.exit_code == 0
    assert yaml.safe_load(told.stdout) == [{"publisher": "Skye Times", "lines": [FURNITURE]}]
    assert f'# - "{BACKGROUND}"    # 6, a sentence' in told.stdout

    (tmp_path / "lines.yaml").write_text(told.stdout)
    again = run("--lines", tmp_path / "lines.yaml", "ingest", tmp_path / "pages.jsonl", "--lake", tmp_path / "clean")
    assert again.exit_code == 0
    made = "SELECT count(*) AS others FROM articles WHERE extractor LIKE '%+%'"
    assert json.loads(run("sql", "--lake", lake, made, "--format", "json").stdout) == [{"others": 0}]
    assert json.loads(run("sql", "--lake", tmp_path / "clean", made, "--format", "json").stdout)[0]["others"] > 0
    query = "SELECT count(*) AS removed FROM removals WHERE rule = 'learned'"
    assert json.loads(run("sql", "--lake", tmp_path / "clean", query, "--format", "json").stdout) == [{"removed": 6}]
    assert yaml.safe_load(run("learn-lines", "--lake", tmp_path / "clean").stdout) == [
        {"publisher": "Skye Times", "lines": []}]


def test_fewer_stories_may_do_and_hosts_stand_in_for_publishers(run, lake: Path) -> None:
    found = yaml.safe_load(run("learn-lines", "--lake", lake, "--least", 3).stdout)
    assert [part["publisher"] for part in found] == ["Skye Times", "lewis.example"]
    assert yaml.safe_load(run("learn-lines", "--lake", lake, "--least", 50).stdout) == []


@pytest.mark.parametrize("arguments", [["--least", "1"], ["--share", "2"]])
def test_unusable_arguments(run, lake: Path, arguments: list[str]) -> None:
    assert run("learn-lines", "--lake", lake, *arguments).exit_code == 2


@pytest.mark.parametrize("text", ["[broken", "lines: [a]", "- publisher: A", "- lines: [1]",
                                  "- {lines: [a], other: b}"])
def test_a_file_of_lines_that_does_not_hold_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "lines.yaml").write_text(text)
    with pytest.raises(LexiconError, match=r"lines\.yaml"):
        load_layout(pack("en"), (tmp_path / "lines.yaml",))


def test_a_file_of_lines_that_is_not_there_is_told(run, tmp_path: Path) -> None:
    told = run("--lines", tmp_path / "none.yaml", "ingest", tmp_path, "--lake", tmp_path / "lake")
    assert told.exit_code == 2 and "none.yaml" in told.stderr
