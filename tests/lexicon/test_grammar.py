"""Lists of grammar: each under a name that a rule knows."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from pipeline.errors import LexiconError
from pipeline.lexicon.files import LOADER, pack
from pipeline.lexicon.grammar import load_grammar
from tests.lexicon.spoiled import spoiled


def test_a_misspelt_name_is_told_with_its_line(tmp_path):
    folder, where = spoiled(tmp_path, "grammar.yaml", "joinners: [and]")
    with pytest.raises(LexiconError, match=r"joinners: no rule knows this list") as told:
        load_grammar(folder)
    assert str(told.value).startswith(where)


def test_a_missing_list_is_told_by_its_name(tmp_path):
    folder, _ = spoiled(tmp_path, "grammar.yaml", "")
    path = folder / "grammar.yaml"
    path.write_text(path.read_text("utf-8").replace("joiners:", "joints:"), "utf-8")
    with pytest.raises(LexiconError, match="joiners: Field required"):
        load_grammar(folder)


def test_each_list_is_asked_for_by_a_rule_and_each_that_is_asked_for_is_there():
    code = "".join(path.read_text("utf-8") for path in (Path(__file__).parents[2] / "pipeline").rglob("*.py"))
    words = {word for text in re.findall(r'"([a-z_|]+)"', code) for word in text.split("|")}
    asked = {name for text in re.findall(r'grammar\["([a-z_|]+)"', code) for name in text.split("|")}
    lists = set(load_grammar(pack("en")))
    assert not lists - words
    assert not asked - lists


@pytest.mark.parametrize("file", ["grammar.yaml", "cues.yaml", "naming.yaml"])
def test_no_word_stands_twice_in_one_list(file):
    lists = yaml.load((pack("en") / file).read_text("utf-8"), LOADER)
    counts = {name: Counter(words) for name, words in lists.items() if isinstance(words, list)}
    assert not {name: word for name, count in counts.items() for word, times in count.items() if times > 1}


@pytest.mark.parametrize("file", sorted(path.name for path in pack("en").glob("*.yaml")))
def test_no_list_stands_twice_in_one_file(file):
    """A second list of a name would silently take the place of the first."""
    names = [key.value for key, _ in yaml.compose((pack("en") / file).read_text("utf-8"), LOADER).value]
    assert not {name for name, times in Counter(names).items() if times > 1}
