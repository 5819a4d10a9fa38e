"""Times: what the words say, and which hours they mean."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.chronology import find_times, recognise, resolve
from pipeline.lexicon import load_lexicon
from schemas.time import Anchor, TimeSpan
from schemas.vocabulary import Tense

LEXICON = load_lexicon()
# A Thursday.
DAY = Anchor(published_at=datetime(2025, 6, 12, tzinfo=UTC), precision="day")
MINUTE = Anchor(published_at=datetime(2025, 6, 12, 9, 30, tzinfo=UTC), precision="minute")


def times(text: str, tense: Tense = "past", anchor: Anchor | None = DAY) -> tuple[TimeSpan, ...]:
    return find_times(text, anchor, lambda start, end: tense, LEXICON)


def told(span: TimeSpan) -> tuple[str, str | None, str | None]:
    """Give a span as its words, begin and end to the hour."""
    return span.text, *(moment and moment.strftime("%m-%d %H") for moment in (span.start, span.end))


PAST = [
    # days and their parts
    ("It burned on Monday.", ("Monday", "06-09 00", "06-10 00")),
    ("It burned Thursday.", ("Thursday", "06-12 00", "06-13 00")),
    ("Friday's fire spread.", ("Friday", "06-06 00", "06-07 00")),
    ("It burned early Thursday.", ("early Thursday", "06-12 00", "06-12 06")),
    ("It burned early on Thursday morning.", ("early on Thursday morning", "06-12 00", "06-12 06")),
    ("It burned late on Tuesday.", ("late on Tuesday", "06-10 18", "06-11 00")),
    ("It burned Tuesday night.", ("Tuesday night", "06-10 18", "06-11 00")),
    ("It burned on the morning of Tuesday.", ("morning of Tuesday", "06-10 06", "06-10 12")),
    ("It burned shortly after midnight on Tuesday.", ("after midnight on Tuesday", "06-10 00", "06-10 06")),
    ("It burned last Thursday.", ("last Thursday", "06-05 00", "06-06 00")),
    ("It burned yesterday evening.", ("yesterday evening", "06-11 18", "06-12 00")),
    ("It burned this morning.", ("this morning", "06-12 06", "06-12 12")),
    ("It burned last night.", ("last night", "06-11 18", "06-12 00")),
    ("They have searched since dawn.", ("since dawn", "06-12 00", "06-13 00")),
    # nights
    ("It burned overnight.", ("overnight", "06-11 18", "06-12 06")),
    ("It burned overnight on Tuesday.", ("overnight on Tuesday", "06-09 18", "06-10 06")),
    ("It burned on the night to Tuesday.", ("night to Tuesday", "06-09 18", "06-10 06")),
    ("It burned during the night from Monday to Tuesday.",
     ("during the night from Monday to Tuesday", "06-09 18", "06-10 06")),
    ("It burned a fortnight ago.", ("a fortnight ago", "05-29 00", "05-30 00")),
    ("It burned in the second half of May.", ("the second half of May", "05-16 00", "06-01 00")),
    ("It burned in the first quarter of 2025.", ("the first quarter of 2025", "01-01 00", "04-01 00")),
    ("It burned at the start of the year.", ("the start of the year", "01-01 00", "05-01 00")),
    ("It burned overnight into Tuesday.", ("overnight into Tuesday", "06-09 18", "06-10 06")),
    ("It burned overnight from Monday to Tuesday.", ("overnight from Monday to Tuesday", "06-09 18", "06-10 06")),
    ("It burned late Tuesday and early Wednesday.", ("late Tuesday and early Wednesday", "06-10 18", "06-11 06")),
    ("It burned Monday night into Tuesday.", ("Monday night into Tuesday", "06-09 18", "06-10 06")),
    # clock
    ("It fell at around 9:00 pm on Friday.", ("9:00 pm on Friday", "06-06 21", "06-06 22")),
    ("It fell on Friday at 10 p.m. sharp.", ("Friday at 10 p.m.", "06-06 22", "06-06 23")),
    ("It fell at 3:30 p.m. local time on Sunday.", ("3:30 p.m. local time on Sunday", "06-08 15", "06-08 15")),
    ("It fell between 10 p.m. and 2 a.m. on Friday.", ("10 p.m. and 2 a.m. on Friday", "06-06 22", "06-07 02")),
    ("It fell at 2145 hours on Monday.", ("2145 hours on Monday", "06-09 21", "06-09 21")),
    ("It fell Tuesday, June 10, around 8 p.m.", ("Tuesday, June 10, around 8 p.m.", "06-10 20", "06-10 21")),
    ("It fell during the night.", ("during the night", "06-11 18", "06-12 06")),
    ("It fell on Monday of last week.", ("Monday of last week", "06-02 00", "06-03 00")),
    # slashes: only a number above twelve tells the day from the month
    ("It fell on 25/12/2024.", ("25/12/2024", "12-25 00", "12-26 00")),
    ("It fell on 12/25/2024.", ("12/25/2024", "12-25 00", "12-26 00")),
    # seasons, decades, feasts
    ("It burned in the spring of 2022.", ("spring of 2022", "03-01 00", "06-01 00")),
    ("It burned last summer.", ("last summer", "06-01 00", "09-01 00")),
    ("It burned in the early 1990s.", ("early 1990s", "01-01 00", "01-01 00")),
    ("It burned on New Year's Eve.", ("New Year's Eve", "12-31 00", "01-01 00")),
    # weeks, months, years
    ("It burned earlier this week.", ("earlier this week", "06-09 00", "06-13 00")),
    ("It burned last week.", ("last week", "06-02 00", "06-09 00")),
    ("It burned over the weekend.", ("the weekend", "06-07 00", "06-09 00")),
    ("It burned last month.", ("last month", "05-01 00", "06-01 00")),
    ("It burned this month.", ("this month", "06-01 00", "06-13 00")),
    ("It burned late last month.", ("late last month", "05-21 00", "06-01 00")),
    ("It burned in March.", ("March", "03-01 00", "04-01 00")),
    ("It burned in early March.", ("early March", "03-01 00", "03-11 00")),
    # dates
    ("During their June 2 meeting they smiled.", ("June 2", "06-02 00", "06-03 00")),
    ("It burned on 2 June.", ("2 June", "06-02 00", "06-03 00")),
    ("It burned on Monday (June 9).", ("Monday (June 9)", "06-09 00", "06-10 00")),
    ("It burned on June 3-5.", ("June 3-5", "06-03 00", "06-06 00")),
    ("It burned from June 3 to June 5.", ("from June 3 to June 5", "06-03 00", "06-06 00")),
    ("It burned between June 3 and June 5.", ("between June 3 and June 5", "06-03 00", "06-06 00")),
    # counted back
    ("It burned two days ago.", ("two days ago", "06-10 00", "06-11 00")),
    ("It burned a week ago.", ("a week ago", "06-05 00", "06-06 00")),
    ("It burned two months ago.", ("two months ago", "04-01 00", "05-01 00")),
    ("In the past 24 hours it burned.", ("the past 24 hours", "06-11 00", "06-13 00")),
    ("It burned over the last three days.", ("the last three days", "06-09 00", "06-13 00")),
    ("It has burned since Monday.", ("since Monday", "06-09 00", "06-13 00")),
    ("It was calm since Monday, when a barn burned.", ("Monday", "06-09 00", "06-10 00")),
    ("It had burned down by Wednesday.", ("by Wednesday", "06-11 00", "06-12 00")),
]


@pytest.mark.parametrize(("text", "expected"), PAST, ids=[text for text, _ in PAST])
def test_past(text: str, expected: tuple[str, str, str]) -> None:
    assert [told(span) for span in times(text)] == [expected]


FUTURE = [
    ("They will meet on Tuesday.", ("Tuesday", "06-17 00", "06-18 00")),
    ("They will meet next Monday.", ("next Monday", "06-16 00", "06-17 00")),
    ("They will meet tomorrow.", ("tomorrow", "06-13 00", "06-14 00")),
    ("They will meet on June 15-17.", ("June 15-17", "06-15 00", "06-18 00")),
    ("They will meet next week.", ("next week", "06-16 00", "06-23 00")),
    ("They will meet later this week.", ("later this week", "06-12 00", "06-16 00")),
    ("They will leave by Wednesday.", ("by Wednesday", "06-12 00", "06-19 00")),
    ("They will meet within the next 48 hours.", ("the next 48 hours", "06-12 00", "06-15 00")),
    ("They will meet in May.", ("May", "05-01 00", "06-01 00")),
]


@pytest.mark.parametrize(("text", "expected"), FUTURE, ids=[text for text, _ in FUTURE])
def test_future(text: str, expected: tuple[str, str, str]) -> None:
    assert [told(span) for span in times(text, "future")] == [expected]


FULL = [
    ("It began on Feb. 3, 2019.", "Feb. 3, 2019", "2019-02-03", "2019-02-03", "day"),
    ("It began on 3 February 2019.", "3 February 2019", "2019-02-03", "2019-02-03", "day"),
    (
        "It began on Sunday, February 3, 2019, in the north.",
        "Sunday, February 3, 2019",
        "2019-02-03",
        "2019-02-03",
        "day",
    ),
    ("2019-02-03: it began.", "2019-02-03", "2019-02-03", "2019-02-03", "day"),
    ("It began in 2019.", "2019", "2019-01-01", "2019-12-31", "year"),
    ("It began in late 2019.", "late 2019", "2019-09-01", "2019-12-31", "period"),
    ("It began in February, 2019 there.", "February, 2019", "2019-02-01", "2019-02-28", "month"),
    (
        "It ran from May 1, 2019, to July 2, 2020.",
        "from May 1, 2019, to July 2, 2020",
        "2019-05-01",
        "2020-07-02",
        "period",
    ),
]


@pytest.mark.parametrize(("text", "words", "first", "last", "precision"), FULL, ids=[row[0] for row in FULL])
def test_full_dates_need_no_anchor(text: str, words: str, first: str, last: str, precision: str) -> None:
    (span,) = times(text, anchor=None)
    assert span.start is not None and span.end is not None
    assert (span.text, str(span.start.date()), str((span.end - timedelta(hours=1)).date())) == (words, first, last)
    assert (span.precision, span.basis, str(span.day)) == (precision, "explicit", last)


NONE = [
    "They may leave.",
    "A march on the capital ended.",
    "The Sunday Times wrote so.",
    "Black Friday sales fell.",
    "The 2024 election was close.",
    "He fought in the 2008 war.",
    "It fell on 05/12/2024.",
    "Some 2019 people came.",
    "It held 1,200 people.",
    "The 3-year-old war dragged on.",
    "They talked for three days.",
    "The May report was late.",
    "In recent days it rained.",
    "It burned several days ago.",
    "It began more than two weeks ago.",
    "They came on the second try.",
    "The Su-34 fell.",
    "It fell before Friday.",
    "The sun rose.",
    "Two days later they left.",
    "The 1800 block was shut.",

    "Feb. 30, 2021 never came.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_time(text: str) -> None:
    assert times(text) == ()


def test_named_day_is_the_day_to_group_by() -> None:
    assert [
        str(span.day)
        for text in ("overnight", "overnight on Tuesday", "last week", "since Monday", "late Tuesday")
        for span in times(f"It burned {text}.")
    ] == ["2025-06-12", "2025-06-10", "2025-06-08", "2025-06-12", "2025-06-10"]


def test_without_an_anchor_relative_times_stay_open() -> None:
    assert times("It burned on Friday, overnight, two weeks ago and on June 2.", anchor=None) == ()
    (span,) = times("It has burned since May 3, 2021.", anchor=None)
    assert span.start == datetime(2021, 5, 3, tzinfo=UTC) and span.end is None


def test_windows_end_at_the_minute_of_publication() -> None:
    (span,) = times("It burned in the past 24 hours.", anchor=MINUTE)
    assert (span.end, span.start) == (MINUTE.published_at, MINUTE.published_at - timedelta(days=1))


def test_a_month_of_publication_carries_no_days() -> None:
    month = Anchor(published_at=datetime(2025, 6, 1, tzinfo=UTC), precision="month")
    assert times("It burned on Friday.", anchor=month) == ()
    assert [told(span) for span in times("It burned last year.", anchor=month)] == [
        ("last year", "01-01 00", "01-01 00")
    ]


def test_a_weekday_beside_a_date_names_its_year() -> None:
    # June 14 was a Friday in 2024; the coming one, two days ahead, is a Saturday.
    years = [
        span.start.year
        for day in ("Friday", "Saturday")
        for span in times(f"It burned on {day}, June 14.")
        if span.start
    ]
    assert years == [2024, 2025]


def test_separate_days_stay_separate() -> None:
    assert [span.text for span in times("It burned on Monday and Thursday.")] == ["Monday", "Thursday"]
    assert [span.text for span in times("Ten on Monday and six on Tuesday.")] == ["Monday", "Tuesday"]
    assert [span.text for span in times("It burned in 2014 and 2019.")] == ["2014", "2019"]


words = st.sampled_from(
    [
        "Monday",
        "June",
        "2",
        "2025",
        "overnight",
        "late",
        "and",
        "to",
        ",",
        "last",
        "week",
        "ago",
        "three",
        "since",
        "by",
        "in",
        "the",
        "past",
        "24",
        "hours",
        "night",
        "of",
        "9 p.m.",
        "(",
        ")",
        "99",
        "-",
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(words, max_size=12).map(" ".join)), st.sampled_from(["past", "future"]))
def test_any_text(text: str, tense: Tense) -> None:
    """It never fails, its words stand where it says, and none overlap."""
    at = 0
    for expression in recognise(text, LEXICON):
        assert text[expression.start_char : expression.end_char] == expression.text
        assert expression.start_char >= at
        at = expression.end_char
        span = resolve(expression, MINUTE, tense)
        if span is not None and span.start is not None and span.end is not None:
            assert span.start < span.end


def test_a_date_with_no_candidate_in_reach_gives_nothing():
    """Near the first year there is no February 29 behind; a page with such a null date must not fail."""
    anchor = Anchor(published_at=datetime(1, 1, 1, tzinfo=UTC), precision="day")
    assert find_times("They met on Nov. 22.", anchor, lambda start, end: "past", load_lexicon()) == ()


def test_a_part_of_the_day_that_has_not_come_is_the_day_before() -> None:
    night = Anchor(published_at=datetime(2025, 6, 12, 1, 30, tzinfo=UTC), precision="minute")
    (span,) = times("It burned this morning.", anchor=night)
    assert told(span) == ("this morning", "06-11 06", "06-11 12")
    (span,) = times("They will meet this morning.", "future", anchor=night)
    assert told(span) == ("this morning", "06-12 06", "06-12 12")
