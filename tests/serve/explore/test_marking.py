"""Words are marked by code points, however spans overlap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.serve.explore.marking import KINDS, Mark, paragraphs, pieces

CASES = [
    ("nothing", "abc", [], [("abc", None, ())]),
    ("one", "abc", [Mark(1, 2, "time", 1)], [("a", None, ()), ("b", "time", (1,)), ("c", None, ())]),
    ("nested", "abcd", [Mark(0, 4, "evidence", 1), Mark(1, 2, "quantity", 1)],
     [("a", "evidence", (1,)), ("b", "quantity", (1,)), ("cd", "evidence", (1,))]),
    ("crossing", "abcd", [Mark(0, 3, "evidence", 1), Mark(2, 4, "evidence", 2)],
     [("ab", "evidence", (1,)), ("c", "evidence", (1, 2)), ("d", "evidence", (2,))]),
    ("emoji and combining marks before", "\U0001f680e\u0301 ab", [Mark(4, 6, "place", 1)],
     [("\U0001f680e\u0301 ", None, ()), ("ab", "place", (1,))]),
    ("right to left", "\u05d0\u05d1 \u05d2", [Mark(3, 4, "source", 7)],
     [("\u05d0\u05d1 ", None, ()), ("\u05d2", "source", (7,))]),
    ("empty span", "ab", [Mark(1, 1, "time", 1)], [("ab", None, ())]),
    ("beyond the end", "ab", [Mark(1, 9, "time", 1)], [("a", None, ()), ("b", "time", (1,))]),
]


@pytest.mark.parametrize(("text", "marks", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_pieces(text, marks, expected):
    assert [(piece.text, piece.kind, piece.numbers) for piece in pieces(text, marks, 0, len(text))] == expected


@st.composite
def marked(draw):
    text = draw(st.text(max_size=40))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)), st.sampled_from(KINDS), st.integers(1, 5))
    found = draw(st.lists(spans, max_size=12))
    return text, [Mark(min(one, other), max(one, other), kind, number) for one, other, kind, number in found]


@given(marked())
def test_pieces_are_the_text_and_each_mark_lies_on_exactly_its_words(given):
    text, marks = given
    cut = list(pieces(text, marks, 0, len(text)))
    assert "".join(piece.text for piece in cut) == text
    for number in {mark.number for mark in marks}:
        places = {at for mark in marks if mark.number == number for at in range(mark.start, mark.end)}
        told = "".join(piece.text for piece in cut if number in piece.numbers)
        assert told == "".join(text[at] for at in sorted(places))


def test_the_evidence_asked_for_is_lit_whatever_lies_on_it():
    text = "Ten fell in Lypa, nine in Verba."
    marks = [Mark(0, 16, "evidence", 1), Mark(0, 16, "evidence", 1, lit=True), Mark(0, 3, "quantity", 1),
             Mark(12, 32, "evidence", 2)]
    cut = list(pieces(text, marks, 0, len(text), sentence=(0, 32)))
    assert "".join(piece.text for piece in cut if piece.lit) == "Ten fell in Lypa"
    assert all(piece.sentence for piece in cut)
    assert [piece.ends for piece in cut if piece.ends] == [(1,), (2,)]


def test_paragraphs():
    text = "One.\n\nTwo\nlines.\n\n\n\nThree."
    assert [text[start:end] for start, end in paragraphs(text)] == ["One.", "Two\nlines.", "Three."]
