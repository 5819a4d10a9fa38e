"""Those told of beside an act: whose war is talked of, who only wants an attack, who said it was theirs."""

import pytest

from tests.extract.tell import actors, told

CASES = [
    # What talks are about takes no part in them.
    ("Kenya's foreign minister held talks in Nairobi on the war between Mali and Chad.", "talks", "participant",
     ["Kenyan foreign minister"]),
    ("Talks between Mali and Chad were held in Nairobi.", "talks", "participant", ["Mali", "Chad"]),
    ("Fighting between Mali and Chad broke out on Monday.", "armed_clash", "participant", ["Mali", "Chad"]),
    # Who wants others to do it does not.
    ("Mali accused Kenya of encouraging attacks on its soldiers.", "attack", "source", []),
    ("Mali blamed Kenya for inciting deadly attacks on its soldiers.", "attack", "source", []),
    ("Mali accused Kenya of carrying out attacks on its soldiers.", "attack", "source", ["Kenya"]),
    # A passive tells whose it was too.
    ("The attack was claimed by Islamic State.", "attack", "source", ["Islamic State"]),
    ("The bombing in Gao, which killed two, was claimed by the Taliban.", "bombing", "source", ["Taliban"]),
    ("The attack in Gao, which killed two, was condemned by the Taliban.", "attack", "source", []),
    # Weapons that are found answer no blow told before.
    ("Rebels attacked the army in Gao. Three rifles were recovered.", "interception", "target", []),
    ("Rebels fired rockets at Gao. Three rockets were intercepted.", "interception", "target", ["rebels"]),
    # Nobody is on both sides of a blow.
    ("A bomb targeting soldiers in Gao killed two soldiers.", "bombing", "source", []),
    ("Prisoners shot prisoners in Gao.", "attack", "source", ["prisoners"]),
]


@pytest.mark.parametrize(("text", "event_type", "role", "names"), CASES)
def test_roles(text, event_type, role, names):
    """Who stands in a role of the last act of a type."""
    act = [m for m in told(text) if m.event_type == event_type][-1]
    assert actors(act, role) == names
