"""Credits that ran into a sentence take no part in what it tells; outlets that are spoken of do."""

import pytest

from tests.extract.tell import told


@pytest.mark.parametrize(
    ("text", "media"),
    [
        ("Chad tests missiles, defying a Norwegian embargo Reuters 4 hours ago", []),
        ("Norway condemned the Chadian treaty - sources Reuters", []),
        ("Norway accused CNN of lying.", ["CNN"]),
        ("Gunmen attacked a CNN crew in Goma.", ["CNN crew"]),
    ],
)
def test_a_credit_takes_no_part(text, media):
    assert [a.name for m in told(text) for a in m.actors if a.text.startswith(("Reuters", "CNN"))] == media
