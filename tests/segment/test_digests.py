"""Digests of mailing lists: contents, fields of mail above texts broken at a column, lines of marks between."""

import textwrap
from datetime import UTC, datetime

import pytest

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from pipeline.segment import segment
from schemas.article import Article
from schemas.page import Given, Page

LEXICON = load_lexicon()
FETCHED = datetime(2031, 3, 5, 18, 30, tzinfo=UTC)
RULE = "-" * 30
STORIES = (
    ("Orlin Star", "Ferry sinks off the coast of Orlin, nine taken from the water in the early hours",
     "A ferry sank off Orlin before dawn, and nine people were taken from the water by two trawlers that had been on "
     "their way home.\nThe harbour office said the ferry had been told to wait for the tide, as it was last week, and "
     "that nobody knew why it had not."),
    ("Kanal Norden", "Old bridge of Harwick closed to lorries",
     "The council of Harwick has banned lorries from the old bridge after a crack was found in the second of its piers "
     "on Monday.\nHauliers said they would lose an hour a trip, and asked for a ferry until the bridge is mended."),
    ("The Lowick Echo", "Bakers strike for a third day in Lowick",
     "The bakers of Lowick stayed out for a third day, and bread was brought from the next town by the army and by "
     "neighbours.\nTheir union said that the talks had not moved at all, and that nobody had asked them to come."))


def digest(column: int, *, contents: bool = True, sender: str = "{0} <news@{1}.example>", leave: str = "") -> str:
    lines = ["Write to coast@lists.example to be taken off", "", "Today's Topics:", ""] if contents else []
    lines += [f"   {n}. {title} ({source})" for n, (source, title, _) in enumerate(STORIES, 1) if contents]
    lines += ["", RULE, ""] if contents else []
    for n, (source, title, text) in enumerate(STORIES, 1):
        address = sender.format(source, source.lower().replace(" ", ""))
        lines += [f"Message: {n}", f"Date: Mon, 3 Mar 2031 1{n}:05:00 +0000", f"From: {address}",
                  f"Subject: {title}", ""]
        for paragraph in text.split("\n"):
            lines += [*textwrap.wrap(paragraph, column), ""]
        lines += [RULE, ""]
    return "\n".join([*lines, leave, "*" * 20])


def articles(text: str) -> tuple[Article, ...]:
    page = Page.of("a", "file", "text/plain", text.encode(), Given(fetched_at=FETCHED))
    return segment(clean(page, LEXICON), LEXICON).articles


@pytest.mark.parametrize("column", [55, 64, 72])
@pytest.mark.parametrize("contents", [True, False])
@pytest.mark.parametrize("leave", ["", "End of coast Digest, Vol 4, Issue 7"])
def test_messages_of_a_digest(column: int, contents: bool, leave: str) -> None:
    found = articles(digest(column, contents=contents, leave=leave))
    assert [(one.role, one.publisher, one.title, one.body.replace("\n\n", "\n")) for one in found] \
        == [("related" if n else "main", *story) for n, story in enumerate(STORIES)]
    assert [one.published_at and one.published_at.hour for one in found] == [11, 12, 13]


def test_an_address_alone_names_no_source() -> None:
    assert [one.publisher for one in articles(digest(72, contents=False, sender="news@{1}.example"))] == [None] * 3


def test_a_list_that_an_article_consists_of_is_no_contents() -> None:
    items = "\n".join(f"   {n}. {title}" for n, (_, title, _) in enumerate(STORIES, 1))
    text = f"What Orlin read this week\n\n{STORIES[0][2]}\n\n{items}\n"
    only, = articles(text)
    assert STORIES[1][1] in only.body


def test_a_paragraph_below_the_last_line_of_marks_is_text() -> None:
    last = ("The writer was on the quay at dawn, and saw how nine people were brought there in two boats that had been "
            "on their way home to Lowick.")
    assert articles(digest(72, leave=last))[-1].body.endswith(last)
