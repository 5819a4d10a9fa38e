"""Headers that a page repeats, read by their places: layouts that no rule names, with outlets that no list knows."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 5, 20, tzinfo=UTC)
# Outlets of no list, one with a figure, one with a small letter, an address; a title that is a question or a sentence.
STORIES = (
    ("Orlinda", "Ferry sinks off Orlin, nine rescued", "4 March 2031",
     "A ferry sank off Orlin on Monday, and nine people were taken from the water.\nTwo are still missing, it said."),
    ("Kanal 9", "Who will mend the old bridge of Harwick?", "3 March 2031",
     "The council of Harwick has banned lorries from the old bridge.\nHauliers said they would lose an hour a trip."),
    ("tolben.example", "Grid operator: \"Frost broke the line.\"", "2 March 2031",
     "Some 40,000 homes lost power when frost broke a line near Tolben.\nAll were back by noon, the operator said."),
    ("Morski Val", "Bakers strike for a third day in Lowick", "27 February 2031",
     "The bakers of Lowick stayed out for a third day.\nTheir union said that the talks had not moved at all."))
BOTH = {
    "capitals": "{SOURCE}\n{day}\n{title}\n{text}\n\n",
    "tabs": "{source}\t{day}\t{title}\n{text}\n",
    "brackets": "[{day}] {title} [{source}]\n{text}\n\n",
    "a share bar between": "{title}\nSave\nOpen in app\n{day}\n{source}\n{text}\nGo to story\n\n",
    "an archive": "{title}\n{number}12 words\n{day}\n{source}\nEnglish\n{text}\nDocument {number}77\n\n",
    "a feed": "{title}\nhttps://feed.example/{number}/story\n{day}\n{source}\n{text}\n\n",
    "votes": "{title} ({source})\n{number}1 points by fan{number} on {day} | hide | {number} comments\n{text}\n\n",
    "a logo's name twice": "{source}\n{source}\n{title}\n{day} · {number} min read\n{text}\n",
    "a front matter": "---\ntitle: {title}\nsource: {source}\ndate: {day}\n---\n\n{text}\n\n",
    "numbers, signed below": "{number}/ {title}\n{text}\n{source}, {day}\n\n",
    "a place and the source": "{title}\nOrlin, {day} ({source})\n{text}\n\n",
    "a language behind": "{source} (EN)\n{day}\n{title}\n{number}11 views\n{text}\n\n",
    "quoted": "> {title}\n> {source} / {day}\n{text}\n\n",
    "the title twice": "{title}\n{day} by {source}\n{title}\n{text}\n\n",
    "writers": "{title}\nBy Ann Ode, {source}\n{day}\n{text}\n###\n",
    "how long it is, before the title": "{source} • {day} • {number} min read\n{title}\n{text}\n",
    "what others did with it": "{title}\n{source} | {day} | {number}2 shares | {number} comments\n{text}\n\n",
    "a source by its writer": "{title}\n{source} by Ann Ode / {day}\n{text}\n\n",
    "a writer in a source": "{title}\nposted by Ann Ode in {source}\n{day}\n{text}\n\n",
    "published by": "{title}\nPublished {day} by {source}\n{number} readers\n{text}\n\n",
    "the day before the text": "{title}\n{source}\n{day} — {text}\n\n",
    "titles in quotes": "“{title}”\n— {source} ({day})\n\n{text}\n\n",
    "a link in the foot": "{title}\n{text}\n{source} - {day} - Read more\n",
    "clipped": "{title}\nClipped from: {source}\nClipped on: {day}\n\n{text}\n\n--------\n\n",
    "a section behind": "{title}\n{day} by {source} in World\n{text}\n\n",
    "read in, with the day": "\n{title}\n{text}\nRead in {source}\n{day}\n",
    "stars below the title": "\n{title}\n★★★★☆\n{source}\n{day}\n{text}\n",
    "more from its source": "\n{day}\n{title}\n{text}\nMore from {source}\n",
    "stars around": "*** {number}. {title} ***\nSource: {source}, {day}\n\n{text}\n\n",
}
SOURCES = {
    "an alert": "{title}\n{source}\n{text}\nFlag this item\n",
    "read it in": "→ {title}\n{text}\nHave it from {source}\n\n",
    "read at": "{title}\n{text}\nFound at {source}\n\n",
}
LINES = {
    "source in front": ("({source}) {line}\n", False),
    "source behind": ("{line} [{source}]\n\n", False),
    "bold title": ("**{title}** {line} ({source})\n\n", True),
    "cells": ("{day}\t{source}\t{title}\t{line}\n", True),
}


ONE = {
    "a week's days": "".join(f"{day}\nThe harbour of Harwick was closed.\nIt may open again.\n" for day in (
        "Monday", "Tuesday", "Wednesday")),
    "people": "".join(f"\n{name}\n{what} of Harwick\nThe harbour was closed on Monday, they said.\n" for name, what in (
        ("Ana Ruiz", "Oldest baker"), ("Peter Holm", "Tug pilot"), ("Maria Costa", "School teacher"))),
    "what is on": "".join(f"\n{day}, 8.30 pm\nThe old boats of the {place} coast\nA film about the sea.\n"
                          for day, place in (("Monday", "north"), ("Friday", "south"), ("Sunday", "west"))),
    "posts": "".join(f"The harbour was closed on day {n}.\n— Harwick Port (@port) March {n}, 2031\n"
                     for n in (3, 4, 5)),
}


def articles(text: str) -> tuple[Article, ...]:
    page = Page.of("a", "file", "text/plain", text.encode(), Given(fetched_at=FETCHED))
    return segment(clean(page, LEXICON), LEXICON).articles


def page(layout: str) -> str:
    return "".join(layout.format(number=number, source=source, SOURCE=source.upper(), title=title, day=day, text=text,
                                 line=text.replace("\n", " "))
                   for number, (source, title, day, text) in enumerate(STORIES, 1))


def found(text: str) -> list[tuple[str | None, str | None, str]]:
    return [(one.title, one.publisher, one.body.replace("\n\n", "\n")) for one in articles(text)]


@pytest.mark.parametrize("layout", BOTH)
@pytest.mark.parametrize("front", ["", "Wire monitor\n\n"])
def test_source_title_and_day_are_read_by_their_places(layout: str, front: str) -> None:
    text = front + page(BOTH[layout])
    upper = layout == "capitals"
    assert found(text) == [(title, source.upper() if upper else source, text) for source, title, _, text in STORIES]
    assert [(one.published_at.day, one.published_at.month) if one.published_at else None for one in articles(text)] \
        == [(4, 3), (3, 3), (2, 3), (27, 2)]


def test_addresses_with_a_trail_are_sources() -> None:
    hosts = ("orlinda.com", "kanal-9.co.uk", "tolben.example", "morski.hr")
    text = "".join(f"{title}\nhttps://www.{host} › world\n{day} — {text}\n\n"
                   for host, (_, title, day, text) in zip(hosts, STORIES, strict=True))
    assert found("About 40 results\n\n" + text) == [(title, host, text)
                                                    for host, (_, title, _, text) in zip(hosts, STORIES, strict=True)]


def test_sources_behind_clocks_below_their_days() -> None:
    sources = ("Reuters", "Orlin Star", "Morski Val", "Kanal Norden")
    text = "".join(("\nWednesday, March 5, 2031\n\n" if n == 0 else "\nTuesday, March 4, 2031\n\n" if n == 2 else "")
                   + f"1{4 - n}:30 {sources[n]}: {title}\n{text}\n" for n, (_, title, _, text) in enumerate(STORIES))
    assert found(text) == [(title, source, text) for source, (_, title, _, text) in zip(sources, STORIES, strict=True)]
    assert [f"{one.published_at:%d %H:%M}" for one in articles(text) if one.published_at] \
        == ["05 14:30", "05 13:30", "04 12:30", "04 11:30"]


@pytest.mark.parametrize("led", ["Read the full article on {source}", "Originally published by {source} on {day}."])
def test_a_line_that_leads_to_the_source_parts_articles_and_names_it(led: str) -> None:
    stories = [story for story in STORIES if not story[1].endswith('"')]
    text = "".join(f"{title}\n{text}\n{led.format(source=source, day=day)}\n\n" for source, title, day, text in stories)
    assert found(text) == [(title, source, text) for source, title, _, text in stories]
    assert "day" not in led or [one.published_at.day for one in articles(text) if one.published_at] == [4, 3, 27]


def test_clocks_of_a_page_are_times_and_no_furniture() -> None:
    text = "".join(f"\n{title}\n{source}\nMar. {n + 2}, 2031 | 1:1{n} p.m.\n{text}\n"
                   for n, (source, title, _, text) in enumerate(STORIES[:3]))
    assert [f"{one.published_at:%d %H:%M}" for one in articles(text) if one.published_at] \
        == ["02 13:10", "03 13:11", "04 13:12"]


@pytest.mark.parametrize(("days", "told"), [
    (("05/03/2031", "04/03/2031", "03/03/2031", "02/03/2031"), [5, 4, 3, 2]),
    (("03/05/2031", "03/04/2031", "03/03/2031", "03/02/2031"), [5, 4, 3, 2]),
    (("05/01/2030", "04/02/2030", "03/04/2030", "02/03/2030"), []),
])
def test_figures_are_read_in_the_order_that_makes_them_news(days: tuple[str, ...], told: list[int]) -> None:
    text = "".join(f"\n{source} | {day}\n{title}\n{text}\n"
                   for day, (source, title, _, text) in zip(days, STORIES, strict=True))
    read = [one for one in articles(text) if one.published_method == "metadata"]
    assert [one.published_at.day for one in read if one.published_at] == told


def test_what_stands_below_a_live_pages_name_is_no_article() -> None:
    text = "".join(f"{9 - n}:{n}5 AM UTC — {title}\n{text}\n\n" for n, (_, title, _, text) in enumerate(STORIES[:2]))
    last = "6:05 AM UTC — The night is quiet in Orlin\nNobody was hurt, the port said.\n"
    assert [one.title for one in articles(f"Orlin - live\nAuto-refreshing\n\n{text}{last}")] \
        == [STORIES[0][1], STORIES[1][1], "The night is quiet in Orlin"]


def test_a_main_article_with_fewer_fields_than_the_cards_keeps_its_title() -> None:
    text = "".join(f"\n{source}\n{day}\n{title}\n{text}\n" for source, title, day, text in STORIES)
    main = "Quarry fined over dust in villages\n5 March 2031\nA court fined a quarry.\nIt may appeal.\n"
    assert found(f"{main}More for you\n{text}")[0] \
        == ("Quarry fined over dust in villages", None, "A court fined a quarry.\nIt may appeal.")


@pytest.mark.parametrize(("main", "title"), [
    ("{others}\n\nQuarry fined over dust in villages\nReuters | March 5, 2031\n", "Quarry fined over dust in villages"),
    ("Most Read\n1\nTen soups for cold days\n\nQuarry fined over dust in villages\n5 March 2031\n",
     "Quarry fined over dust in villages"),
    ("Quarry fined over dust in villages\nBy Ann Ode\n5 March 2031\nSource: Orlin Star\n",
     "Quarry fined over dust in villages"),
    ("Orlin Star\nQuarry fined over dust in villages\n5 March 2031\n", "Quarry fined over dust in villages"),
])
@pytest.mark.parametrize("card", ["{source}\n{day}\n{title}", "{title}\n{source}\n{day}"])
def test_the_main_articles_title_is_known_whatever_stands_above_it(main: str, title: str, card: str) -> None:
    stories = [story for story in STORIES if not story[1].endswith('"')]
    text = "".join(f"\n{card.format(source=source, day=day, title=title)}\n{text}\n"
                   for source, title, day, text in stories)
    told = main.format(others="\n".join(title for _, title, *_ in stories))
    first, *rest = found(f"{told}A court fined a quarry.\nIt may appeal.\nMore for you\n{text}")
    assert (first[0], first[2]) == (title, "A court fined a quarry.\nIt may appeal.")
    assert [source for _, source, _ in rest] == [source for source, *_ in stories]


def test_a_list_in_a_text_is_no_habit_of_the_page() -> None:
    points = "It was calm.\nPoints:\nReader Poll\n• Talks were put off until Thursday\nBoth sides met.\nThey will meet."
    stories = [(source, title, points if n == 2 else text)
               for n, (source, title, _, text) in enumerate(story for story in STORIES if story[1][-1] != '"')]
    text = "".join(f"\n{n + 2} hours ago\n{source}\n{title}\n{text}\n"
                   for n, (source, title, text) in enumerate(stories))
    main = ("Quarry fined over dust in villages", "Orlin Star", "A court fined a quarry.\nIt may appeal.")
    told = found(f"Orlin Star\n{main[0]}\n5 March 2031\n{main[2]}\nMore for you\n{text}")
    assert told == [main, *((title, source, text) for source, title, text in stories)]


def test_a_title_with_a_semicolon_names_no_source_where_the_cards_have_theirs_in_front() -> None:
    cards = [("The Hill", "Bomb in café wounds eight in port city"), ("Axios", "Villages in Harun defy the tax again"),
             ("Bloomberg", "Shelling kills three in Osk as talks stall")]
    text = "".join(f"{name} · {n + 2} days ago · {title}\nThe mayor said on Monday that nobody had seen it coming.\n"
                   for n, (name, title) in enumerate(cards))
    title = "Gunmen seize ferry off Orlin; its crew is freed"
    assert found(f"{title}\nA ferry was seized.\nIts crew is well.\nRelated Articles\n{text}")[0][:2] == (title, None)


def test_lines_that_articles_repeat_are_furniture_and_headings_of_one_are_not() -> None:
    stories = [(source, title, day, text.replace("\n", f"\n{'Swipe left to see the map' if n < 3 else 'At sea'}\n"))
               for n, (source, title, day, text) in enumerate(story for story in STORIES if story[1][-1] != '"')]
    main = "Quarry fined\nA court fined it.\nSwipe left to see the map\nIt may appeal.\nWhat is next\nNobody knows."
    text = "".join(f"\n{source}\n{day}\n{title}\n{text}\n" for source, title, day, text in stories)
    bodies = [body for *_, body in found(f"{main}\nMore for you\n{text}")]
    assert bodies == ["A court fined it.\nIt may appeal.\nWhat is next\nNobody knows.",
                      *(body.replace("\nSwipe left to see the map", "") for *_, body in stories)]


def test_a_head_of_a_box_that_stands_again_and_again_ends_no_text() -> None:
    text = "".join(f"\n{source}\n{day}\n{title}\nThe port is shut.\nMost Popular\nNews of {source}\nNobody knows.\n"
                   for source, title, day, _ in STORIES)
    assert [body for *_, body in found(text)] \
        == [f"The port is shut.\nNews of {source}\nNobody knows." for source, *_ in STORIES]


@pytest.mark.parametrize(("line", "byline"), [("Toronto Star - March 5, 2031", None),
                                              ("Peter Holm, Toronto Star · March 5, 2031", "Peter Holm")])
def test_a_source_where_the_cards_have_their_titles_is_no_title(line: str, byline: str | None) -> None:
    text = "".join(f"\n{n + 2} hours ago - {source}: {title}\n{text}\n" for n, (source, title, _, text) in
                   enumerate((("Axios", *STORIES[0][1:]), ("Reuters", *STORIES[1][1:]), ("The Hill", *STORIES[3][1:]))))
    title = "Quarry fined over dust in villages"
    first = articles(f"{title}\n{line}\nIt may appeal.\nUp Next\n{text}")[0]
    assert (first.title, first.publisher, first.byline) == (title, "Toronto Star", byline)
    assert first.published_at == datetime(2031, 3, 5, tzinfo=UTC)


def test_a_timeline_in_a_text_is_no_habit_of_the_page() -> None:
    hours = "\nTIMELINE\n11:40 p.m.: The ferry leaves\n2:15 a.m.: A sailor calls\n6:10 a.m.: A tug arrives\n"
    text = "".join(f"{source}\n\n{day}\n\n{title}\n\n{text}{hours if n == 3 else ''}\n\n"
                   for n, (source, title, day, text) in enumerate(STORIES))
    ends = "All were saved.\nThe port is open.\nNobody was hurt.\n"
    assert [(title, source) for title, source, _ in found(f"Wire monitor\n\n{text}{ends}")] \
        == [(title, source) for source, title, *_ in STORIES]


def test_clocks_over_titles_and_sources_are_of_the_day_above_them() -> None:
    text = "".join(f"1{8 - n}:30\n{title}\n{source}\n{text}\n\n"
                   for n, (source, title, _, text) in enumerate(STORIES))
    told = f"Tuesday, 4 March 2031\n\n{text}"
    assert found(told) == [(title, source, text) for source, title, _, text in STORIES]
    assert [f"{one.published_at:%d %H:%M}" for one in articles(told) if one.published_at] \
        == ["04 18:30", "04 17:30", "04 16:30", "04 15:30"]


def test_what_opens_and_closes_a_letter_is_no_article() -> None:
    text = "".join(f"{title}\n\n{text}\n({source})\n\n" for source, title, _, text in STORIES)
    told = found(f"Good evening. Here is the day.\n\n{text}You get this because you asked for it.\n")
    assert told == [(title, source, text) for source, title, _, text in STORIES]


def test_names_of_sections_in_capitals_belong_to_no_text() -> None:
    text = "".join(("\nEUROPE\n\n" if n == 0 else "\nMIDDLE EAST\n\n" if n == 2 else "")
                   + f"{title}\n{source}, {day}\n{text}\n\n" for n, (source, title, day, text) in enumerate(STORIES))
    assert found(text) == [(title, source, text) for source, title, _, text in STORIES]


def test_titles_keep_their_names_where_another_line_is_the_source() -> None:
    titles = ("Fact check: Who sank?", "Mayor: No plan for a bridge", "Comment: Light and dark", "Harwick: A guide")
    text = "".join(f"\n{source}\n{day}\n{title}\n{text}\n" for title, (source, _, day, text) in
                   zip(titles, STORIES, strict=True))
    assert [one.title for one in articles(text)] == list(titles)


@pytest.mark.parametrize("layout", SOURCES)
def test_pages_without_times_are_divided_by_what_they_repeat(layout: str) -> None:
    assert found(page(SOURCES[layout])) == [(title, source, text) for source, title, _, text in STORIES]


@pytest.mark.parametrize("layout", LINES)
def test_articles_of_one_line_each(layout: str) -> None:
    form, titled = LINES[layout]
    assert found(page(form)) == [(title.rstrip(".") if titled else None, source, text.replace("\n", " "))
                                 for source, title, _, text in STORIES]


def test_a_head_of_several_articles_names_the_source_of_all() -> None:
    text = "".join(("NORDEN POST\n" if n == 0 else "Sturm\n" if n == 2 else "") + f"{day} 10:1{n} {title}\n{text}\n\n"
                   for n, (_, title, day, text) in enumerate(STORIES))
    assert [one.publisher for one in articles(text)] == ["NORDEN POST", "NORDEN POST", "Sturm", "Sturm"]


QUOTED = "\n".join(f"The ferry's owner wrote again on the day after, and nobody answered him.\nWe lost {n} boats!\n"
                   f"— Ann Ode (@annode) March {n}, 2031" for n in range(1, 6))
SPOKEN = "\n".join(f"ODE: Yes, go on\nREPORTER: And the boats, all {n} of them, who was to look after them at the time?"
                   f"\nODE: I was, and I told the council so in a letter.\nNobody in the hall spoke for a while."
                   for n in range(1, 6))
LINKED = "\n".join(f"{title}\n{source}\n{n} hours ago" for n, (source, title, *_) in enumerate(STORIES[:2], 1))


@pytest.mark.parametrize("text", [
    f"Owner of lost ferry writes on\nOrlin Star\nMarch 5, 2031\n{QUOTED}\nHe has not written since.",
    f"Owner of lost ferry heard in the council\n{SPOKEN}",
    f"Owner of lost ferry heard in the council\nHe said that two boats were lost.\nMore on this\n{LINKED}",
    "Owner of lost ferry heard\n" + "\n".join(f"{day}\n{text}" for _, _, day, text in STORIES)])
def test_posts_speakers_links_and_days_within_one_article_divide_nothing(text: str) -> None:
    only, = articles(text)
    assert only.role == "main"


PARTS = st.permutations(["source", "title", "day"])


@given(PARTS, st.sampled_from(["\n", " | ", "\t", " · "]), st.booleans(), st.booleans())
def test_any_order_and_separator_above_the_text(order: list[str], mark: str, blank: bool, ruled: bool) -> None:
    layout = mark.join(f"{{{part}}}" for part in order) + "\n{text}\n" + "\n" * blank + "* * *\n" * ruled
    assert found(page(layout)) == [(title, source, text) for source, title, _, text in STORIES]


@pytest.mark.parametrize("name", ONE)
def test_one_article_stays_one(name: str) -> None:
    only, = articles(f"A week in the harbour of Harwick\nThe harbour was closed after a storm on Monday.\n{ONE[name]}")
    assert only.title == "A week in the harbour of Harwick" and only.publisher is None
