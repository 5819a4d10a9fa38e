"""Live pages: each entry an article with its own time; timetables and diaries stay what they are."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 5, 20, tzinfo=UTC)
TOP = "Storm at the harbour: what we know\nFollow the night with us. The wall broke at dusk.\n"


def articles(text: str, given: Given) -> tuple[Article, ...]:
    return segment(clean(Page.of("a.txt", "file", "text/plain", text.encode(), given), LEXICON), LEXICON).articles


@pytest.mark.parametrize(("entries", "told"), [
    ("18:40 GMT\nCrews reach the quay\nBoats wait.\n17:05 GMT\nThe mayor spoke.\n00:15 GMT\nAll is calm.\n"
     "23:50 GMT\nThe storm grew.\n",
     [("Crews reach the quay", "05T18:40"), (None, "05T17:05"), (None, "05T00:15"), (None, "04T23:50")]),
    ("8.40pm EST - Crews reach the northern quay\nBoats wait.\n7.05pm EST: The mayor spoke.\n"
     "1.10pm EST\nAll is calm.\n",
     [("Crews reach the northern quay", "05T01:40"), (None, "05T00:05"), (None, "04T18:10")]),
    ("06:00\nAll is calm.\n07:30\nThe mayor spoke.\n09:15\nBoats wait.\n",
     [(None, "05T06:00"), (None, "05T07:30"), (None, "05T09:15")]),
    ("2 hours ago\nAll is calm.\n3 hours ago\nThe mayor spoke.\n5 hours ago\nBoats wait.\n",
     [(None, "05T18:00"), (None, "05T17:00"), (None, "05T15:00")]),
])
def test_entries(entries: str, told: list[tuple[str | None, str]]) -> None:
    main, *rest = articles(TOP + entries, Given(fetched_at=FETCHED))
    assert main.body.endswith("at dusk.") and main.role == "main"
    assert [(one.title, f"{one.published_at:%dT%H:%M}") for one in rest] == told
    assert {one.published_method for one in rest} == {"relative"} and {one.role for one in rest} == {"related"}
    assert not any(mark in one.body for one in rest for mark in ("GMT", "EST", ":", "ago"))


def test_entries_are_by_the_publisher_of_their_page() -> None:
    entries = "18:40\nBoats wait.\n17:05\nThe mayor spoke.\n16:00\nAll is calm.\n"
    for text in (TOP + entries, entries):
        found = articles(text, Given(fetched_at=FETCHED, publisher="Harbour Herald"))
        assert {one.publisher for one in found} == {"Harbour Herald"}, text


def test_days_come_from_the_date_above_before_the_fetching() -> None:
    text = TOP + "March 3, 2031\n18:40\nBoats wait.\n17:05\nThe mayor spoke.\nMarch 2, 2031\n23:00\nAll is calm.\n"
    times = [one.published_at for one in articles(text, Given(fetched_at=FETCHED))[1:]]
    assert times == [datetime(2031, 3, 3, 18, 40, tzinfo=UTC), datetime(2031, 3, 3, 17, 5, tzinfo=UTC),
                     datetime(2031, 3, 2, 23, tzinfo=UTC)]


def test_without_any_day_the_entries_stay_undated() -> None:
    text = TOP + "18:40\nBoats wait.\n17:05\nThe mayor spoke.\n16:00\nAll is calm.\n"
    assert [one.published_at for one in articles(text, Given())] == [None] * 4


@pytest.mark.parametrize("text", [
    TOP + "10:30\n11:30\n12:30\n13:30\nThe last ferry left late, it said.",
    TOP + "10:30\nBoats wait.\n09:00 to 11:00 is the time to sail, he said.",
    TOP + "10:30\nBoats wait.\n18:00\nThe mayor spoke.\n12:15\nAll is calm.\n20:30\nNight fell.\n11:15\nNoon.\nIt was.",
    TOP + "March 3, 2031\nBoats wait.\nThe mayor spoke.\n2031\nAll is calm.",
])
def test_pages_that_are_not_live_are_one_article(text: str) -> None:
    assert len([one for one in articles(text, Given(fetched_at=FETCHED)) if one.published_precision == "minute"]) == 0
