"""What somebody is wanted, held or tried for is no act of who kills or takes them."""

import pytest

from tests.extract.tell import actors, told


def _by(text, event_type):
    return [name for m in told(text) if m.event_type == event_type for name in actors(m, "source")]


@pytest.mark.parametrize(
    "text",
    [
        "Three fighters wanted for a bombing were killed in a raid in Darna.",
        "Three men wanted over the bombing of a mill were killed by police in Darna.",
        "Police killed three men suspected of a bombing in Darna.",
    ],
)
def test_the_toll_is_not_of_what_they_were_held_for(text):
    bombings = [m for m in told(text) if m.event_type == "bombing"]
    assert not [q for m in bombings for q in m.quantities] and "police" not in str(_by(text, "bombing"))


def test_the_toll_of_what_they_were_held_for_is_its_own():
    mentions = told("Six men were arrested over the bombing that killed 12.")
    assert [q.value for m in mentions if m.event_type == "bombing" for q in m.quantities] == [12.0]
