"""Two names are one where their words are, whatever the form of a country in them."""

import pytest

from pipeline.evaluate.names import Naming
from pipeline.lexicon import load_lexicon

NAMING = Naming(load_lexicon())


@pytest.mark.parametrize(("one", "other", "same"), [
    ("Ukraine's air force", "the Ukrainian air force", True),
    ("the air force", "Ukrainian air force", True),
    ("Russian air force", "Ukrainian air force", False),
    ("United States", "US", True),
    ("the army of Côte d'Ivoire", "Ivorian army", True),
    ("São Paulo", "Sao Paulo", True),
    ("police", "policy", False),
    ("", "the", False),
])
def test_same(one, other, same):
    assert NAMING.same(one, other) is same and NAMING.same(other, one) is same


@pytest.mark.parametrize(("name", "code"), [("Russian", "RUS"), ("the Philippines", "PHL"), ("Goma", None), ("", None)])
def test_country(name, code):
    assert NAMING.country(name) == code
