"""A land before the noun of a bomb or of an attack on a site is where it was; before a raid or a strike, its doer."""

import pytest

from tests.extract.tell import actors, told

CASES = [
    ("Kenya's mine blast killed five workers.", []),
    ("Mali's suicide bombing killed five soldiers.", []),
    ("The toll of Chad's car bombing reached nine dead.", []),
    ("Kenya's mall attack killed five people on Monday.", []),
    ("Kenya's school shooting killed five pupils.", []),
    ("Kenya had 40 bomb attacks in 2015.", []),
    # Near misses: what a state's forces do, who is blamed, and a people.
    ("Kenya's air strike killed five people on Monday.", ["Kenya"]),
    ("Kenya's raid on Gao killed five people.", ["Kenya"]),
    ("Chad's bombing of Gao killed ten people.", ["Chad"]),
    ("Kenya's attack on a market in Gao killed ten people.", ["Kenya"]),
    ("Mali says Chad is behind the car bombing.", ["Chad"]),
    ("A Palestinian suicide bombing killed five people.", ["Palestine"]),
]


@pytest.mark.parametrize(("text", "doers"), CASES)
def test_doers(text, doers):
    """Who does the act of force that a sentence tells."""
    acts = [m for m in told(text) if m.plover_type == "ASSAULT"]
    assert acts and [actors(m, "source") for m in acts] == [doers] * len(acts)
