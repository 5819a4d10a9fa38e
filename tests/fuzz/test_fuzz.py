"""Spoiled pages and archives, a few with every test run; `make fuzz` takes many more."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon import load_lexicon
from tests.fuzz.judging import judged
from tests.fuzz.seeds import SEEDS, TOKENS
from tests.fuzz.spoiling import spoiled

LEXICON = load_lexicon()


@pytest.mark.parametrize("name", [name for name in SEEDS if not name.endswith(".meta.json")])
def test_a_whole_input_gives_pages(tmp_path: Path, name: str) -> None:
    assert "page" in set(judged(tmp_path, name, SEEDS[name], LEXICON))


@given(st.randoms(use_true_random=False))
def test_a_spoiled_input_is_committed_or_rejected(tmp_path_factory: pytest.TempPathFactory, chosen: Random) -> None:
    name, data = spoiled(chosen)
    outcomes = list(judged(tmp_path_factory.getbasetemp(), name, data, LEXICON))
    assert outcomes or name.endswith(".meta.json")


@given(st.lists(st.one_of(st.sampled_from(TOKENS), st.binary(max_size=20)), max_size=30).map(b"".join),
       st.sampled_from([name for name in SEEDS if not name.endswith(".meta.json")]))
def test_anything_is_committed_or_rejected(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    assert list(judged(tmp_path_factory.getbasetemp(), name, data, LEXICON))
