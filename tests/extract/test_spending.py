"""Who needs time for a deed does it, and who is called on to do something is whom the call is to."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    "text, name",
    [
        ("It took Iraqi forces 30 days to capture Ramadi.", "Iraqi forces"),
        ("It took the Syrian army two months to retake Palmyra from Islamic State.", "Syrian army"),
    ],
)
def test_who_needs_time_for_it_does_it(text, name):
    assert [n for m in told(text) for n in actors(m, "source")] == [name]


def test_nobody_demands_from_where_others_shall_withdraw():
    text = "The paper is a call for Rwanda to withdraw troops from Congo."
    assert [n for m in told(text) if m.event_type == "demand" for n in actors(m, "source")] == []


def test_who_is_called_on_to_act_is_the_target():
    text = "The Kenyan minister repeated his call for Chad to open its camps."
    assert [n for m in told(text) if m.event_type == "demand" for n in actors(m, "target")] == ["Chad"]
