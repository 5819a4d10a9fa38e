"""Days inferred from a text's own words and from the page around it."""

from datetime import UTC, date, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from pipeline.segment.clues import clues, dated, elapsed
from pipeline.segment.published import from_url
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()


def articles(text: str, fetched: datetime | None = None, **given: object) -> tuple[Article, ...]:
    said = Given.model_validate({"fetched_at": fetched} | given)
    return segment(clean(Page.of("a.txt", "file", "text/plain", text.encode(), said), LEXICON), LEXICON).articles


def day_of(article: Article) -> str | None:
    return None if article.published_at is None else article.published_at.date().isoformat()


# March 5, 2031 is a Wednesday.
WALL = "Harbour wall mended\nThe wall was broken by a storm on Feb. 17, 2031, and was mended, officials said Wednesday."


@pytest.mark.parametrize(("text", "day"), [
    (WALL, "2031-02-19"),
    (WALL + " A fair is to be held March 7-9 to mark it.", "2031-02-19"),
    (WALL + " The council voted for the works on Feb. 24.", "2031-03-05"),
    ("Harbour wall mended\nCrews mended the wall, officials said Monday. Ana Ruiz has led the port since May 2029. "
     "The harbour opened on May 1, 1991, nearly 40 years ago, said the mayor. The fair begins on Friday, March 14.",
     "2031-03-10"),
    ("Harbour wall mended\nCrews mended the wall, officials said Wednesday.", None),
    ("Harbour wall mended\nThe port was opened on May 2, 1991. Crews mended the wall, officials said Wednesday.", None),
    ("Harbour wall mended\nThe wall fell on Thursday, March 6. It was built in December 2030, officials said Friday.",
     "2031-03-07"),
    # Years passed fit the days of a whole year, and a day far off with its weekday those of its own.
    ("Harbour wall mended\nThe war began in May 2029. The wall was mended in the nearly two-year-old war, officials "
     "said Wednesday.", None),
    ("Harbour wall mended\nThe port was sold in March 2031. The fair opened on Saturday, March 8, officials said. "
     "It rained on Monday, and crews mended the wall on Tuesday.", None),
    # A day that the page prints with a label, or at its head beside the time of day, is the article's own.
    ("Harbour wall mended\nBy Ana Ruiz and Bo Lind Updated 1249 GMT (2049 HKT) March 6, 2031 Crews mended the wall "
     "that fell on Feb. 3, 2030, officials said Thursday.", "2031-03-06"),
    ("Harbour wall mended\nPhoto by Bo Lind of the wall. Posted: Mar 06, 2031 Edited: Mar 09, 2031 Crews mended it on "
     "Monday, officials said.", "2031-03-06"),
    ("Harbour wall mended\nBo Lind for The Quay News 6 March 2031, 07:26 AM Crews mended the wall, officials said "
     "Monday.", "2031-03-06"),
    # A picture from the archive dates nothing.
    ("Harbour wall mended\nFILE - In this Tuesday, March 4, 2031 file photo, a wall stands. Crews mended the wall, "
     "officials said Wednesday.", None),
])
def test_without_any_time(text: str, day: str | None) -> None:
    article, = articles(text)
    assert day_of(article) == day
    assert article.published_method == ("inferred" if day else None)
    assert (article.published_evidence is None) is (day is None)


# March 6, 2031 is a Thursday.
@pytest.mark.parametrize(("said", "fetched", "day", "method"), [
    ("officials said Thursday", 6, "2031-03-06", "inferred"),
    # The fetching comes after the text, which it tells nothing of: one, two, three and five days late.
    ("officials said Thursday", 7, "2031-03-06", "inferred"),
    ("officials said on Thursday", 8, "2031-03-06", "inferred"),
    ("officials said on Thursday", 9, "2031-03-06", "inferred"),
    ("officials told reporters on Thursday", 11, "2031-03-06", "inferred"),
    # Of two days in a row the later is that of writing; one to come bounds it.
    ("officials said on Thursday. It broke on Wednesday night", 10, "2031-03-06", "inferred"),
    ("officials said on Thursday. The mayor will visit it on Monday", 9, "2031-03-06", "inferred"),
    # The first weekday of the first sentences is sooner the day of writing, whoever said it, than the day before.
    ("and shut the quay on Wednesday", 6, "2031-03-05", "inferred"),
    # A weekday that is named often is no surer than one named once.
    ("officials said on Thursday. It broke on Tuesday, rocked all Tuesday and lay open on Tuesday", 9, "2031-03-06",
     "inferred"),
    # Nothing is told of the day.
    ("officials said", 9, "2031-03-09", "fetched"),
])
def test_with_the_fetching_as_the_latest(said: str, fetched: int, day: str, method: str) -> None:
    article, = articles(f"Harbour wall mended\nCrews mended the wall, {said}.",
                        datetime(2031, 3, fetched, 17, tzinfo=UTC))
    assert (day_of(article), article.published_precision, article.published_method) == (day, "day", method)
    assert ("Wednesday" if "shut" in said else "Thursday") in (article.published_evidence or "") \
        or method == "fetched"


