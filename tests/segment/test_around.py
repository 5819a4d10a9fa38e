"""Headers of odd make, and what stands around articles and is none of them."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 5, 18, 30, tzinfo=UTC)
STORIES = (
    ("Notizie di Orlin", "Mara Quist", "Ferry sinks off the coast of Orlin",
     "A ferry sank off Orlin before dawn, and nine people were taken from the water.\nTwo of them are in hospital."),
    ("Kanal Norden", "R. T. Bell", "Old bridge of Harwick closed to lorries",
     "The council of Harwick has banned lorries from the old bridge.\nHauliers said they would lose an hour a trip."),
    ("The Lowick Echo", "Thomas Ode", "Bakers strike for a third day in Lowick",
     "The bakers of Lowick stayed out for a third day.\nTheir union said that the talks had not moved at all."),
    ("Morski Val", "Anna Ruck", "Frost breaks a power line near Tolben",
     "Some 40,000 homes lost power when frost broke a line near Tolben.\nAll were back by noon, the operator said."))
DAYS = ("4. März 2031", "3 mars 2031", "2 de marzo de 2031", "28 lutego 2031")
BODIES = [text for *_, text in STORIES]


def articles(text: str) -> tuple[Article, ...]:
    page = Page.of("a", "file", "text/plain", text.encode(), Given(fetched_at=FETCHED))
    return segment(clean(page, LEXICON), LEXICON).articles


def page(form: str) -> str:
    return "".join(form.format(source=source, writer=writer, title=title, text=text, day=DAYS[n], hour=n + 2)
                   for n, (source, writer, title, text) in enumerate(STORIES))


def bodies(found: tuple[Article, ...]) -> list[str]:
    return [one.body.replace("\n\n", "\n") for one in found]


@pytest.mark.parametrize(("form", "dated", "signed"), [
    ("{title}\nQuelle: {source}\nStand: {day}\n{text}\n\n", True, False),
    ("{source}\n{title}\nPublié le {day}\n{text}\n\n", True, False),
    ("Headline: {title}\nOutlet: {source}\nText:\n{text}\n\n", False, False),
    ("{title}\n{source} • {writer} • {hour} hours ago\n{text}\n\n", False, True),
    ("{title}\nby {writer} - {day} - {source}\n{text}\n\n", True, True),
    ("{title}\n{writer} | {source}\n{day}\n{text}\n\n", True, True),
    ("{title}\n{text}\n({source}, {day})\n\n", True, False),
    ("{title}\n{source}\nUpdated 1{hour}:05\n{text}\n\n", False, False),
    ("{title}\n{writer} for {source}\n{day}\n{text}\n\n", True, True),
    ("{title}\n{writer}, {source}, {day}\n{text}\n\n", True, True),
    ("{title}\nBy {writer}\n{day}\n{text}\n© 2031 {source}\n\n", True, True),
    ("{title}\n{text}\nOriginally published in {source} on {day}.\n\n", True, False),
    ("{title}\nPublished: {day}. Source: {source}.\n{text}\n\n", True, False),
    ("{title}\n{day}\n{text}\nThis article first appeared in {source}.\n\n", True, False),
    ("- {title}\n{source}, {day}\n{text}\n\n", True, False),
    ("{source} logo\n{source}\n{title}\n{day}\n{text}\n\n", True, False),
    ("{title}\n{day} / {source} / World\n{text}\n\n", True, False),
    ("title: {title}\nsource: {source}\npubDate: {day}\ndescription:\n{text}\n\n", True, False),
    ("{title}\n{text}\nRead the full story in {source}\n\n", False, False),
    ("{title}\n{text}\nRead the rest in {source}.\n\n", False, False),
    ("{title}\n4{hour}1 words\n{day}\n1{hour}:05\n{source}\nEnglish\n(c) 2031 {source}\n\n{text}\n"
     "Document QN{hour}117X\n\n", True, False),
    ("STORY {hour}\nExclusive: {title}\n{source}, {day}\n{text}\nENDE\n\n", True, False),
])
def test_fields_of_a_page_by_their_places(form: str, dated: bool, signed: bool) -> None:
    found = articles(page(form))
    assert [(one.publisher, (one.title or "").removeprefix("Exclusive: ")) for one in found] \
        == [(source, title) for source, _, title, _ in STORIES]
    assert bodies(found) == BODIES
    if dated:
        assert [(one.published_at.month, one.published_at.day) for one in found if one.published_at] \
            == [(3, 4), (3, 3), (3, 2), (2, 28)]
    if signed:
        assert [one.byline for one in found] == [writer for _, writer, *_ in STORIES]


@pytest.mark.parametrize(("words", "at"), [
    ("Updated 14:05", (5, 14, 5)), ("Last updated: 2:05 pm", (5, 14, 5)), ("Posted at 23:40", (4, 23, 40)),
    ("Updated 14:05 CET", (5, 13, 5)),
])
def test_a_time_of_day_alone_is_the_latest_before_fetching(words: str, at: tuple[int, int, int]) -> None:
    found = articles(f"Harbour of Orlin closed\n{words}\n{BODIES[0]}\n")
    when = found[0].published_at
    assert when and (when.day, when.hour, when.minute) == at
    assert (found[0].published_method, found[0].published_precision) == ("relative", "minute")


def test_a_greeting_and_the_letters_own_lines_are_no_article() -> None:
    greeting = "Good evening, here is what the day brought.\n\nView this email in your browser\n\n"
    close = "\nYou are receiving this email because you once asked for it.\nUnsubscribe\n"
    found = articles(greeting + page("{title}\n{text}\n({source}, {day})\n\n") + close)
    assert bodies(found) == BODIES and found[0].title == STORIES[0][2]


@pytest.mark.parametrize(("below", "publisher"), [
    ("© 2031 Morski Val. All rights reserved.", "Morski Val"),
    ("Copyright 2031 by Notizie di Orlin", "Notizie di Orlin"),
    ("Copyright 2031 The Associated Press. All rights reserved.", None),
])
def test_the_holder_of_the_rights_is_the_source_where_nothing_else_is(below: str, publisher: str | None) -> None:
    assert articles(f"Harbour of Orlin closed\n{BODIES[0]}\n{below}\n")[0].publisher == publisher


@pytest.mark.parametrize(("top", "byline", "publisher"), [
    ("The Lowick Echo\n{title}\nBirgit O'Dell\nUpdated 4 March 2031\n", "Birgit O'Dell", "The Lowick Echo"),
    ("{title}\nThomas Ode\n", "Thomas Ode", None),
    ("{title}\nMorski Val\n4 March 2031\n", None, "Morski Val"),
    ("{title} | Morski Val\n{title}\n4 March 2031\n", None, "Morski Val"),
    ("{title}\nThomas Ode\nHarbour correspondent\n", "Thomas Ode", None),
    ("{title}\nBy Thomas Ode\nCity editor\n4 March 2031\n", "Thomas Ode", None),
    ("{title}\nBy Thomas Ode | The Lowick Echo\n4 March 2031\n", "Thomas Ode", "The Lowick Echo"),
    ("{title}\nThomas Ode, The Lowick Echo\n4 March 2031\nListen 5 min\nAdd to reading list\n", "Thomas Ode",
     "The Lowick Echo"),
    ("{title}\nMina Quell, Reuters\n4 March 2031\n", "Mina Quell", "Reuters"),
    ("Morski Val - {title}\nPrint this page\n{title}\n4 March 2031\n", None, "Morski Val"),
])
def test_a_name_below_the_title_is_no_text(top: str, byline: str | None, publisher: str | None) -> None:
    title = "Ferry sinks off the coast of Orlin"
    found, = articles(top.format(title=title) + BODIES[0] + "\n")
    assert (found.title, found.byline, found.publisher) == (title, byline, publisher)
    assert bodies((found,)) == BODIES[:1]


def test_the_writer_told_below_the_text_is_none_of_it() -> None:
    about = "Thomas Ode is a staff writer at the Lowick Echo."
    found, = articles(f"Harbour of Orlin closed\nBy Thomas Ode\n4 March 2031\n{BODIES[0]}\n{about}\n")
    assert bodies((found,)) == BODIES[:1]
    found, = articles(f"Harbour of Orlin closed\nBy Anna Ruck\n4 March 2031\n{BODIES[0]}\n{about}\n")
    assert bodies((found,)) == [f"{BODIES[0]}\n{about}"]


def test_cards_signed_below_under_an_article_signed_above() -> None:
    cards = page("{title}\n{text}\n{source} {hour} hours ago\n").partition(BODIES[0])[2].partition("ago\n")[2]
    source, _, title, text = STORIES[0]
    found = articles(f"{title}\n{source} 9 hours ago\n{text}\nMore stories\n{cards}")
    assert [(one.publisher, one.title) for one in found] == [(source, title) for source, _, title, _ in STORIES]
    assert bodies(found) == BODIES


def test_an_outlet_with_the_count_of_its_articles_is_over_them() -> None:
    first, second = (page("{title}\nby {writer} {hour} hours ago\n{text}\n\n").partition(STORIES[2][2])[0],
                     page("{title}\nby {writer} {hour} hours ago\n{text}\n\n").partition(BODIES[1])[2].strip())
    found = articles(f"The Lowick Echo (2 new)\n\n{first}Morski Val (2 new)\n\n{second}\n")
    assert [one.publisher for one in found] == ["The Lowick Echo"] * 2 + ["Morski Val"] * 2
    assert [one.title for one in found] == [title for _, _, title, _ in STORIES]
    assert bodies(found) == BODIES
