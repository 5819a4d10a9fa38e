"""Short lines that speak of nothing their text does: which go from a page of several articles, and which stay."""

from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 19, 20, 30, tzinfo=UTC)
BRIDGE = ("Council shuts the old bridge to lorries",
          "The council of Abeche has shut the old bridge to lorries, since its pillars moved by a hand in one winter.",
          "Hauliers said they would lose an hour a trip, and asked for a ferry until repairs are done.",
          "Repairs may take two years. The province pays half of what they cost.")
FROST = ("Grid operator blames frost for the blackout",
         "Some 40,000 homes lost power when frost broke a line near Garissa, the operator of the grid said.",
         "All of them had light again by noon, but three schools stayed shut for want of heating.",
         "A second line is to be built along the river before next winter.")
MARKET = ("Traders refuse to leave the market of Mopti",
          "Traders at the market of Mopti have refused to move into the hall that the town built for them.",
          "They say that customers come on foot and will not walk as far as the ring road.",
          "A court is to hear the matter in May.")
SOURCES = ("Keld Gazette", "Orlin Star", "Harbour News")


def articles(text: str) -> tuple[Article, ...]:
    page = Page.of("a", "file", "text/plain", text.encode(), Given(fetched_at=FETCHED))
    return segment(clean(page, LEXICON), LEXICON).articles


def printed(*within: str, behind: tuple[str, ...] = (), above: tuple[str, ...] = ()) -> str:
    """Print a page of three articles, some lines within the first, and some behind or above each."""
    lines = []
    for n, (source, (title, first, *rest)) in enumerate(zip(SOURCES, (BRIDGE, FROST, MARKET), strict=True)):
        lines += [source, f"{n + 2} hours ago", title, *above, first, *(within if not n else ()), *rest, *behind, ""]
    return "\n".join(lines)


def whole(found: tuple[Article, ...], *within: str) -> None:
    assert [one.title for one in found] == [title for title, *_ in (BRIDGE, FROST, MARKET)]
    _, first, *rest = BRIDGE
    assert found[0].body.split("\n\n") == [first, *within, *rest]
    assert [one.body.split("\n\n") for one in found[1:]] == [list(FROST[1:]), list(MARKET[1:])]


@pytest.mark.parametrize("within", [
    ("Five minutes for your inbox", "Count me in", "Try it for one crown"),     # a box of several lines
    ("What do you make of it?", "Of course 61%", "Never 29%", "1,204 votes cast"),
    ("Made for you with care",),                                               # speaks to the reader
    ("Forward · Pin · Keep",),
    ("Lens: M. Tarr / Keld Gazette",),
    ("© R. Sand/pool",),
    ("(c) Pell Mercury / J. Aho",),
])
def test_what_goes_from_within_a_text(within: tuple[str, ...]) -> None:
    whole(articles(printed(*within)))


@pytest.mark.parametrize("within", [
    ("Nobody was hurt.",),                          # a sentence, though it shares no word
    ("What the hauliers ask for",),                 # a heading of its text
    ("Slow nights ahead",),                         # a heading alone, though it shares no word
    ("Its weak points:", "- the deck", "- the rails"),
])
def test_what_stays_within_a_text(within: tuple[str, ...]) -> None:
    whole(articles(printed(*within)), *within)


@pytest.mark.parametrize("behind", [("Pass it on",), ("14 people are talking",), ("Unfold the rest", "Pass it on"),
                                    ("Tagged Floods Rescue Army",), ("#towns #roads",)])
def test_what_goes_from_behind_each_text(behind: tuple[str, ...]) -> None:
    whole(articles(printed(behind=behind)))


def test_a_sentence_between_two_advertisements_is_the_texts() -> None:
    found = articles(printed("Space for rent", "The mayor will speak on Friday.", "Space for rent"))
    whole(found, "The mayor will speak on Friday.")


def test_a_page_of_one_article_keeps_its_short_lines() -> None:
    title, first, *rest = BRIDGE
    found = articles("\n".join([title, first, "Count me in", "Try it for one crown", *rest]))
    assert len(found) == 1
    assert "Count me in" in found[0].body


def test_a_table_stays() -> None:
    figures = ("63", "85%", "57", "77%", "49", "66%")
    assert all(figure in articles(printed(*figures))[0].body for figure in figures)


@pytest.mark.parametrize("front", ["Crumbs of data help us.\nAgree and go on\n",
                                   "The Friday Mail\nHello you,\nit has been a week.\n"])
def test_sentences_above_a_headline_that_are_nobodys_text_go(front: str) -> None:
    whole(articles("\n".join([front, *BRIDGE, "", printed().partition("\n\n")[2]])))


@pytest.mark.parametrize("above", ["Your town, your news", "Only what is needed", "Near  Far  Money  Play  Ideas",
                                   "This site stores small files on your device."])
def test_the_title_is_the_line_above_the_text_that_speaks_of_it(above: str) -> None:
    title, *text = BRIDGE
    page = "\n".join([above, "", title, *text, "", "From the same desk", "", printed()])
    assert articles(page)[0].title == title


def test_titles_of_other_articles_within_a_text_are_links() -> None:
    whole(articles(printed("Keep going", f"» {FROST[0]}", f"» {MARKET[0]}")))


def test_the_last_words_of_a_page_are_no_article() -> None:
    found = articles(printed() + "\nThat is all for today.\nHarwick Letter, 12 Quay Street")
    assert [one.title for one in found] == [title for title, *_ in (BRIDGE, FROST, MARKET)]
