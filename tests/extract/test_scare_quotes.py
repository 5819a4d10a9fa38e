"""A few words in scare quotes stay in their clause."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(("text", "event_type", "source", "target"), [
    ("Swiss hostage 'beheaded' by Boko Haram in Niger", "attack", ["Boko Haram"], ["Swiss hostage"]),
    ("Two nurses “shot dead” by gunmen in Callao", "attack", ["gunmen"], ["nurses"]),
    ("Nurse 'beaten and then shot in the head' by rebels in Gao", "attack", ["rebels"], ["nurse"]),
    ("Chad blamed \"paid\" protesters for the fires.", "criticism", ["Chad"], ["protesters"]),
    ("Peru condemned the 'unlawful' seizure of the ship by Chad.", "criticism", ["Peru"], ["Chad"]),
])
def test_who_did_it_is_read_through_the_marks(text: str, event_type: str, source: list[str], target: list[str]) -> None:
    one = next(mention for mention in told(text) if mention.event_type == event_type)
    assert (actors(one, "source"), actors(one, "target")) == (source, target)
