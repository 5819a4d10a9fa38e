"""An article with others below it, whose outlets no list knows and whose head says nothing that is known."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 5, 20, tzinfo=UTC)
MAIN = "Storm closes the harbour of Harwick\nThe harbour of Harwick was closed on Monday.\nIt opens again on Friday.\n"
CARDS = (("eKadar", "Ferry sinks off Orlin, nine rescued", "A ferry sank off Orlin, and nine people were rescued."),
         ("48 Fells", "Council bans lorries from old bridge", "The council of Harwick banned lorries, it said."),
         ("La Voz del Puerto", "Bakers strike for a third day", "The bakers of Lowick stayed out for a third day."))
LAYOUTS = {
    "a dash": "{source} - {age}\n{title}\n{text}\n\n",
    "a short age": "{source} • {hours}h\n{title}\n{text}\n\n",
    "a label": "{title}\nSource: {source} | {hours}h ago\n{text}\n\n",
    "a writer": "{title}\nBy Ana Ruiz for {source}\n{age}\n{text}\n\n",
    "below": "{title}\n{text}\n{source}\n{age}\n\n",
    "age at the end": "{source}\n{title}\n{text}\n{age}\n\n",
    "days": "{source}\nToday\n{title}\n{text}\n\n",
}


def articles(text: str) -> tuple[Article, ...]:
    page = Page.of("a", "file", "text/plain", text.encode(), Given(fetched_at=FETCHED))
    return segment(clean(page, LEXICON), LEXICON).articles


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("head", ["Elsewhere on the coast", "Also today", "Related Articles"])
def test_cards_below_an_article_under_any_head(layout: str, head: str) -> None:
    cards = "".join(LAYOUTS[layout].format(source=source, title=title, text=text, hours=n, age=f"{n} hours ago")
                    for n, (source, title, text) in enumerate(CARDS, 2))
    main, *rest = articles(f"{MAIN}\n{head}\n\n{cards}")
    assert (main.title, main.body.split("\n\n")[-1]) == (MAIN.split("\n")[0], "It opens again on Friday.")
    assert [(one.publisher, one.title, one.body) for one in rest] == list(CARDS)
    assert {one.published_method for one in rest} == {"relative"}


def test_a_name_over_the_headline_is_not_the_title() -> None:
    only, = articles(f"The Low Fells Letter\n{MAIN}")
    assert only.title == "Storm closes the harbour of Harwick" and "Letter" not in only.body


def test_a_word_for_a_time_within_an_outlets_name_is_none() -> None:
    main, first, *_ = articles(MAIN + "\n".join(f"\n{title}\nBy L'Orlin Today · {n} hours ago\n{text}"
                                               for n, (_, title, text) in enumerate(CARDS, 2)))
    assert main.publisher is None and (first.publisher, f"{first.published_at:%H}") == ("L'Orlin Today", "18")


def test_entries_of_a_live_page_with_their_writers() -> None:
    entries = "".join(f"1{9 - n}:10 GMT\nBy Ann Ode\n{title}\n{text}\nShare\n\n"
                      for n, (_, title, text) in enumerate(CARDS))
    found = articles(f"Storm at Harwick: live\nMarch 5, 2031\n\n{entries}")
    assert [(one.title, one.byline, one.body, f"{one.published_at:%H:%M}") for one in found] \
        == [(title, "Ann Ode", text, f"1{9 - n}:10") for n, (_, title, text) in enumerate(CARDS)]


@pytest.mark.parametrize("text", [
    "Team of the week\n" + "".join(f"{place}\nThe {n} of them did well on the day, said the coach.\n"
                                   for n, place in enumerate(("Goal Keepers", "Left Wing", "Right Wing", "Bench"), 2)),
    "Harbour: inside the network of the coast\nThe network was closed on Monday.\nIt opens again on Friday."])
def test_names_over_paragraphs_are_headings(text: str) -> None:
    only, = articles(text)
    assert only.title == text.split("\n")[0]


def test_what_an_issue_holds_is_told_before_its_articles_and_is_none() -> None:
    told = "".join(f"{title}\n{text[:30]}...\n" for _, title, text in CARDS)
    found = articles(f"In this issue:\n{told}\n" + "".join(f"{title}\nHarbour Post\nMarch 4, 2031\n{text}\n\n"
                                                          for _, title, text in CARDS))
    assert [(one.role, one.title, one.body) for one in found] \
        == [("related" if n else "main", title, text) for n, (_, title, text) in enumerate(CARDS)]


def test_links_with_their_ages_below_a_card_are_no_text_of_it() -> None:
    links = "".join(f"{title}\n{source} {n} hours ago\n" for n, (source, title, _) in enumerate(CARDS, 2))
    only, = articles(f"{MAIN}Topics: harbour, storm\nRelated\n{links}")
    assert only.body.endswith("on Friday.")


def test_cards_on_a_page_whose_lines_all_stand_apart() -> None:
    cards = "".join(f"{title}\n\n{source}\n\n{n} hours ago\n\n{text}\n\n"
                    for n, (source, title, text) in enumerate(CARDS, 2))
    main, *rest = articles(MAIN.replace("\n", "\n\n") + "Read next\n\n" + cards)
    assert main.body.endswith("on Friday.") and [(one.publisher, one.title, one.body) for one in rest] == list(CARDS)
