"""Layouts of aggregators and newsletters: where each says the source, the time and the title of its articles."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page
from schemas.reject import PageRejected

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 5, 20, tzinfo=UTC)
STORIES = (
    ("Orlin Star", "Ferry sinks off Orlin, nine rescued",
     "A ferry sank off Orlin on Monday, and nine people were taken from the water.\nTwo are still missing, it said."),
    ("Harwick Herald", "Council bans lorries from old bridge",
     "The council of Harwick has banned lorries from the old bridge.\nHauliers said they would lose an hour a trip."),
    ("Tolben Times", "Grid operator blames frost for blackout",
     "Some 40,000 homes lost power when frost broke a line near Tolben.\nAll were back by noon, the operator said."))
LAYOUTS = {
    "a bar between source, day and length": "{title}\n{source} | March 5, 2031 | 4 min read\n{text}\n\n",
    "Markdown": "## {title}\n*{source}, 5 March 2031*\n\n{text}\n\n[Read the full story](https://x.example/1)\n\n",
    "the source in brackets": "{title} [{source}]\n{text}\n\n",
    "an archive's documents": "{number} of 3 DOCUMENTS\n\n{source}\n\nMarch 5, 2031 Wednesday\n\n{title}\n\n"
                              "SECTION: NEWS; Pg. 4\n\nLENGTH: 61 words\n\n"
                              "{text}\n\nLOAD-DATE: March 6, 2031\n\nLANGUAGE: ENGLISH\n\n",
    "sections in between": "LOCAL\n\n{title}\n{source} - 2 hours ago\n{text}\n\n",
    "numbers": "{number}) {title}\n\n{text}\n\nRead more at {source}\n\n",
    "one line each": "{source}: {title} - {line}\n\n",
    "age, source and title run on": "2h {source} {title}\n{text}\n\n",
    "writer and source": "{title}\nAna Ruiz ({source}) - March 5, 2031\n{text}\n\n",
    "writer, source": "{title}\nBy Ana Ruiz, {source}\nMarch 5, 2031\n{text}\n----------\n",
    "signed below": "{title}\n{text}\n- {source}\n\n",
    "a clock before the title": "[1{number}:00] {title}\n{text}\nSource: {source}\n\n",
    "a link as title": "### [{title}](https://x.example/{number})\n{source} · Mar 5, 2031\n\n{text}\n\n",
    "fields": "title: {title}\nlink: https://x.example/{number}\npubDate: Wed, 05 Mar 2031 18:00:00 GMT\n"
              "source: {source}\ndescription: {text}\n\n",
    "submissions": "{title} ({source})\nsubmitted 2 hours ago by harbour_fan\n{text}\n11 comments\n\n",
    "an arrow": "➤ {title} → {source}\n{text}\n\n",
    "what an outlet reports": "{source} reports: {title}\n{text}\n\n",
    "signs around the source": "############\n{title}\n#{source}# March 5, 2031\n{text}\n",
    "time, boxed source, title": "05-Mar-2031 1{number}:04 GMT [{source}] {title}\n{text}\n(END)\n\n",
    "wide gaps": "{source}    2031-03-0{number}    {title}\n{text}\n\n",
    "an archive's codes": "SE   News\nHD   {title}\nWC   61 words\nPD   5 March 2031\nSN   {source}\nLA   English\nLP\n"
                          "{text}\nAN   Document T{number}\n\n",
    "a source behind a slash": "{title} / {source}\n{text}\n\n",
    "two dashes on one line": "({source}) {title} -- {line}\n\n",
    "what an outlet writes": "{source} writes:\n{title}\n{text}\n\n",
    "a tag behind the source": "{source} BOT Mar 5, 2031 1{number}:04 PM\n{title}\n{text}\n\n",
    "a writer for the source": "{title}\nBy Ana Ruiz for {source}\n2 hours ago\n{text}\n\n",
    "by whom and when": "{title}\nPublished by {source} on March 5, 2031\n{text}\n\n",
    "a link below each": "{source}: {title}\n{text}\nRead the full story\n\n",
    "Markdown around the source": "## {title}\n\n*{source}* — 5 March 2031\n\n{text}\n\n",
    "source and age below": "{title}\n{text}\n{source}\n2 hours ago\n\n",
    "through a portal": "{title}\n{source} via Yahoo News · 2 hours ago\n{text}\n\n",
    "bullets": "• {title} ({source})\n{text}\n\n",
    "an account": "{source} @harbour_fan · Mar 5\n{title}\n{text}\n\n",
    "a country behind the source": "{title} — {source} (UK)\n{text}\n\n",
    "saved from": "{title}\nSaved from {source} on March 5, 2031\n{text}\n\n",
    "read on, and when": "{title}\n{text}\nRead on {source}\nPublished 1{number} hours ago\n\n",
    "a number in brackets": "[{number}] {title}\n    {source} - 2031-03-0{number}\n{text}\n\n",
    "a title below its text": "{source} · March {number}, 2031\n{text}\n{title}\n\n",
    "bars on one line": "{title} | {source} | {line}\n\n",
    "dashes on one line": "{title} - {source} - {number} hours ago - {line}\n",
    "a time first on one line": "2031-03-0{number} 14:05 UTC · {source} · {title} · {line}\n\n",
    "fields before the first paragraph": "{source}, March {number}, 2031 — {title} — {text}\n",
    "brackets before the first paragraph": "{title} ({source}, {number} hours ago) {text}\n\n",
    "fields below, the title among them": "{text}\nTitle: {title}\nSource: {source}\nDate: 2031-03-0{number}\n-----\n",
    "a link to the rest at its outlet": "{title}\nMarch {number}, 2031\n{text}\n👉 Read the full story at {source}\n\n",
    "first words between two titles": "{title}\n{line:.40}...\n{title}\n{source} - {number} h ago\n{text}\n\n",
    "writers that several articles share": "{source}\n4 de marzo de 2031\n{title}\nPor Ana Ruiz\n{text}\n\n",
    "bullets of a typewriter": "o {title} ({source}, {number} hours ago)\n{text}\n\n",
    "two times among labels": "{title}\nSource: {source} | Author: Ann Ode and Bo Lind | Published: March {number}, "
                              "2031 | Updated: March 9, 2031\n{text}\n\n",
    "a country, a time, a writer": "{title} — {source} (UK) — {number} March 2031 — by Ana Ruiz\n{text}\n\n",
    "a length behind the link to the rest": "{title}\n\n{text}\n\nRead the full story at {source} ({number} min)\n\n",
    "a length behind the source": "{title}\n\n{text}\n\nRead more at {source} ({number} minute read)\n\n",
    "minutes and hours without more": "{source} by Ana Ruiz / {number}min\n{title}\n{text}\nMark as read\n\n",
    "outlets before titles, the day above": "March {number}, 2031\n\n{source} — {title}\n{text}\n\n",
    "a link as title that holds a quote": "### [{title}: \"gone\"](https://x.example/{number})\n_{source}_ | 2 h\n"
                                          "\n{text}\n\n---\n",
    "labels with semicolons": "Source: {source}; Date: 2031-03-0{number}; Title: {title}\n{text}\n\n",
    "a blog": "{title}\nPosted on March 5, 2031 by Ann Ode\n{text}\nPosted in News | Leave a comment\n\n",
}


def articles(text: str, media_type: str = "text/plain") -> tuple[Article, ...]:
    page = Page.of("a", "file", media_type, text.encode(), Given(fetched_at=FETCHED))
    return segment(clean(page, LEXICON), LEXICON).articles


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("front", ["", "Coast briefing\n\n"])
def test_articles_of_a_layout(layout: str, front: str) -> None:
    text = "".join(LAYOUTS[layout].format(number=number, source=source, title=title, text=text,
                                          line=text.replace("\n", " "))
                   for number, (source, title, text) in enumerate(STORIES, 1))
    found = articles(front + text)
    space = " " if "on one line" in layout or "one line each" in layout else "\n"
    assert [((one.title or "").removesuffix(": \"gone\""), one.body.replace("\n\n", "\n")) for one in found] \
        == [(title, text.replace("\n", space)) for _, title, text in STORIES]
    if layout != "a blog":
        assert [one.publisher for one in found] == [source for source, *_ in STORIES]


def test_a_list_of_headlines_with_their_clocks_holds_no_article() -> None:
    items = "".join(f"<li><time>1{n}:00</time><h3><a href='/{n}'>{title}</a></h3></li>"
                    for n, (_, title, _) in enumerate(STORIES))
    with pytest.raises(PageRejected):
        articles(f"<html><body><main><h1>Latest news</h1><ul>{items}</ul></main></body></html>", "text/html")


def test_a_notice_of_cookies_is_no_article() -> None:
    with pytest.raises(PageRejected):
        articles("<html><body><h1>Before you go on</h1><p>We and our 90 partners use cookies and other data to show "
                 "you advertising. You can change your choices at any time.</p></body></html>", "text/html")


def test_an_article_that_ends_in_a_table_is_whole() -> None:
    text = "".join(f"<p>{text}</p>" for _, _, text in STORIES)
    only, = articles(f"<html><body><article><h1>Sunk</h1>{text}<table><tr><td>Year</td><td>Sunk</td></tr><tr>"
                     "<td>2030</td><td>5</td></tr></table></article></body></html>", "text/html")
    assert only.body.endswith("2030 | 5") and not only.truncated


def test_signs_of_a_text_part_no_fields() -> None:
    song = "<The Long Ferry of Harwick>"
    text = (f"Harwick choir sings on the quay\n@choir {song} on the quay\n\n{song}\n"
            f"The choir sang it on Monday for two hundred guests.\nThe reason we came to see {song} once more\n"
            f"It had been sung for the last time in 1990, it said.\nThree rows at {song} stayed empty\n"
            "Tickets are sold out until June, said the choir.\n")
    assert len(articles(text)) == 1


def test_an_agency_behind_a_headline_is_its_source_where_other_names_stand_there_too() -> None:
    names = ("Orlin Star", "Reuters", "Tolben Times")
    told = [(title, name, text) for name, (_, title, text) in zip(names, STORIES, strict=True)]
    found = articles("".join(f"{title} ({name})\n{text}\n\n" for title, name, text in told))
    assert [(one.title, one.publisher) for one in found] == [(title, name) for title, name, _ in told]


def test_an_arrow_behind_a_source_is_no_part_of_it() -> None:
    found = articles("Coast briefing\n\n" + "".join(
        f"{title}\n{text.replace(chr(10), ' ')}\nContinue at {source} →\n\n" for source, title, text in STORIES))
    assert [(one.title, one.publisher) for one in found] == [(title, source) for source, title, _ in STORIES]


def test_links_to_the_rest_that_name_no_outlet_name_none() -> None:
    found = articles("".join(f"{title}\nMarch 3, 2031\n{text}\nRead the full story\n\n" for _, title, text in STORIES))
    assert [one.publisher for one in found] == [None, None, None]


def test_dashes_within_texts_part_no_fields() -> None:
    text = "".join(f"The mayor of Orlin - a man of {n}0 - said 2 hours ago - as before - that the ferry was late.\n"
                   for n in range(3, 7))
    assert len(articles(f"Mayor of Orlin speaks\n{text}")) == 1


def test_beginnings_of_the_articles_below_are_no_text_of_the_first() -> None:
    first, *others = STORIES
    teasers = "".join(f"{title}\n{' '.join(text.split()[:9])} ...\nRead more\n" for _, title, text in others)
    cards = "".join(f"\n{title}\n{source} | March 5, 2031\n{text}\n" for source, title, text in others)
    found = articles(f"{first[1]}\n{first[0]} | March 5, 2031\n{first[2]}\n\nTop Stories\n{teasers}\n{cards}")
    assert [one.body.replace("\n\n", "\n") for one in found] == [text for *_, text in STORIES]


def test_a_sign_that_a_teaser_breaks_off_is_no_text() -> None:
    found = articles("".join(f"{title}\n{source}, 2 hours ago\n{(text * 3).replace(chr(10), ' ')[:-9]} [...]\n\n"
                             for source, title, text in STORIES))
    assert [one.truncated for one in found] == [True] * len(STORIES)
    assert not any("[" in one.body for one in found)


def test_a_heading_with_a_colon_makes_no_speakers_of_the_outlets() -> None:
    first, *others = STORIES
    text = f"{first[2]}\nTHE FACTS: Was anyone warned at the quay?\nNobody was, the harbour office said on Monday."
    cards = "".join(f"March 5, 2031\n\n{source} — {title}\n{text}\n\n"
                    for source, title, text in ((*first[:2], text), *others))
    assert [one.publisher for one in articles(cards)] == [source for source, *_ in STORIES]


def test_titles_behind_a_rule_are_those_of_the_texts_below_them() -> None:
    found = articles("Hello, here is what you need to know today.\n\n"
                     + "".join(f"---\n{title}\n{text}\nvia {source}\n" for source, title, text in STORIES)
                     + "---\nThat was the day at the coast of Harwick\n")
    assert [one.title for one in found] == [title for _, title, _ in STORIES]
