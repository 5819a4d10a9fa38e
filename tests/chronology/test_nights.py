"""A night and its day told apart in one phrase are one time; across a verb they are two."""

import pytest

from tests.chronology.test_chronology import times


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("An overnight raid in Gao on Wednesday", "06-10 18", "06-11 06"),
        ("during an overnight operation in Gao Wednesday", "06-10 18", "06-11 06"),
        ("an overnight search of the port near Gao on June 3", "06-02 18", "06-03 06"),
        ("last week on Tuesday", "06-03 00", "06-04 00"),
        ("last week Tuesday", "06-03 00", "06-04 00"),
    ],
)
def test_one_time(text, start, end):
    (span,) = times(text)
    assert [moment and moment.strftime("%m-%d %H") for moment in (span.start, span.end)] == [start, end]


@pytest.mark.parametrize(
    "text",
    [
        "An overnight raid killed two on Wednesday",
        "An overnight raid, on Wednesday",
        "An overnight raid that police on Wednesday described",
        "overnight and on Wednesday",
    ],
)
def test_two_times(text):
    assert len(times(text)) == 2
