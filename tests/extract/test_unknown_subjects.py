"""Acts of somebody no lexicon knows have no source, rather than the name next to them."""

import pytest

from tests.extract.tell import told


@pytest.mark.parametrize(
    "text",
    [
        "The charity, alarmed that the Polish government is refusing tents, is urging Chad to accept its offer.",
        "The House has refused the money Zeltran requested from Chad.",
    ],
)
def test_a_stranger_does_it_and_no_name_near(text):
    assert [a.name for m in told(text) if m.event_type == "demand" for a in m.actors if a.role == "source"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Perez, who is in Lima, says unity has faltered, with some leaders discussing relations with Chad.",
        "The minister, who is in Lima, says unity has faltered, with some leaders criticising Chad.",
    ],
)
def test_those_named_with_a_participle_do_it_and_no_speaker(text):
    assert [a.name for m in told(text) for a in m.actors if a.role != "target"] == []
