"""A quick no never hides what the full pattern finds: where words may begin, ages of a stamp, figures, times."""

import re

import pytest

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.patterns import begins

WORDS = ("a", "an", "another", "between", "no one", "of", "A$", "overnight")
LEXICON = load_lexicon()


@pytest.mark.parametrize(("text", "begun"), [
    ("a boat", True), ("A boat", True), ("at a quay", False), ("another", True), ("ANOTHER", True), ("A$ 3", True),
    ("be", False), ("bench", False), ("better", True), ("a3", False), ("no one", True), ("nod", False), ("a", True),
])
def test_a_word_may_begin_where_its_first_letters_stand(text: str, begun: bool) -> None:
    assert (re.match(rf"\b(?={begins(WORDS)})", text) is not None) == begun


@pytest.mark.parametrize("word", sorted(LEXICON.amounts.sets["befallen"]))
def test_what_befell_the_first_of_a_headline_is_found_in_any_case(word: str) -> None:
    assert all(LEXICON.amounts.befallen.search(f"Miner {form} at dawn") for form in (word, word.title(), word.upper()))


@pytest.mark.parametrize("word", sorted(LEXICON.stamps.age_words))
def test_an_age_without_figures_has_its_sign(word: str) -> None:
    assert LEXICON.stamps.age.fullmatch(word)
    assert any(sign in word for sign in LEXICON.stamps.age_signs)


@pytest.mark.parametrize(("text", "kinds"), [
    ("an hour ago a raft sank", "g"), ("A week ago", "g"), ("at 9 a.m. on 3 May 2031", "cdmy"), ("2030-02-01", "i"),
    ("after midnight", "p"), ("about 3 May", "dm"), ("a raft at anchor", ""),
])
def test_time_words_are_found_where_they_begin(text: str, kinds: str) -> None:
    assert "".join(found.lastgroup or "" for found in LEXICON.calendar.atoms.finditer(text)) == kinds
