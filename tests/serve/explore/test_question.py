"""What is copied from a page answers as the page was answered."""

from datetime import date

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.serve.explore.question import FOLDER, literal, question

TEXTS = st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), max_size=30)
VALUES = st.one_of(TEXTS, st.integers(-2**40, 2**40), st.dates(date(1, 1, 1)), st.booleans(),
                   st.lists(TEXTS, min_size=1, max_size=3))


@given(VALUES)
def test_a_literal_is_the_value(value):
    assert duckdb.connect().execute(f"SELECT {literal(value)}").fetchone() == (value,)


def test_a_filter_that_is_not_given_leaves_no_line():
    plain = question("nights", {"most": 5, "accounts": 3})
    narrow = question("nights", {"most": 5, "accounts": 3, "publisher": "O'Hara; DROP TABLE claims --"})
    assert "$publisher" not in plain.sql and "$" not in plain.spelled
    assert "lower('O''Hara; DROP TABLE claims --')" in narrow.spelled
    assert narrow.given["publisher"] == "O'Hara; DROP TABLE claims --"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.sql")), ids=lambda path: path.stem)
def test_every_file_says_what_it_answers_and_writes_no_long_line(path):
    lines = path.read_text().splitlines()
    assert lines[0].startswith("-- ") and len(lines[0]) > 20