BACKGROUND = "The wall is older than the town and was built by those who fished here before it had a port. " * 15


@pytest.mark.parametrize(("text", "day"), [
    # Further down what was done on a weekday, and said by nobody, is sooner told on the next day.
    (f"{BACKGROUND}Crews shut the quay on Wednesday.", "2031-03-06"),
    (f"{BACKGROUND}Crews shut the quay, officials said on Wednesday.", "2031-03-05"),
    (f"Crews shut the quay on Wednesday. {BACKGROUND}It had leaked on Tuesday.", "2031-03-05"),
    # East of Greenwich the day that a page prints as its own has begun before it has in UTC; one further off has not.
    ("Posted: Mar 07, 2031 Crews shut the quay.", "2031-03-07"),
])
def test_where_a_weekday_stands_tells_how_near_it_is(text: str, day: str) -> None:
    article, = articles(f"Harbour wall mended\n{text}", datetime(2031, 3, 6, 22, tzinfo=UTC))
    assert (day_of(article), article.published_method) == (day, "inferred")


def test_weekdays_all_around_tell_no_day() -> None:
    article, = articles("Harbour swims\nThe bath by the wall was open on Sunday, Tuesday, Thursday and Saturday.",
                        datetime(2031, 3, 6, 17, tzinfo=UTC))
    assert (day_of(article), article.published_method) == ("2031-03-06", "fetched")


def test_ages_bind_the_articles_of_a_page() -> None:
    page = (WALL + "\nThe council voted for the works on Feb. 24.\nRelated Articles\n\n"
            "Toronto Star\n3 hours ago\n- Toronto Star\nBridge shut in the north\n"
            "A bridge was shut, police said Thursday.\n\n"
            "Calgary Herald\n5 hours ago\n- Calgary Herald\nClinic to move\nThe clinic will move to a larger house.\n")
    main, bridge, clinic = articles(page)
    assert (day_of(main), day_of(bridge)) == ("2031-03-05", "2031-03-06")
    assert day_of(clinic) in ("2031-03-05", "2031-03-06")
    assert {article.published_method for article in (main, bridge, clinic)} == {"inferred"}
    assert "3 hours ago" in (bridge.published_evidence or "")


def test_metadata_comes_before_all() -> None:
    article, = articles(WALL, published_at=datetime(2031, 3, 8, 7, 5, tzinfo=UTC), published_precision="minute")
    assert (article.published_at, article.published_method) == (datetime(2031, 3, 8, 7, 5, tzinfo=UTC), "metadata")


def test_years_passed_are_counted_from_what_they_are_the_years_of() -> None:
    text = "The drought began in May 2028. A girl of nine said the 2-year-old drought had dried her well."
    known = list(dated(text, LEXICON))
    assert [one.day for one in known] == [date(2028, 5, 1)]
    assert [(clue.day, clue.years) for clue in elapsed(text, known, LEXICON)] == [(date(2028, 5, 1), (2.0, 3.0))]
    assert not list(elapsed("A 3-year-old girl was found.", known, LEXICON))


@pytest.mark.parametrize(("text", "future", "said"), [
    ("The mayor said Friday that it was over.", False, True),
    ("On Friday, the mayor told reporters that it was over.", False, True),
    ("The council will meet on Friday.", True, False),
    ("Boats left on Friday for the north.", False, False),
    ("A fair that was planned for years is to be held Friday.", True, False),
    ("Friday was calm.", False, False),
])
def test_tense_of_weekdays(text: str, future: bool, said: bool) -> None:
    clue, = clues(text, LEXICON)
    assert (clue.future, clue.said) == (future, said)


@pytest.mark.parametrize(("url", "day"), [
    ("https://n.example/2031/03/02/harbour", "2031-03-02"),
    ("https://n.example/world/2031/mar/2/harbour", "2031-03-02"),
    ("https://n.example/harbour-20310302.html", "2031-03-02"), ("https://n.example/2031/13/02/x", None),
    ("https://n.example/2031/03/09/x", None), ("https://n.example/12345678", None), (None, None),
])
def test_days_in_addresses(url: str | None, day: str | None) -> None:
    found = from_url(Given(url=url, fetched_at=datetime(2031, 3, 5, tzinfo=UTC)))
    assert (found.at.date().isoformat() if found and found.at else None) == day


def test_a_short_sentence_with_a_date_does_not_print_the_articles_day() -> None:
    text = ("Harbour wall falls\nThe wall was gone by Tuesday, the mayor said on Tuesday, and it leaned on Sunday.\n"
            "Boats have been out of the water since February 21, 2031.")
    article, = articles(text, datetime(2031, 3, 11, 21, tzinfo=UTC))
    assert (day_of(article), article.published_method) == ("2031-03-11", "inferred")
