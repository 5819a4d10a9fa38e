"""The project's own gold pages: no score falls below its floor."""

import json
from pathlib import Path

import pytest

from pipeline.evaluate import evaluate
from pipeline.extract import BUILT_IN, load_engine
from pipeline.lexicon import load_lexicon

HERE = Path(__file__).parent
LEXICON = load_lexicon()
FLOORS = json.loads((HERE / "floors" / "floors.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def score():
    return evaluate([HERE], LEXICON, load_engine(BUILT_IN, LEXICON))


@pytest.mark.parametrize("metric", FLOORS)
def test_floor(score, metric):
    assert score.metrics[metric] >= FLOORS[metric], "\n".join([*score.missed, *score.wrong, *score.false])


def test_no_side_is_inverted(score):
    assert score.metrics["inverted"] == 0.0


def test_there_are_thirty_pages_at_least(score):
    assert score.pages >= 30 and score.mentions >= 100
