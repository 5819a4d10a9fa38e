"""The data of page furniture and of stamps: complete, without contradictions, and told where it is wrong."""

import shutil
from pathlib import Path

import pytest

from pipeline.errors import LexiconError
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.files import pack
from pipeline.lexicon.layout import closed, folded, load_layout
from pipeline.lexicon.stamps import load_stamps

LEXICON = load_lexicon()
LAYOUT = LEXICON.layout


def test_no_line_is_both_furniture_and_a_cut() -> None:
    assert LAYOUT.cut.isdisjoint(LAYOUT.junk)


def test_every_phrase_is_found_again_as_it_stands_in_the_file() -> None:
    assert all(folded(phrase) == phrase for phrase in (*LAYOUT.junk, *LAYOUT.sections, *LAYOUT.menu, *LAYOUT.outlets))


def test_runs_of_furniture_are_told_in_one_pass() -> None:
    # A pattern that tried each phrase in many ways would not end on this line.
    assert LAYOUT.junk_run.fullmatch("share this share this " * 200 + "boat") is None


@pytest.mark.parametrize(("line", "key"), [
    ("  “Related  Articles” »", "related articles"), ("READ MORE...", "read more"),
    ("Editors’ picks", "editors' picks"),
    ("—", ""), ("Comments (12)", "comments (12)"),
])
def test_folded(line: str, key: str) -> None:
    assert folded(line) == key


@pytest.mark.parametrize(("line", "expected"), [
    ("It is over.", True), ("“It is over,” he said.”", True), ("Is it over?", True), ("**It is over.**", True),
    ("And then…", True), ("It is over", False), ("It is over:", False), ("", False),
])
def test_closed(line: str, expected: bool) -> None:
    assert closed(line) is expected


@pytest.mark.parametrize(("name", "old", "new", "told"), [
    ("layout.yaml", "menu:", "menus:", "layout.yaml"),
    ("layout_stamps.yaml", "yesterday: 1 day", "yesterday: one sun", "age_words.yesterday"),
])
def test_what_does_not_hold_is_told(tmp_path: Path, name: str, old: str, new: str, told: str) -> None:
    for path in pack("en").glob("layout*"):
        shutil.copy(path, tmp_path)
    path = tmp_path / name
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(LexiconError, match=told):
        load_layout(tmp_path)
        load_stamps(tmp_path, LEXICON.calendar)
