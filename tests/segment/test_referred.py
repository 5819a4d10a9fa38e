"""Fields with a sentence's marks between them or none, days without their year in figures, boxes that a page sells."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 15, 20, tzinfo=UTC)
STORIES = (
    ("Norwick Ledger", "Ferry sinks off the coast of Orlin",
     "A ferry sank off Orlin before dawn, and nine people were taken from the water.\nTwo of them are in hospital."),
    ("Kirkhaven", "Old bridge closed; lorries turn back; council meets again",
     "The council of Harwick has banned lorries from the old bridge.\nHauliers said they would lose an hour a trip."),
    ("Harbour Times", "Bakers strike for a third day in Lowick",
     "The bakers of Lowick stayed out for a third day.\nTheir union said that the talks had not moved at all."),
    ("Morski Val", "Frost breaks a line — and a record — near Tolben",
     "Some 40,000 homes lost power when frost broke a line.\nAll were back by noon, the operator said."))
BODIES = [text for *_, text in STORIES]
# How a page prints an article, and the moment that it tells.
LAYOUTS = {
    "references": ("[{n}] {source}. {title}. 1{n} March 2031.\n{text}\n\n", "1{n} 00:00"),
    "references of titles first": ("{n}. {title}. {source}, 1{n} March 2031\n{text}\n\n", "1{n} 00:00"),
    "quoted references": ("{source}, “{title},” March 1{n}, 2031.\n{text}\n\n", "1{n} 00:00"),
    "quoted references, the source behind": ("“{title}.” {source}, 1{n} March 2031.\n{text}\n\n", "1{n} 00:00"),
    "an outlet and an age behind a title": ("{title} {source} 1{n} hours ago\n{text}\n\n", "15 0{hour}:00"),
    "figures without a year": ("{source} 13/03 1{n}:05 UTC\n{title}\n{text}\n", "13 1{n}:05"),
    "a day and month told apart by the fetching": ("{title}\n{source} | 12/03, 1{n}:05\n{text}\n", "12 1{n}:05"),
    "the month first": ("{title}\n{source} | 3/13 8:{n}5 AM\n{text}\n", "13 08:{n}5"),
    "a numbered monitor": ("00{n} | 2031-03-14 1{n}:05:00 | {source} | {title}\n{text}\n", "14 1{n}:05"),
    "a title in brackets' company": ("{title} [{source}, 1{n} Mar]\n{text}\n", "1{n} 00:00"),
    "figures behind the time of day": ("1{n}:05 13/03 {source}\n{title}\n{text}\n\n", "13 1{n}:05"),
    "where it was first": ("{title}\n{text}\nFirst published by {source} on 1{n} March 2031.\n\n", "1{n} 00:00"),
    "quotes of other languages": ("„{title}“\n({source}, 1{n}.03.2031)\n{text}\n\n", "1{n} 00:00"),
    "a source in front behind a dash": ("{source} – {title}\n{text}\n\n", ""),
    "a page of print below": ("{title}\n{text}\n{source}, 1{n} March 2031, p. 2{n}\n\n", "1{n} 00:00"),
    "sold boxes": ("{source}\n{title}\n1{n} hours ago\n{text}\n\nSponsored\nA mortgage at 3.1% today\nQuay Loans\n\n",
                   "15 0{hour}:00"),
}


def articles(text: str) -> tuple[Article, ...]:
    page = Page.of("a", "file", "text/plain", text.encode(), Given(fetched_at=FETCHED))
    return segment(clean(page, LEXICON), LEXICON).articles


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_article_has_its_fields(name: str) -> None:
    layout, moment = LAYOUTS[name]
    found = articles("".join(layout.format(n=n, source=source, title=title, text=text)
                             for n, (source, title, text) in enumerate(STORIES)))
    assert [one.body.replace("\n\n", "\n") for one in found] == BODIES
    assert [(one.publisher, one.title) for one in found] == [story[:2] for story in STORIES]
    moments = [moment.format(n=n, hour=10 - n).replace("010", "10") for n in range(len(STORIES))]
    assert not moment or [f"{one.published_at:%d %H:%M}" for one in found if one.published_at] == moments


@pytest.mark.parametrize("last", [
    "Thanks for reading. Forward this to a friend.",
    "Was this forwarded to you? Sign up here.",
    "This report is confidential and may not be distributed.",
    "This page is brought to you by Quay Loans, lenders to the coast since 1931.",
])
def test_what_closes_a_page_is_no_text(last: str) -> None:
    found = articles("".join(f"{title}\n{source} | 3 hours ago\n{text}\n\n" for source, title, text in STORIES) + last)
    assert [one.body.replace("\n\n", "\n") for one in found] == BODIES


def test_a_press_digest_opens_with_no_article() -> None:
    found = articles("Press digest of the coast's morning papers\nThe following are the top stories of the papers. The "
                     "desk has not verified these stories and does not vouch for their accuracy.\n\n"
                     + "".join(f"{source}\n- {title}\n{text}\n\n" for source, title, text in STORIES))
    assert [one.body.replace("\n\n", "\n") for one in found] == BODIES


@pytest.mark.parametrize("box", [
    "Sponsored\nTide tables of the coast\nOrlin Star • 2 hours ago\n\n",      # a card that is paid for
    "Sponsored\n\nTide tables of the coast\n",
])
def test_what_may_be_an_article_is_not_sold(box: str) -> None:
    text = "A ferry sank off Orlin before dawn, and nine people were taken from the water."
    found = articles(f"Ferry sinks off the coast of Orlin\nOrlin Star • 5 hours ago\n{text}\n\n{box}{text}\n")
    assert len(found) > 1 or "Tide tables" in found[0].body


def test_what_readers_said_is_no_article() -> None:
    said = "3 Comments\nquay77\n2 hours ago\nNobody listens to us.\nReply\nmoss\n1 hour ago\nAgreed.\nReply\n\n"
    (source, title, text), *rest = STORIES
    found = articles(f"{title}\n{source} - 14 March 2031 08:05\n{text}\n\n{said}Related articles\n\n"
                     + "".join(f"{title}\n{source} • 3 hours ago\n{text}\n\n" for source, title, text in rest))
    assert [(one.title, one.body.replace("\n\n", "\n")) for one in found] == [story[1:] for story in STORIES]


def test_who_asks_in_an_interview_is_no_title() -> None:
    interview = "We met the new head of the port.\nQ: What was your first day like?\nA: It rained, and the cranes " \
                "stood still.\nQ: And the second one?\nA: It rained again, and I signed for a new roof."
    stories = [*STORIES[:3], ("Quay Post", "Ferry chief looks back on her first week", interview)]
    found = articles("".join(f"{title}\nPosted by {source} on 14 March 2031\n{text}\n\n"
                             for source, title, text in stories))
    assert [(one.publisher, one.body.replace("\n\n", "\n")) for one in found] == [story[::2] for story in stories]


def test_a_name_over_the_menu_is_the_sites_and_one_over_a_post_a_writers() -> None:
    _, title, text = STORIES[0]
    top = "Log in\nIlmari Sanomat\nNews Sport Politics Business\n\n"
    found, = articles(f"{top}{title}\nOdo Renz\nPolitical correspondent\n14 March 2031\n{text}\n")
    assert (found.publisher, found.title, found.byline) == ("Ilmari Sanomat", title, "Odo Renz")
    assert found.body.replace("\n\n", "\n") == text


def test_a_long_title_behind_its_source_is_no_text() -> None:
    stories = [(source, f"{title}, and the council of the town meets again tonight", text)
               for source, title, text in STORIES]
    found = articles("".join(f"#{n}85\nmoss · 14 March 2031, 1{n}:05\n[{source}] {title}\n{text}\nQuote  Reply\n\n"
                             for n, (source, title, text) in enumerate(stories)))
    assert [(one.publisher, one.title) for one in found] == [story[:2] for story in stories]


def test_one_writer_of_most_articles_is_a_writer_beside_another() -> None:
    writers = ("Ben Okoye", "Greta Holm", "Ben Okoye", "Ben Okoye")
    found = articles("".join(f"{source}\n{writer}\n14 March 2031, 1{n}:05\n{title}\n{text}\nBookmark\n\n"
                             for n, (writer, (source, title, text)) in enumerate(zip(writers, STORIES, strict=True))))
    assert [(one.publisher, one.title) for one in found] == [story[:2] for story in STORIES]


@pytest.mark.parametrize("line", ["Pavel Novak / Ostlund Tidende", "Ostlund Times | Odo Renz"])
def test_a_writer_and_an_outlet_right_over_the_time(line: str) -> None:
    _, title, text = STORIES[0]
    found, = articles(f"{title}\n{line}\n14 March 2031 • 08:05\n{text}\n")
    assert (found.title, found.body.replace("\n\n", "\n")) == (title, text)
    assert (found.publisher or "").startswith("Ostlund") and found.byline in ("Pavel Novak", "Odo Renz")


TEXT = "A ferry sank off Orlin before dawn, and nine people were taken from the water by two boats of the coast guard."


@pytest.mark.parametrize(("page", "title", "body"), [
    # Towns and their days are no outlets and theirs.
    ("Bridges of the coast\n" + TEXT + "".join(
        f"\n{town}. The old bridge was closed to lorries on {day} March 2031.\nIt is cracked, and very old."
        for town, day in (("Harwick", 4), ("Lowick", 5), ("Tolben", 6))), "Bridges of the coast", 7),
    ("Letters on the bridge\n" + TEXT + "".join(
        f"\n{town} Star, “We shall not sleep under a bridge,” March {day}, 2031\n{TEXT}"
        for town, day in (("Harwick", 4), ("Lowick", 5))), "Letters on the bridge", 5),
    # What is sold stands below a text, and is more than a subhead.
    (f"Orlin Star\n\nSponsored\nFerry sinks off the coast of Orlin\n\n{TEXT}", "Ferry sinks off the coast of Orlin", 1),
    (f"Ferry sinks off the coast of Orlin\nOrlin Star | 3 hours ago\n{TEXT}\n\nAd\nWhat we know so far\n\n{TEXT}",
     "Ferry sinks off the coast of Orlin", 3),
])
def test_what_only_looks_so_stays_one_article(page: str, title: str, body: int) -> None:
    found, = articles(page)
    assert (found.title, len(found.body.split("\n\n"))) == (title, body)


@pytest.mark.parametrize("titles", [
    ("Council Of Orlin Votes For New Harbour Times", "Mayor Says Port Is Safe Today", "Ferries Sail On Sunday Star"),
    ("Editor of many years leaves the Harbour Times", "Owner of four mills buys the Quay Post", "Bakers to strike"),
])
def test_the_end_of_a_title_is_no_outlet(titles: tuple[str, ...]) -> None:
    found = articles("".join(f"{title} {n + 2} hours ago\n{TEXT}\n\n" for n, title in enumerate(titles)))
    assert [(one.title, one.publisher) for one in found] == [(title, None) for title in titles]


def test_two_towns_are_no_writer_and_outlet() -> None:
    found, = articles(f"Ferry sinks off the coast of Orlin\nOrlin – Lowick\n4 March 2031\n{TEXT}\n")
    assert (found.publisher, found.byline) == (None, None)
