"""A sentence may end right behind the word that tells an event: a teaser cut short, a page broken off."""

import pytest

from pipeline.extract.sentence.scene import opened
from pipeline.extract.sentence.tokens import tokenise
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.examples import load_examples
from pipeline.lexicon.files import pack
from tests.extract.tell import failed

FILES = sorted((pack("en") / "frames").glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_sentence_cut_behind_a_trigger_fails(file):
    lexicon = load_lexicon()
    for _, example in load_examples(file):
        text, words, openings = opened(example.text, lexicon)
        tokens = tokenise(text, words)
        for end in sorted({tokens[opening.first].end for opening in openings}):
            assert not failed(text[:end]), text[:end]


@pytest.mark.parametrize(
    "text", ["The families tried to cope with fleeing", "Word came of fleeing", "No one is for surrendering"]
)
def test_a_participle_may_be_the_last_word(text):
    assert not failed(text)
