"""Quoted mail, and lines that begin with its sign for another reason."""

import textwrap

import pytest

from pipeline.clean import clean
from pipeline.clean.quoted import unquoted
from pipeline.lexicon import load_lexicon
from schemas.page import Given, Page

LEXICON = load_lexicon()
TEXT = ("The council of Harwick has banned lorries from the old bridge after a crack was found in a pier, and hauliers "
        "said that they would lose an hour a trip until the bridge is mended, which nobody expects this year. ") * 3


@pytest.mark.parametrize("sign", ["> ", ">> ", "> > ", ">"])
def test_signs_go_and_paragraphs_are_whole(sign: str) -> None:
    mail = "\n".join(sign + line for line in ["Lorries banned", "", *textwrap.wrap(TEXT, 66)])
    text = clean(Page.of("a", "file", "text/plain", mail.encode(), Given()), LEXICON)
    assert [line.text for line in text.lines] == ["Lorries banned", TEXT.strip()]
    assert all(text.text[one.start_char:one.end_char] == one.text for one in text.removals)


@pytest.mark.parametrize("text", [
    "", "> Ferry sinks off Orlin",
    f"> Ferry sinks\n> Orlin Star\n{TEXT}\n{TEXT}",                     # a headline
    f"{TEXT}\n> It is shut.\n{TEXT}",                                   # one quotation
    "3 > 2\n4 > 3\n5 > 4",
])
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert unquoted(text) == (text, ())
