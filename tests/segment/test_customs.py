"""What a page's dates of figures and its weekdays mean, told by all of its lines."""

from datetime import UTC, date, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 19, 20, tzinfo=UTC)     # a Wednesday
TITLES = ("Ferry sinks off the coast of Orlin", "Old bridge of Harwick closed to lorries",
          "Bakers strike for a third day in Lowick")


def days(*stamps: str) -> list[date | None]:
    text = "".join(f"{title}\nHarbour Star | {stamp}\nThe {title.split()[-1]} matter was told on the quay.\n\n"
                   for title, stamp in zip(TITLES, stamps, strict=False))
    page = Page.of("a", "file", "text/plain", text.encode(), Given(fetched_at=FETCHED))
    return [one.published_at.date() if one.published_at and one.published_method in ("metadata", "relative") else None
            for one in segment(clean(page, LEXICON), LEXICON).articles]


@pytest.mark.parametrize(("stamps", "told"), [
    (("04/03/2031", "17/03/2031", "02/03/2031"), ["2031-03-04", "2031-03-17", "2031-03-02"]),
    (("03/04/2031", "03/17/2031", "03/02/2031"), ["2031-03-04", "2031-03-17", "2031-03-02"]),
    (("05/03/2031", "06/03/2031", "07/03/2031"), ["2031-03-05", "2031-03-06", "2031-03-07"]),     # May is to come
    (("02/03/2031", "01/02/2031", "03/01/2031"), [None, None, None]),
    (("Monday", "Wednesday", "Thursday"), ["2031-03-17", "2031-03-19", "2031-03-13"]),
    (("Updated Monday", "Published Yesterday", "Posted: Sunday"), ["2031-03-17", "2031-03-18", "2031-03-16"]),
])
def test_days(stamps: tuple[str, ...], told: list[str | None]) -> None:
    assert days(*stamps) == [date.fromisoformat(day) if day else None for day in told]
