"""Fields in unusual places: a time on two lines, an age that runs on, a field left out, what stands around a text."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from pipeline.segment.stamp import stamp_in
from pipeline.segment.titles import parted
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 5, 20, tzinfo=UTC)
STORIES = (
    ("Orlin Star", "Ferry sinks off the coast of Orlin",
     "A ferry sank off Orlin before dawn, and nine people were taken from the water.\nTwo of them are in hospital."),
    ("Kanal Norden", "Old bridge of Harwick closed after 6 days",
     "The council of Harwick has banned lorries from the old bridge.\nHauliers said they would lose an hour a trip."),
    ("The Lowick Echo", "Bakers strike for a third day in Lowick",
     "The bakers of Lowick stayed out for a third day.\nTheir union said that the talks had not moved at all."),
    ("Morski Val", "Frost breaks a power line near Tolben",
     "Some 40,000 homes lost power when frost broke a line near Tolben.\nAll were back by noon, the operator said."))
BODIES = [text for *_, text in STORIES]
# How a page tells its articles, and the source, title and time that each has of it.
LAYOUTS = {
    "a day and its time of day": ("{title}\n61 words\n4 March 2031\n1{n}:05\n{source}\n{text}\n\n", "st", "04 1{n}:05"),
    "no year": ("4 March, 1{n}:05\n{title}\n\n{text}\n\n", "t", "04 1{n}:05"),
    "a word and a time": ("{title}\n{source} · Yesterday at 1{n}:05\n{text}\n", "st", "04 1{n}:05"),
    "a day among counts": ("{title}\n{source}, 4 March 2031, page 1{n}\n{text}\n\n", "st", "04 00:00"),
    "a clock in brackets": ("[04/03/2031, 1{n}:05] {source}: {title}\n{text}\n", "st", "04 1{n}:05"),
    "a forum's posts": ("r/coast · Posted by u/quay{n}7 1{n} hours ago\n{title}\n{text}\n9 comments\nShare\n\n",
                        "t", ""),
    "points": ("{n}. {title} (quay{n}.example.org)\n1{n}7 points by moss{n} 1{n} hours ago | hide | 3 comments\n"
               "{text}\n", "t", ""),
    "an age run into a source": ("{title}\n{source}1{n} hours ago\n{text}\n", "st", "05 0{hour}:00"),
    "an age run into a title": ("{source}\n1{n} hours ago{title}\n{text}\n", "st", "05 0{hour}:00"),
    "quoted cells": ('"{title}","{source}","2031-03-04"\n{text}\n', "st", "04 00:00"),
    "Roman numbers": ("{roman}. {title}\nSource: {source}\n{text}\n", "st", ""),
    "counted stories": ("Story {n}: {title}\n({source})\n{text}\n", "st", ""),
    "a source in brackets in front": ("({source}) {title}\n{text}\n", "st", ""),
    "a summary by its label": ("Headline: {title}\nMedia: {source}\nPublished: 4 March 2031\nSummary: {text}\n\n",
                               "st", "04 00:00"),
    "more to unfold": ("{title}\n{source} · 2 days ago\n{line}… more\n", "st", "03 00:00"),
    "an age that runs on": ("{title} 1{n} hours ago\n{text}\n", "t", ""),
    "counts behind gaps": ("{title}\n{source}  2 days ago  31{n} views\n{text}\n", "st", "03 00:00"),
    "a link below a text": ("{title}\n{text}\nRead the full story in {source}\n\n", "st", ""),
    "what is left elsewhere": ("{title}\nSource: {source}\nPublished At: 2031-03-04\n{line}… [+31{n}0 chars]\n\n", "st",
                               "04 00:00"),
}


def articles(text: str) -> tuple[Article, ...]:
    page = Page.of("a", "file", "text/plain", text.encode(), Given(fetched_at=FETCHED))
    return segment(clean(page, LEXICON), LEXICON).articles


def bodies(found: tuple[Article, ...]) -> list[str]:
    return [one.body.replace("\n\n", "\n") for one in found]


def told(form: str) -> str:
    return "".join(form.format(source=source, title=title, text=text, n=n, line=" ".join(text.split()[:9]),
                               roman=("I", "II", "III", "IV")[n - 1])
                   for n, (source, title, text) in enumerate(STORIES, 1))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_fields(layout: str) -> None:
    form, fields, time = LAYOUTS[layout]
    found = articles(told(form))
    assert [one.title for one in found] == [title for _, title, _ in STORIES]
    assert "s" not in fields or [one.publisher for one in found] == [source for source, *_ in STORIES]
    times = [f"{one.published_at:%d %H:%M}" for one in found]
    assert not time or times == [time.format(n=n, hour=10 - n) for n in range(1, 5)]
    assert "{line}" in form or bodies(found) == BODIES
    assert "{line}" not in form or [(one.truncated, one.body[-1]) for one in found] == [(True, "…")] * 4


@pytest.mark.parametrize("missing", ["{source}\n", "2 hours ago\n"])
def test_an_article_without_one_of_the_fields_is_none_of_the_one_above(missing: str) -> None:
    form = "{title}\n{source}\n2 hours ago\n{text}\n\n"
    page = "".join((form.replace(missing, "") if n == 2 else form).format(source=source, title=title, text=text)
                   for n, (source, title, text) in enumerate(STORIES))
    found = articles(page)
    assert [one.title for one in found] == [title for _, title, _ in STORIES] and bodies(found) == BODIES


def test_clocks_of_titles_below_a_day() -> None:
    page = "".join(f"{day} March 2031\n" + "".join(f"1{n}:05 {title} ({source})\n{text}\n" for n, (source, title, text)
                                                   in enumerate(STORIES[at:at + 2]))
                   for day, at in ((4, 0), (3, 2)))
    assert [f"{one.published_at:%d %H:%M}" for one in articles(page)] \
        == ["04 10:05", "04 11:05", "03 10:05", "03 11:05"]


@pytest.mark.parametrize(("line", "at"), [
    ("March 2, 20314:32 PM UTC", "2031-03-02T16:32"), ("March 2, 203114:32 UTC", "2031-03-02T14:32"),
    ("Today, 9:15", "2031-03-05T09:15"), ("2 March 14:32", "2031-03-02T14:32"), ("9 March 14:32", "2030-03-09T14:32"),
    ("half an hour ago", "2031-03-05T19:30"), ("Bridge closed after 6 days, 2 March 2031", "2031-03-02T00:00")])
def test_times(line: str, at: str) -> None:
    found = stamp_in(line, LEXICON.stamps)
    assert found and found[0].resolved(FETCHED) == datetime.fromisoformat(at).replace(tzinfo=UTC)


@pytest.mark.parametrize("line", ["Banker jailed for 7 years", "Bridge closed after 6 days"])
def test_a_count_of_days_behind_a_small_word_is_no_age(line: str) -> None:
    assert stamp_in(line, LEXICON.stamps) is None


LETTER = "The coast letter\nTuesday, March 4\nGood morning,\nIt is a windy day, so let us begin.\n\n" \
    + told("{title}\n{text}\n\n") + "That is all for today.\n"


def test_a_letters_titles_part_its_stories() -> None:
    found = articles(f"{LETTER}Unsubscribe | Manage preferences\n")
    assert [one.title for one in found] == [title for _, title, _ in STORIES] and bodies(found) == BODIES
    assert {one.published_at.day for one in found if one.published_at} == {4}


@pytest.mark.parametrize("page", [
    LETTER, "Storm at Harwick\n" + "The wall broke at dusk, and two thousand people left the lower town. " * 6 + "\n\n"
    + told("{title}\n{text}\n\n") + "Unsubscribe\n"])
def test_subheads_of_what_is_no_letter_part_nothing(page: str) -> None:
    assert len(articles(page)) == 1


@pytest.mark.parametrize(("top", "below"), [
    ("ALERT: Minister resigns over ferry contract\nHome > News > Region\nMenu\n{title}\n", ""),
    ("Brent 82.61 +1.04%\nOrlin 50 7,431.60 -0.23%\n{title}\nShare\n", ""),
    ("1. {title} ........ 2\n2. Old bridge closed ........ 3\n{title}\n", ""),
    ("{title}\n", "Subscribe now for $1 a week\nCancel anytime\n"),
    ("{title}\n", "You have 1 free article remaining this month.\nContinue\nTerms and conditions apply\n"),
    ("Opinion\n{title}\nLucan Iyer\n", "Lucan Iyer is the author of “Cold Quays” and teaches history in Orlin.\n"),
    ("{title}\nBy Ann Ode — Kanal Norden\nMarch 4, 2031\nListen to this story\n0:00 / 4:21\n1x\n", "Page 1 of 3\n"),
    ("{title}\n", "What we're reading\nOld bridge closed to lorries (Orlin Star)\nBakers strike again (Morski Val)\n"),
    ("{title}\n", "You have 2 free stories left this month.\nSee all offers\n"),
    ("{title}\n", "Did you find this useful?\nHave a tip? Email us at news@quay.example.\n"),
    ("{title}\n", "Ana Ruiz can be reached at ana@quay.example.\nFollow @quaystar\n"),
    ("{title}\nA A A\n", "Explore more on these topics\nPorts\n")])
def test_what_stands_around_one_article(top: str, below: str) -> None:
    _, title, text = STORIES[0]
    found, = articles(top.format(title=title) + f"{text}\n" * 1 + below)
    assert (found.title, found.body.replace("\n\n", "\n")) == (title, text)


def test_sayings_at_a_texts_end_stay() -> None:
    said = "“It is a good day.” — Ada Ode, mayor\n“Nobody asked us.” — Bo Lind, baker\n“We shall see.” — Ann Ruck"
    _, title, text = STORIES[0]
    assert articles(f"{title}\n{text}\n{text}\n{said}\n")[0].body.endswith(said.replace("\n", "\n\n"))


@pytest.mark.parametrize(("line", "title"), [
    ("03 Ferry sinks off Orlin", "Ferry sinks off Orlin"), ("3. Ferry sinks off Orlin", "Ferry sinks off Orlin"),
    ("Five things for March 5, 2031: a ferry, a bridge", "Five things for March 5, 2031: a ferry, a bridge"),
    ("1 big thing: Ferry sinks off Orlin", "Ferry sinks off Orlin"),
    ("More than 40,000 homes without power", "More than 40,000 homes without power")])
def test_only_a_number_in_front_of_a_title_is_none_of_it(line: str, title: str) -> None:
    assert parted(line, None, None, LEXICON.layout)[0] == title
