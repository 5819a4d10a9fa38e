"""Lists of grammar: each under a name that a rule knows."""

import pytest

from pipeline.errors import LexiconError
from pipeline.lexicon.grammar import load_grammar
from tests.lexicon.spoiled import spoiled


def test_a_misspelt_name_is_told_with_its_line(tmp_path):
    folder, where = spoiled(tmp_path, "grammar.yaml", "joinners: [and]")
    with pytest.raises(LexiconError, match=r"joinners: Extra inputs are not permitted") as told:
        load_grammar(folder)
    assert str(told.value).startswith(where)


def test_a_missing_list_is_told_by_its_name(tmp_path):
    folder, _ = spoiled(tmp_path, "grammar.yaml", "")
    path = folder / "grammar.yaml"
    path.write_text(path.read_text("utf-8").replace("joiners:", "joints:"), "utf-8")
    with pytest.raises(LexiconError, match="joiners: Field required"):
        load_grammar(folder)
