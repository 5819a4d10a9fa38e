"""Whose arrest or death a noun tells suffered it and did not do what it set off; a headline's section is nobody."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(("text", "event_type", "source", "target"), [
    ("The rebel commander's capture was announced on Monday.", "arrest", [], ["rebel commander"]),
    ("Ana Costa's detention on Monday sparked protests in Lima.", "arrest", [], ["Ana Costa"]),
    ("Ana Costa's detention on Monday sparked protests in Lima.", "protest", [], []),
    ("The minister's death sparked protests in Lima.", "protest", [], []),
    ("The pastor's jailing caused riots in Lima.", "riot", [], []),
    ("The army's arrest of a nurse on Monday sparked protests in Lima.", "arrest", ["Peruvian army"], ["nurse"]),
])
def test_who_suffers_what_is_theirs(text: str, event_type: str, source: list[str], target: list[str]) -> None:
    one = next(mention for mention in told(text) if mention.event_type == event_type)
    assert (actors(one, "source"), actors(one, "target")) == (source, target)


@pytest.mark.parametrize(("title", "claimant"), [
    ("Two dead in Sumy - regional officials", "regional officials"),
    ("Two dead in Sumy: rights group", "rights group"),
    ("Two dead in Sumy - National", None),
])
def test_a_section_behind_a_headline_says_nothing(title: str, claimant: str | None) -> None:
    one = next(mention for mention in told("Officials spoke.", title) if mention.in_title)
    assert one.claimant_text == claimant
