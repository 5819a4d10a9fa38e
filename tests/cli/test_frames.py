"""A user's own frame file: checked with file and line, then used by every command."""

from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "infra" / "examples" / "election.yaml"


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "election.yaml"
    path.write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    return path


def test_the_example_holds(run, own):
    result = run("frames", "check", own)
    assert (result.exit_code, result.stdout) == (0, "4 triggers and 5 sentences in 1 file(s): all hold.\n")


@pytest.mark.parametrize(("change", "line", "words"), [
    (("place: Malta", "place: Gozo"), 13, "place is 'Gozo', found 'Malta'"),
    (("events: [election, attack]", "events: [attack]"), 16, "found attack, election"),
    (("source: [Iceland]", "source: [Norway]"), 15, "source is Norway, found Iceland"),
])
def test_a_sentence_that_does_not_hold(run, own, change, line, words):
    own.write_text(own.read_text("utf-8").replace(*change), "utf-8")
    result = run("frames", "check", own)
    assert result.exit_code == 1
    assert f"{own}:{line}: " in result.stdout and words in result.stdout


@pytest.mark.parametrize(("change", "line", "words"), [
    (("roles: act", "roles: doer"), 5, "roles"),
    (("objects: [ballot,", "object: [ballot,"), 8, "object"),
    (("definition: a", "# a"), 2, "is not in event_types.csv: mend it, or add a definition"),
    (("{noun: runoff, unless: [rain, water, farm]}", "{noun: airstrike}"), 10, "stands in"),
    (("held its breath before the final.\", events", "held its breath before the final.\", evens"), 18, "events"),
])
def test_a_file_of_another_form_is_unusable(run, own, change, line, words):
    own.write_text(own.read_text("utf-8").replace(*change), "utf-8")
    result = run("frames", "check", own)
    assert result.exit_code == 2
    assert f"{own}:{line}: " in result.stderr and words in result.stderr


def test_every_command_heeds_it(run, own, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("Nearly 3,000 people cast ballots in Malta on Saturday.\n", "utf-8")
    assert "election" not in run("explain", page).stdout
    assert "election" in run("--frames", own, "explain", page).stdout
    result = run("--frames", own, "ingest", page, "--lake", tmp_path / "lake", "--fetched-at", "2026-06-12T15:00:00Z")
    assert result.exit_code == 0
    asked = "SELECT event_type, extractor LIKE 'cascade/%+%' AS own FROM mentions"
    told = run("sql", asked, "--lake", tmp_path / "lake", "--format", "csv").stdout
    assert told.splitlines()[1:] == ["election,true"]
    assert run("doctor", "--lake", tmp_path / "lake").exit_code == 0


def test_a_file_that_is_not_there(run, tmp_path):
    result = run("frames", "check", tmp_path / "none.yaml")
    assert result.exit_code == 2 and "is no file" in result.stderr
