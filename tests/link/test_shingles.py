"""Shingles: the same for the same words, whatever stands between them, and a sample that repeats share."""

import string

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.link import fingerprint
from pipeline.link.shingles import OPENING_WORDS, WIDTH, Shingled, shingles
from schemas.fingerprint import SAMPLE_RATE

TEN = "the ferry left harbour at dawn with forty crates aboard"


@pytest.mark.parametrize("body", ["", " ", "\n\n", "—", "one two three four", "...!", "\ud800"])
def test_fewer_than_five_words_have_none(body: str) -> None:
    assert shingles(body) == []
    assert fingerprint(body).size == 0


@pytest.mark.parametrize("body", [
    TEN.upper(), TEN.replace(" ", "\n\n"), TEN.replace(" ", ", "), f"“{TEN}”…", TEN.replace(" ", "\u00a0—\u2009"),
], ids=["case", "paragraphs", "commas", "quotes", "odd blanks"])
def test_only_words_count(body: str) -> None:
    assert shingles(body) == shingles(TEN)


def test_apostrophes_of_either_kind_are_one() -> None:
    assert shingles("the town's two mills burnt down") == shingles("the town’s two mills burnt down")


def test_a_script_without_blanks_is_cut_by_its_signs() -> None:
    assert len(shingles("渡船在黎明时分离开港口")) == 11 - WIDTH + 1


def test_letters_that_grow_when_folded_do_not_shift_the_span() -> None:
    body = "İİİİ İİİ İİ " + TEN
    shared = np.unique(np.array(shingles(TEN), np.uint64))
    start, end = Shingled(body).longest_run(shared)
    assert body[start:end] == TEN


def test_the_longest_run_is_found_among_several() -> None:
    body = f"{TEN[:35]} but nobody saw it go. {TEN}. Later {TEN[:35]}"
    start, end = Shingled(body).longest_run(np.unique(np.array(shingles(TEN), np.uint64)))
    assert body[start:end] == TEN


def test_a_fingerprint_keeps_the_sample_and_half_of_the_opening() -> None:
    body = " ".join(f"w{number}" for number in range(1000))
    every = shingles(body)
    kept = fingerprint(body)
    assert kept.size == 996
    assert set(kept.sampled) == {value for value in every if value % SAMPLE_RATE == 0}
    assert {value for value in every[:OPENING_WORDS - WIDTH + 1] if value % 2 == 0} <= {*kept.sampled, *kept.opening}
    assert set(kept.sampled).isdisjoint(kept.opening)


@given(st.lists(st.text(string.ascii_letters + "éЖ日", min_size=1, max_size=4), max_size=40), st.integers(0, 40))
def test_a_part_has_the_shingles_of_its_whole(words: list[str], cut: int) -> None:
    whole = shingles(" ".join(words))
    assert shingles(" ".join(words[:cut])) == whole[:len(shingles(" ".join(words[:cut])))]


@given(st.text(max_size=200))
def test_any_text_has_shingles_and_spans(text: str) -> None:
    values = shingles(text)
    if values:
        start, end = Shingled(text).longest_run(np.unique(np.array(values, np.uint64)))
        assert 0 <= start < end <= len(text)
        assert shingles(text[start:end]) == values
