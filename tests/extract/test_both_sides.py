"""`Both sides` are two named as a pair, or the only two, or the two at war; else nobody knows who."""

import pytest

from tests.extract.tell import actors, told

CASES = [
    ("Kenya and the United States held talks. Chad sent observers. Both sides agreed to meet again.",
     ["Kenya", "United States"]),
    ("Kenya sent an envoy to Mali. Both sides agreed to meet again.", ["Kenya", "Mali"]),
    ("Kenya sent an envoy to Mali, Chad said. Both sides agreed to meet again.", []),
    ("Kenya met with Mali on Monday. Sudan watched. Both sides agreed to meet again.", []),
    ("Kenya urged Russia to hear Ukraine. Both sides agreed to meet again.", ["Russia", "Ukraine"]),
]


@pytest.mark.parametrize(("text", "sides"), CASES)
def test_sides(text, sides):
    """Who promises it."""
    pledges = [m for m in told(text) if m.event_type == "pledge"]
    assert sorted(name for m in pledges for name in actors(m, "source")) == sides
