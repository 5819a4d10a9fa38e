"""Ways of printing fields met on pages of letters, channels, clippings: counts, pictures, gaps, ends of paragraphs."""

import pytest

from tests.segment.test_habits import STORIES, articles, found

NAMES = ("Reuters", "Harbour Star", "Morski Val", "Kanal Norden")
TITLES = ("Ferry sinks off Orlin, nine rescued from the water", "Old bridge of Harwick is closed to all lorries",
          "Frost breaks the line and leaves homes in the dark", "Bakers strike for a third day and shops run out")
DAYS = ("4 March 2031", "3 March 2031", "2 March 2031", "27 February 2031")
TEXTS = [story[3] for story in STORIES]
SAID = [(title, name, text) for title, name, text in zip(TITLES, NAMES, TEXTS, strict=True)]
LAYOUTS = {
    "pictures": "⚡️ {title}\n🇫🇷 {name} | {day}\n{text}\n\n",
    "a count before the source": "{title}\n2{number}0 {name} by Ann Ode / {number}h\n{text}\n\n",
    "the outlet's address too": "{name}\n{title}\n{text}\n{host}\n\n",
    "years of two figures": "{title}\n{text}\nSource: {name}, in English 1{number}15 gmt {number} Mar 31\n\n",
    "a foot behind a link": "{title}\n{name}\nStory by Ann Ode • {number}h\n{text}\nContinue reading\nVisit {name}\n\n",
    "gaps": "{name}     {day}     p. {number}\n{title}\n{text}\n\n",
    "a section before the title": "WORLD/ {title}\n{name} | {day}\n{text}\n\n",
    "titles that end like sentences": "{title}...\n({name})\n{text}\n\n",
    "titles below the texts": "{name}\n{day} · 🌐\n{text}\n{host}\n{title}\n\n",
    "a portal behind": "{name} via Portal\n{day}\n{title}\n{text}\n\n",
    "a writer behind the age": "{title}\n{name} — {number} hours ago — by Ann Ode\n{text}\n\n",
    "a source behind the last sentence": "{title}\n{text} ({name})\n\n",
    "a source and day behind the last sentence": "{title}\n{text} [{name}, {day}]\n\n",
    "a quoted title before its source": "“{title},” {name}, {day}\n{text}\n\n",
    "how long it takes": "{title} ({number} minute read)\n{name}, {day}\n{text}\n\n",
    "a source before the first sentence": "{title}\n({name}) — {text}\n\n",
    "a channel's foot": "📌 {title}\n\n{text}\n\n📰 {name}\n🗓 {day}\n#news #world #{number}\n\n",
    "saved": "{title}\n{name} · {number} min\nAdded {day}\n{text}\nArchive\n\n",
}


def printed(layout: str) -> str:
    return "".join(layout.format(number=number, name=name, title=title, day=day, text=text,
                                 host=name.lower().replace(" ", "") + ".com")
                   for number, (name, title, day, text) in enumerate(zip(NAMES, TITLES, DAYS, TEXTS, strict=True), 1))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_fields_are_read_among_signs(layout: str) -> None:
    dots = "..." if "titles that end" in layout else ""
    assert found(printed(LAYOUTS[layout])) == [(title + dots, name, text) for title, name, text in SAID]


def test_headlines_over_two_lines_are_one() -> None:
    halves = [title.split() for title in TITLES]
    text = "".join(f"{' '.join(words[:4])}\n{' '.join(words[4:])}\n{name} | {day}\n\n{text}\n\n"
                   for words, name, day, text in zip(halves, NAMES, DAYS, TEXTS, strict=True))
    assert found(text) == SAID


def test_titles_with_their_sources_stand_below_days() -> None:
    text = "".join((f"{DAYS[n]}\n\n" if n in (0, 2) else "") + f"{NAMES[n]} – {TITLES[n]}\n{TEXTS[n]}\n\n"
                   for n in range(4))
    assert found(text) == SAID
    assert [one.published_at.day for one in articles(text) if one.published_at] == [4, 4, 2, 2]


def test_a_channel_says_its_name_above_each_post() -> None:
    text = "".join(f"Orlinda, [0{n + 1}.03.2031, 1{n}:05]\n{TITLES[n]}\n\n{TEXTS[n]}\n\n" for n in range(4))
    assert [one.publisher for one in articles(text)] == ["Orlinda"] * 4


@pytest.mark.parametrize("foot", ["You receive this e-mail because you subscribed to the digest.",
                                  "This digest was sent to you because you are on our mailing list."])
def test_the_foot_of_a_letter_is_no_text(foot: str) -> None:
    text = "".join(f"{n + 1}. {TITLES[n]}\n({NAMES[n]}, {DAYS[n]})\n\n{TEXTS[n]}\n\n" for n in range(4))
    assert found(text + foot) == SAID


def test_the_head_of_a_review_is_no_article() -> None:
    text = "".join(f"{NAMES[n].upper()}, {DAYS[n]}\n{TITLES[n]}\n{TEXTS[n]}\n\n" for n in range(4))
    head = "PRESS REVIEW – 5 March 2031\nprepared by the press office\n\nABROAD\n\n"
    assert [one.title for one in articles(head + text)] == list(TITLES)


@pytest.mark.parametrize("writer", ["Staff report", "From staff reports", "Harbour Bureau", "News desk"])
def test_a_newsroom_is_a_writer_and_no_title(writer: str) -> None:
    cards = "".join(f"{TITLES[n]}\nMarch {n}, 2031\n{TEXTS[n]}\nIn \"World\"\n\n" for n in (1, 2, 3))
    main, *rest = articles(f"{TITLES[0]}\n{writer}\nPublished March 4, 2031\n{TEXTS[0]}\nRelated\n\n{cards}")
    assert (main.title, main.body.replace("\n\n", "\n")) == (TITLES[0], TEXTS[0])
    assert [one.body.replace("\n\n", "\n") for one in rest] == TEXTS[1:]


def test_what_readers_said_is_no_article() -> None:
    only, = articles(f"Kanal Norden\n{TITLES[0]}\n4 March 2031 10:15 GMT\n{TEXTS[0]}\n2 Comments\nharbour_cat\n"
                     "2 hours ago\nI was there and saw it.\nReply\nold_timer\n5 hours ago\nSo they say.\nReply\n"
                     "© 2031 Kanal Norden. All rights reserved.")
    assert (only.title, only.publisher, only.body.replace("\n\n", "\n")) == (TITLES[0], "Kanal Norden", TEXTS[0])


def test_entries_of_a_live_page_name_their_source_beside_the_time() -> None:
    text = "".join(f"2{3 - n}.1{n} {NAMES[n]}\n{TITLES[n]}\n{TEXTS[n]}\n\n" for n in range(4))
    assert found("05.03.2031\n\n" + text) == SAID


def test_entries_of_a_live_page_may_begin_with_a_picture() -> None:
    text = "".join(f"🔴 1{9 - n}:15 {TITLES[n]}\n{TEXTS[n]}\n\n" for n in range(4))
    told = articles("LIVE: The day\n5 March 2031\n\n" + text)
    assert [f"{one.published_at:%H:%M}" for one in told if one.published_at] == ["19:15", "18:15", "17:15", "16:15"]
