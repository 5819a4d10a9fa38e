"""Flat pages: markers within lines, furniture glued to paragraphs, captions, menus; and nothing lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean import clean
from pipeline.lexicon import load_lexicon
from schemas.page import Given, Page, PageText
from schemas.reject import PageRejected

LEXICON = load_lexicon()


def cleaned(text: str) -> PageText:
    return clean(Page.of("a.txt", "file", "text/plain", text.encode("utf-8", "surrogatepass"), Given()), LEXICON)


def lines(text: str) -> list[str]:
    return [line.text for line in cleaned(text).lines]


@pytest.mark.parametrize(("text", "kept"), [
    ("The ferry sank. Article content It was old. Article content Article content Nobody drowned.",
     ["The ferry sank.", "It was old.", "Nobody drowned."]),
    ("The ferry sank. Advertisement It was old.", ["The ferry sank.", "It was old."]),
    ("The ferry sank. Advertisement Advertisement It was old.\nHelp came.\n-30-",
     ["The ferry sank.", "It was old.", "Help came."]),
    ("The firm placed an Advertisement in the paper.", ["The firm placed an Advertisement in the paper."]),
    ("The boat sank. Advertisement It was old.\nIt had sailed for: Advertisement the north.\nAdvertisement\nHelp came.",
     ["The boat sank.", "It was old.", "It had sailed for:", "the north.", "Help came."]),
    ("The injured are in hospital. More on Health", ["The injured are in hospital."]),
    ("Two men were held after the raid, police said. Smoke over the quay at noon. Photograph: Ana Ruiz/AP\nHelp came.",
     ["Two men were held after the raid, police said.", "Help came."]),
    ("Smoke hangs over the quay. Two men look on in May. Photograph: Ana Ruiz/AP\n"
     "The quay of Orlin at noon. Photo: Jo Ode\nA tug in the harbour of Orlin. Photo: Jo Ode\n"
     "Help came by noon, and nine men were taken off the ferry alive.",
     ["Help came by noon, and nine men were taken off the ferry alive."]),
    ("“We shall find whoever sank it,” the mayor of Orlin told the council. - Reuters",
     ["“We shall find whoever sank it,” the mayor of Orlin told the council."]),
    ("The U.S. had blocked the ferry three times. Orlin: a harbour without boats Read more\nHelp came.",
     ["The U.S. had blocked the ferry three times.", "Help came."]),
    ("The injured are in hospital. (More)", ["The injured are in hospital. (More)"]),
    ("He left the port.This story has been updated with new figures.", ["He left the port."]),
    ("The quay at noon. (Photo: Ana Ruiz, AP) 34 55 COMMENT EMAIL MORE Crews searched all night.\nHelp came.",
     ["Crews searched all night.", "Help came."]),
    ("Published March 5, 2031 Facebook 0 Twitter 0 Email Print The ferry sank.",
     ["Published March 5, 2031", "The ferry sank."]),
    ("The ferry sank. Facebook Twitter Pinterest It was old.", ["The ferry sank.", "It was old."]),
    ("Facebook, Twitter and Google may print more. He chose to Share and Tweet.",
     ["Facebook, Twitter and Google may print more. He chose to Share and Tweet."]),
    ("In Pictures Crowds fill the quay.", ["Crowds fill the quay."]),
    ("Image copyright AFP Image caption A sailor waits for news of the boats Crews searched all night for the boats, "
     "and crews from the north came to help.",
     ["Crews searched all night for the boats, and crews from the north came to help."]),
    ("The quay at dusk\nThe quay at dusk. Photograph: Ana Ruiz/AP\nThe ferry sank.", ["The ferry sank."]),
    ("Ferry sinks off the quay - Reuters\n3 hours ago\nIt was old.",
     ["Ferry sinks off the quay - Reuters", "3 hours ago", "It was old."]),
    ("The ferry sank.\nBoats at the quay - Reuters\nIt was old.", ["The ferry sank.", "It was old."]),
    ("The ferry sank.\nWorld\nSport\nPrivacy", ["The ferry sank."]),
    ("Home / World / Old harbours\nThe ferry sank.", ["The ferry sank."]),
    ("News > Ferry sinks off Orlin\nIt was old.", ["News > Ferry sinks off Orlin", "It was old."]),
    ("The ferry sank.\nAnalysis\nIt was old.", ["The ferry sank.", "Analysis", "It was old."]),
    ("The ferry sank.\n3 / 12\n1.4K\nShares\n[Image]\nIt was old.\n(more)", ["The ferry sank.", "It was old."]),
    ("The ferry sank. Story continues It was old. The story continues.",
     ["The ferry sank.", "It was old. The story continues."]),
    ("From: The Quay <quay@orlin.example>\nTo: undisclosed-recipients:;\nFrom: the quay to the church\nThe ferry sank.",
     ["From: the quay to the church", "The ferry sank."]),
    ("![](https://quay.example/1.jpg)\nListen to this article 4 min\nThe ferry sank.", ["The ferry sank."]),
])
def test_lines(text: str, kept: list[str]) -> None:
    assert lines(text) == kept


def test_a_long_appeal_glued_to_a_paragraph_takes_only_its_own_sentences() -> None:
    kept = lines("Want to hear more? Sign up for our newsletter and get the news delivered to your inbox every day. "
                 "The ferry, which was built forty years ago in the north, sank off the quay on a calm evening.")
    assert any("The ferry" in line for line in kept) and not any("newsletter" in line for line in kept)


def test_a_marker_breaks_the_paragraph() -> None:
    page = cleaned("One ferry sank. Article content Two came.\nThree left.\n\nFour stayed.")
    assert [line.breaks for line in page.lines] == [True, True, False, True]


@pytest.mark.parametrize("text", ["Article content\nShare\n57 Comments", "***"])
def test_a_page_without_words_is_rejected(text: str) -> None:
    with pytest.raises(PageRejected) as rejected:
        cleaned(text)
    assert rejected.value.reason == "no_text"


SCRAPS = st.lists(st.one_of(
    st.sampled_from(["Article content", "Advertisement", "Share", "Related Articles", "Read more", "\n", "\n\n",
                     "3 hours ago", "Image caption", "Photograph: A/AP", "By Ana Ruiz", "World", "Continue reading",
                     "The ferry sank."]),
    st.text(max_size=30)), max_size=25).map(" ".join)


@given(SCRAPS)
def test_nothing_is_lost_and_offsets_hold(text: str) -> None:
    try:
        page = cleaned(text)
    except PageRejected:
        return
    pieces = sorted([(line.start_char, line.end_char, line.text) for line in page.lines]
                    + [(removal.start_char, removal.end_char, removal.text) for removal in page.removals])
    assert all(page.text[start:end].replace("\t", " ") == words.replace("\t", " ") for start, end, words in pieces)
    assert all(a[1] <= b[0] for a, b in pairwise(pieces))
    assert "".join("".join(words for _, _, words in pieces).split()) == "".join(page.text.split())


CAPTION = "Divers search the bed of the river near Lowick for a second day. (Photo by Ann Ode/Getty Images)"


def test_a_text_of_nothing_but_a_caption_keeps_it() -> None:
    alone = cleaned(f"{CAPTION}\nThe river")
    beside = cleaned(f"{CAPTION}\nThe river police found the boat that four pupils had taken on Sunday.")
    assert [line.text for line in alone.lines] == [CAPTION, "The river"]
    assert [removal.rule for removal in beside.removals] == ["caption"]


def test_a_table_is_no_page() -> None:
    with pytest.raises(PageRejected) as found:
        cleaned("Ferry sinks\n" * 15_001)
    assert found.value.reason == "too_large" and "split" in found.value.detail
    assert cleaned("The ferry sank.\n\n" * 15_000).lines
