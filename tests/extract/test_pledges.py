"""Pledges: what a doer means to do, told apart from what it does and from what others expect of it."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Norway will send generators to Moldova.", ["Norway"], ["Moldova"]),
        ("Peru said it would free the two pilots.", ["Peru"], []),
        ("Oman agreed on Tuesday with Iran to reopen the crossing.", ["Oman"], ["Iran"]),
        ("Laos and Nepal agreed to halt the shelling.", ["Laos", "Nepal"], []),
        ("Ghana offered to send troops to help Togo.", ["Ghana"], []),
    ],
)
def test_an_act_meant_is_one_pledge_of_its_doer(text, source, target):
    mention = only(text, "pledge")
    assert (mention.modality, actors(mention, "source")) == ("actual", source)
    assert len(told(text)) == 1 and actors(mention, "target")[: len(target)] == target


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("Norway is expected to send generators to Moldova.", "aid", "planned"),
        ("President Alar Karis will visit Moldova.", "visit", "planned"),
        ("Laos and Nepal agreed to a border treaty.", "agreement", "actual"),
        ("The United Nations sent peacekeepers to Chad.", "aid", "actual"),
    ],
)
def test_what_is_no_pledge_keeps_its_type(text, event_type, modality):
    assert only(text, event_type).modality == modality
    assert [mention.event_type for mention in told(text)] == [event_type]


def test_a_day_behind_will_is_when_the_act_falls_due():
    assert only("The rebels will release a nurse on Saturday.", "pledge").time_text is None
