"""A part and its whole: what befalls the part counts the part alone; the whole counts what its own clause tells."""

import pytest

from tests.extract.tell import counts, only


@pytest.mark.parametrize(
    ("text", "event_type", "figures"),
    [
        ("Ten of the 40 hostages were freed on Monday.", "prisoner_exchange", [("released", 10)]),
        ("They freed ten of the 40 hostages on Monday.", "prisoner_exchange", [("released", 10)]),
        ("Of the 40 hostages, ten were freed.", "prisoner_exchange", [("released", 10)]),
        ("Ten of the 40 hostages taken in May were freed on Monday.", "prisoner_exchange", [("released", 10)]),
        ("Police arrested 12 of the 200 protesters.", "protest_repressed", [("arrested", 12)]),
        ("Of the 40 people arrested, ten were freed.", "arrest", [("arrested", 40)]),
        ("Rebels killed two of the three guards.", "attack", [("killed", 2)]),
        ("Two of the three guards who died were brothers.", "casualties", [("killed", 2), ("killed", 3)]),
        ("They downed 70 of the 93 drones.", "interception", [("intercepted", 70), ("launched", 93)]),
    ],
)
def test_whole_and_part(text, event_type, figures):
    assert [(measure, lower) for measure, _, lower, _ in counts(only(text, event_type))] == figures
