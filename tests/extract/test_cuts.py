"""A sentence may end right behind the word that tells an event: a teaser cut short, a page broken off."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.examples import load_examples
from pipeline.lexicon.files import pack
from pipeline.sentence.scene import opened
from pipeline.sentence.tokens import tokenise
from tests.extract.tell import failed

FILES = sorted((pack("en") / "frames").glob("*.yaml"))
TITLE = 8  # words of a headline
SMALL = ("reportedly", "and", "or", "who", "which", "was", "of", "by", ",", "12", "a", "to", "not", "had", "another")


def sentences() -> st.SearchStrategy[str]:
    """Draw from all labelled sentences, which are read where a test asks and not with this file."""
    return st.sampled_from([example.text for file in FILES for _, example in load_examples(file)])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_sentence_cut_behind_a_trigger_fails(file):
    lexicon = load_lexicon()
    for _, example in load_examples(file):
        text, words, openings = opened(example.text, lexicon)
        tokens = tokenise(text, words)
        for end in sorted({tokens[opening.first].end for opening in openings}):
            assert not failed(text[:end], title=text[:end]), text[:end]


@pytest.mark.parametrize(
    "text", ["The families tried to cope with fleeing", "Word came of fleeing", "No one is for surrendering"]
)
def test_a_participle_may_be_the_last_word(text):
    assert not failed(text)


@given(st.lists(st.deferred(sentences), min_size=1, max_size=3), st.lists(st.sampled_from(SMALL)), st.randoms())
def test_the_words_of_sentences_in_any_order_are_read(told: list[str], small: list[str], random: Random):
    words = [*" ".join(told).split(), *small]
    random.shuffle(words)
    assert not failed(" ".join(words), title=" ".join(words[:TITLE]))


@pytest.mark.parametrize("text", ["12 reportedly die in a blast in Gao.", "And killed two bakers in Gao.", "Or hurt."])
def test_words_that_begin_a_sentence_without_what_goes_before_them(text):
    assert not failed(text)
