"""Press reviews and lists of items: one day over all of them, pages of a print beside the outlets, sections between."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 9, 18, 30, tzinfo=UTC)
STORIES = (
    ("Orlin Star", "Ferry sinks off the coast of Orlin",
     "A ferry sank off Orlin before dawn, and nine people were taken from the water.\nTwo of them are in hospital."),
    ("Kanal Norden", "Old bridge of Harwick closed to lorries",
     "The council of Harwick has banned lorries from the old bridge.\nHauliers said they would lose an hour a trip."),
    ("The Lowick Echo", "Bakers strike for a third day in Lowick",
     "The bakers of Lowick stayed out for a third day.\nTheir union said that the talks had not moved at all."),
    ("Morski Val", "Frost breaks a power line near Tolben",
     "Some 40,000 homes lost power when frost broke a line near Tolben.\nAll were back by noon, the operator said."))
ASKED = ("MARA QUIST: The bakers of Lowick stay out for a third day.\nMARA QUIST: Will they talk to the mayor?\n"
         "Their union said that the talks had not moved at all.\nMARA QUIST: And nobody asked?\nNobody has, it said.")
INTERVIEW = (*STORIES[:2], (*STORIES[2][:2], ASKED), STORIES[3])
LONG = ("and that it would be months until anybody could say what it had cost, since the papers were lost in the "
        "fire that burned down the customs house in the same week")


def articles(text: str) -> tuple[Article, ...]:
    page = Page.of("a", "file", "text/plain", text.encode(), Given(fetched_at=FETCHED))
    return segment(clean(page, LEXICON), LEXICON).articles


def days(found: tuple[Article, ...]) -> list[tuple[int, str]]:
    return [(one.published_at.day, one.published_method or "") for one in found if one.published_at]


@pytest.mark.parametrize("beside", ["{source}, p. {n}", "{source}, page {n}", "{source}, pp. {n}", "{source}"])
def test_one_day_stands_over_a_review(beside: str) -> None:
    found = articles("PRESS REVIEW\n\n4 March 2031\n\nPress office of the port\n\n" + "".join(
        f"{beside.format(source=source, n=n + 4)}\n\n{title}\n\n{text}\n\n".replace("\n", "\n\n")
        for n, (source, title, text) in enumerate(INTERVIEW)))
    assert [(one.publisher, one.title, one.body.replace("\n\n", "\n")) for one in found] == list(INTERVIEW)
    assert days(found) == [(4, "metadata")] * len(STORIES)


def test_the_day_of_a_page_is_none_of_articles_with_their_own() -> None:
    found = articles("PRESS REVIEW\n4 March 2031\n\n" + "".join(
        f"{source}\n{title}\n{n} March 2031\n{text}\n\n" for n, (source, title, text) in enumerate(STORIES, 1)))
    assert [day for day, _ in days(found)] == [1, 2, 3, 4]


@pytest.mark.parametrize("section", ["", "Ships and roads\n"])
def test_items_of_a_day_have_no_sections_in_their_texts(section: str) -> None:
    firsts = [(source, text.split("\n")[0]) for source, _, text in STORIES]
    told = [(source, f"{first[:-1]}, {LONG}.") for source, first in firsts]
    lines = [f"{text} ({source})\n" for source, text in told]
    found = articles(f"March 4, 2031 (Tuesday)\nAccidents\n{lines[0]}{lines[1]}{section}{lines[2]}{lines[3]}")
    assert [(one.publisher, one.body) for one in found] == told
    assert days(found) == [(4, "metadata")] * len(STORIES)


def test_captions_with_an_agency_are_no_items() -> None:
    text = "\n".join(text for *_, text in STORIES)
    captions = "A crowd on the quay of Orlin in the rain (AP)\nThe bridge at dawn (AP)"
    only, = articles(f"Four reports\n{text}\n{captions}\n{text}")
    assert "(AP)" not in only.body


def test_briefs_that_open_with_their_outlets_are_articles() -> None:
    names = ("Orlin Star", "Reuters", "The Lowick Echo", "Tolben Times")
    told = [(name, text.split("\n")[0]) for name, (*_, text) in zip(names, STORIES, strict=True)]
    found = articles("News in brief\n\n" + "".join(f"{name}: {text}\n\n" for name, text in told))
    assert [(one.publisher, one.body) for one in found] == told


@pytest.mark.parametrize("names", [("Ann Ode", "Bo Lind", "Mara Quist", "Tom Ruck"), ("Reuters", "Ann Ode") * 2])
def test_speakers_open_no_articles(names: tuple[str, ...]) -> None:
    text = "".join(f"{name}: {text.split(chr(10))[-1]}\n" for name, (*_, text) in zip(names, STORIES, strict=True))
    assert len(articles(f"Four people on the quay\n{text}")) == 1


def test_what_a_letter_sells_between_articles_is_none() -> None:
    box = "TOGETHER WITH THE CLOUD\nMove your papers in minutes. Try it free for 30 days.\nStart now\n\n"
    parts = [f"{title}\n\n{text}\n— {source}\n\n" for source, title, text in STORIES]
    found = articles(f"{parts[0]}{box}{parts[1]}{parts[2]}{box}{parts[3]}Unsubscribe")
    assert [one.title for one in found] == [title for _, title, _ in STORIES]


def test_a_short_article_that_speaks_to_nobody_stays() -> None:
    parts = [f"{title}\n\n{text}\n— {source}\n\n" for source, title, text in STORIES]
    short = "Ferry late at Tolben again this week\n\nIt came at noon.\n\n"
    found = articles(f"{parts[0]}{short}{''.join(parts[1:])}")
    assert "Ferry late at Tolben again this week" in [one.title for one in found]


@pytest.mark.parametrize(("line", "stays"), [
    ("Reclameblok", False), ("Les også: Old bridge of Harwick closed to lorries", False),
    ("Les også: Ferry sinks in another land far from here", True)])
def test_lines_of_a_page_between_paragraphs_need_no_list(line: str, stays: bool) -> None:
    texts = [text if stays and n else text.replace("\n", f"\n{line}\n") for n, (*_, text) in enumerate(STORIES)]
    found = articles("".join(f"{title}\n{source}, {n} March 2031\n{text}\n\n" for n, ((source, title, _), text)
                             in enumerate(zip(STORIES, texts, strict=True), 1)))
    assert (line in found[0].body) == stays
