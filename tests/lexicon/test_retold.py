"""Nouns of one more act: each list under a name that a rule knows."""

import pytest

from pipeline.errors import LexiconError
from pipeline.lexicon import files
from pipeline.lexicon.retold import load_retold
from tests.lexicon.spoiled import spoiled


def test_a_list_that_no_rule_knows_is_told_with_its_line(tmp_path, monkeypatch):
    _, where = spoiled(tmp_path / "lexicon", "retold.yaml", "grounds: [hamlet]")
    monkeypatch.setattr(files, "SEEDS", tmp_path)
    with pytest.raises(LexiconError, match="grounds: Extra inputs are not permitted") as told:
        load_retold.__wrapped__("en")
    assert str(told.value).startswith(where)
