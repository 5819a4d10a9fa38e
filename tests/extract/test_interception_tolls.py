"""What an interception leads to is a toll of it, and no strike by what was shot down."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(("sentence", "toll"), [
    ("The jet was shot down by a missile, killing both pilots.", "casualties"),
    ("The jet was shot down over Gao by rebels, killing both pilots.", "casualties"),
    ("Air defences shot down a drone over Kano, killing nine people on the ground.", "casualties"),
    ("The drone was shot down and fell on a house, wounding two people.", "casualties"),
    ("Rebels shot down a helicopter, killing nine soldiers.", "armed_clash"),
    ("Chad shot down 30 drones after a missile hit Kano, killing nine people.", "shelling"),
])
def test_what_it_leads_to(sentence: str, toll: str) -> None:
    assert {m.event_type for m in told(sentence)} == {"interception", toll}


def test_whom_it_killed_did_not_shoot() -> None:
    (shot,) = [m for m in told("The jet was shot down by a missile, killing nine soldiers.") if m.weapon == "aircraft"]
    assert actors(shot, "source") == []
