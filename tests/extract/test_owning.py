"""Acts that somebody owns up to or that are laid on somebody: one act, of its own type, done by them."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The Sahel Front claimed responsibility for the kidnapping of two students.", "abduction"),
        ("The Sahel Front claimed responsibility for the burning of a bus.", "destruction"),
        ("The government attributed the kidnapping of two students to the Sahel Front.", "abduction"),
        ("The Sahel Front claimed responsibility for the bombing of a market.", "bombing"),
    ],
)
def test_what_is_owned_up_to_is_one_act(text, event_type):
    assert [mention.event_type for mention in told(text)] == [event_type]
    assert actors(only(text, event_type), "source") == ["Sahel Front"]


def test_an_act_told_before_is_owned_up_to():
    text = "Two nuns were abducted in Cali on Monday. The Sahel Front claimed responsibility for the abduction."
    assert [mention.event_type for mention in told(text)] == ["abduction", "abduction"]
    assert actors(told(text)[1], "source") == ["Sahel Front"]
