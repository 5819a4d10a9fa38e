"""Times as pages state them, and the shapes of lines around articles."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon import load_lexicon
from pipeline.segment.names import byline_of, is_name, is_outlet, is_title, source_of
from pipeline.segment.stamp import stamp_in

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 5, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(("line", "at", "precision", "rest"), [
    ("3 hours ago", "2031-03-05T07:30", "hour", ""),
    ("about 2 hrs ago", "2031-03-05T08:30", "hour", ""),
    ("an hour ago", "2031-03-05T09:30", "hour", ""),
    ("17 minutes ago", "2031-03-05T10:13", "minute", ""),
    ("5h", "2031-03-05T05:30", "hour", ""),
    ("Yesterday", "2031-03-04T00:00", "day", ""),
    ("6 days ago", "2031-02-27T00:00", "day", ""),
    ("Harbour Daily • 3 hours ago", "2031-03-05T07:30", "hour", "Harbour Daily"),
    ("Published March 2, 2031", "2031-03-02T00:00", "day", ""),
    ("Last updated: 2 March 2031 14:05 UTC", "2031-03-02T14:05", "minute", ""),
    ("Mar. 2nd, 2031 at 6:40 p.m. EST", "2031-03-02T23:40", "minute", ""),
    ("Harbour Sun, 2 March 2031", "2031-03-02T00:00", "day", "Harbour Sun"),
    ("Published Sun, 2 March 2031", "2031-03-02T00:00", "day", ""),
    ("Sun, Mar 2 2031 6:40 pm", "2031-03-02T18:40", "minute", ""),
    ("2031-03-02T10:00:00+02:00", "2031-03-02T08:00", "minute", ""),
    ("14:05 GMT, 2 March 2031", "2031-03-02T14:05", "minute", ""),
    ("28/02/2031", "2031-02-28T00:00", "day", ""),
    ("28.02.2031", "2031-02-28T00:00", "day", ""),
    ("Posted on 2 March", "2031-03-02T00:00", "day", ""),
    ("Posted on 9 March", "2030-03-09T00:00", "day", ""),
    ("Publié le 2 mars 2031 à 18h40", "2031-03-02T18:40", "minute", ""),
    ("Il Faro - 2 marzo 2031 ore 18:40", "2031-03-02T18:40", "minute", "Il Faro"),
    ("2 de março de 2031 às 8h05", "2031-03-02T08:05", "minute", ""),
    ("Kanal Norden, 2. März 2031, 18:40 Uhr", "2031-03-02T18:40", "minute", "Kanal Norden"),
    ("2 martie 2031, ora 18:40", "2031-03-02T18:40", "minute", ""),
    ("18h ago", "2031-03-04T16:30", "hour", ""),
    ("July 2, 2030 at 6:40 p.m. ET", "2030-07-02T22:40", "minute", ""),
    ("Jan 2, 2031 6:40 pm ET", "2031-01-02T23:40", "minute", ""),
    ("March 8, 2031 6:40 pm CT", "2031-03-09T00:40", "minute", ""),
    ("March 9, 2031 6:40 pm CT", "2031-03-09T23:40", "minute", ""),
    ("2 November 2030, 12:05 PT", "2030-11-02T19:05", "minute", ""),
    ("3 November 2030, 12:05 PT", "2030-11-03T20:05", "minute", ""),
    ("2 July 2030 12:05 UK time", "2030-07-02T11:05", "minute", ""),
    ("26 October 2030 12:05 Kyiv time", "2030-10-26T09:05", "minute", ""),
    ("27 October 2030 12:05 Kyiv time", "2030-10-27T10:05", "minute", ""),
])
def test_stamps(line: str, at: str, precision: str, rest: str) -> None:
    found = stamp_in(line, LEXICON.stamps)
    assert found is not None
    stamp, beside = found
    assert stamp.resolved(FETCHED) == datetime.fromisoformat(at).replace(tzinfo=UTC)
    assert (stamp.precision, beside) == (precision, rest)


@pytest.mark.parametrize("line", [
    "Read time: 3 minutes", "Reading time 3 mins", "Time to read: 4 minutes", "3–5 minutes", "4 minutes to read",
    "Duration: 12 min", "Audio: 5m", "6 min", "5 minute read"])
def test_lengths_of_texts_are_no_ages(line: str) -> None:
    assert stamp_in(line, LEXICON.stamps) is None


@pytest.mark.parametrize("line", ["02/03/2031", "February 30, 2031", "May the ferry return", "Flight 1205", "31:99"])
def test_no_stamps(line: str) -> None:
    found = stamp_in(line, LEXICON.stamps)
    assert found is None or found[0].resolved(FETCHED) is None


@given(st.text(max_size=60))
def test_any_line_has_a_stamp_or_none(line: str) -> None:
    found = stamp_in(line, LEXICON.stamps)
    if found:
        found[0].resolved(FETCHED)


@pytest.mark.parametrize(("text", "expected"), [
    ("Calgary Herald", True), ("The Northern Star", True), ("harbour.example.com", True), ("BBC News", True),
    ("Opposition Leader Says No", False), ("Ana Ruiz", False), ("the star of the show", False),
    ("Harbour Star 3", False),
])
def test_outlets(text: str, expected: bool) -> None:
    assert is_outlet(text, LEXICON.layout) is expected


def test_names_and_titles() -> None:
    assert is_name("Harbour of the North") and not is_name("Harbour closes early") and not is_name("Who?")
    assert is_title("Harbour closes after storm in the U.S.") and not is_title("The harbour closed on Monday.")
    assert not is_title("Harbour") and not is_title("and then it closed")


@pytest.mark.parametrize(("line", "name"), [
    ("By Ana Ruiz", "Ana Ruiz"), ("by Anadolu Agency", "Anadolu Agency"),
    ("By Ana Ruiz and Bo Lind, The Associated Press", "Ana Ruiz and Bo Lind, The Associated Press"),
    ("By the time help came it was over", None), ("Byline", None),
])
def test_bylines(line: str, name: str | None) -> None:
    assert byline_of(line, LEXICON.layout) == name


@pytest.mark.parametrize(("line", "name"), [
    ("Source: Harbour Courier", "Harbour Courier"), ("via Reuters", "Reuters"), ("Source: a man at the quay", None),
    ("From Russia With Love", None),
])
def test_sources(line: str, name: str | None) -> None:
    assert source_of(line, LEXICON.layout) == name
