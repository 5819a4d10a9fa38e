"""Who is held for the deed of a gerund did it, named or only counted; whoever holds, frees or hangs them did not."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Pavel Orlov was convicted of killing two nurses.", ["Pavel Orlov"]),
        ("Pavel Orlov was found guilty of killing two nurses.", ["Pavel Orlov"]),
        ("Pavel Orlov was jailed for life for killing two nurses.", ["Pavel Orlov"]),
        ("Pavel Orlov, the 30-year-old accused of killing two nurses, was charged.", ["Pavel Orlov"]),
        ("Kenya accused Chad of shelling a village and killing two nurses.", ["Chad"]),
        ("Kenya accused rebels of attacking a post, killing two nurses.", ["rebels"]),
        ("Kenya blamed rebels for attacking a post, wounding two nurses.", ["rebels"]),
        ("Kenya charged Pavel Orlov with stabbing a guard and killing two nurses.", ["Pavel Orlov"]),
        ("Pavel Orlov was acquitted of killing two nurses.", []),
        ("Two men convicted of killing a nurse were released.", ["men"]),
        ("A woman was accused of killing two nurses.", ["woman"]),
        ("A bearded 31-year-old man was charged with stabbing three clerks in Salem.", ["man"]),
        ("A man was sentenced to death for killing two nurses.", ["man"]),
        ("Peru hanged three men convicted of killing two nurses.", ["men"]),
        ("Peru decided to free a woman found guilty of killing two nurses.", []),
        ("The Malian army is accused of killing 20 farmers.", ["Malian army"]),
        ("Police are looking for a man suspected of shooting two clerks.", ["man"]),
    ],
)
def test_who_did_what_a_gerund_tells(text, doers):
    types = ("attack", "casualties", "shelling")
    found = [m for m in told(text) if m.event_type in types and {"nurses", "nurse", "clerks", "farmers"} & {*_hurt(m)}]
    assert [actors(m, "source") for m in found] == [doers]


def _hurt(mention):
    return actors(mention, "target")


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A terrorist attack in Nairobi killed five.", []),
        ("A terrorist bombing in Nairobi killed five.", []),
        ("The terrorist attacks in Lima killed five clerks.", []),
        ("Terrorist attacks by Boko Haram killed 20 clerks in Kano.", ["Boko Haram"]),
        ("A terrorist attacks a bank in Lima.", ["terrorist"]),
        ("Terrorists attacked a bank in Lima.", ["terrorists"]),
        ("A militant attack in Nairobi killed five.", ["militant"]),
        ("Ten clerks were killed in an attack by at least 15 rebels in Mali.", ["rebels"]),
        ("A United States-led coalition airstrike killed two clerks in Mosul.", ["U.S.-led coalition"]),
    ],
)
def test_a_kind_of_attack_is_nobody_who_attacks(text, doers):
    assert [actors(m, "source") for m in told(text)] == [doers]
