"""Words of a sentence, alone and with their places."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sentence.tokens import tokenise, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S.-led force didn’t fire.", ("the", "u.s.", "-", "led", "force", "didn't", "fire", ".")),
        ("A.B. Ruiz paid 1,200.50 to N'Djamena", ("a.b.", "ruiz", "paid", "1,200.50", "to", "n'djamena")),
        ("é-mail, Łódź-2 and x_y", ("é-mail", ",", "łódź-2", "and", "x", "_", "y")),
        ("3rd T-72s... İzmir", ("3", "rd", "t-72s", ".", ".", ".", "i̇zmir")),
    ],
)
def test_words(text, words):
    assert words_of(text) == words


@given(st.text(alphabet=st.sampled_from("aZ.b-'’ 19,é_İßя\n(")))
def test_tokens_are_the_words_in_their_places(text):
    tokens = tokenise(text, words_of(text))
    assert tuple(token.low for token in tokens) == words_of(text)
    assert [text[t.start : t.end].lower().replace("’", "'") for t in tokens] == [t.low for t in tokens]
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    assert _plain("".join(text[t.start : t.end] for t in tokens)) == _plain(text)


def _plain(text: str) -> str:
    """Give a text without blanks and the marks of quotes, which may be scare quotes and then are no tokens."""
    return "".join(sign for sign in text if sign not in "'’" and not sign.isspace())
