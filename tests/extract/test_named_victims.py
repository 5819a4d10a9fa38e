"""Who suffers by name: all of a list with their ages, all of an object whose verb might describe it, no land."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "names"),
    [
        ("Marcus Vell, 27, and Dana Orr were killed in a fire.", "casualties", ["Marcus Vell", "Dana Orr"]),
        ("Marcus Vell, 27, and Dana Orr, 31, were arrested.", "arrest", ["Marcus Vell", "Dana Orr"]),
        (
            "Marcus Vell, 27, Dana Orr, 31, and Lia Moss, 8, were killed in a fire.",
            "casualties",
            ["Marcus Vell", "Dana Orr", "Lia Moss"],
        ),
        ("Marcus Vell, 27, was shot by Dana Orr, 31, and taken away.", "attack", ["Marcus Vell"]),
        ("Marcus Vell, a commander of the Sahel Front, was killed.", "casualties", ["Marcus Vell"]),
        ("A spokesman for the mayor, Dana Orr, was shot dead.", "assassination", ["Dana Orr"]),
        ("Rebels killed nurse Marcus Vell and cameraman Odo Tarr in Gao.", "attack", ["Marcus Vell", "Odo Tarr"]),
        ("Rebels killed teachers and nurses in Gao.", "attack", ["teachers", "nurses"]),
        ("Rebels freed captured soldiers.", "prisoner_exchange", ["soldiers"]),
        ("The other injured nurses were evacuated from Gao.", "displacement", ["nurses"]),
    ],
)
def test_whom_it_befell(text, event_type, names):
    assert actors(only(text, event_type), "target") == names


@pytest.mark.parametrize(("whom", "kind"), [("a Malian actress", "civilians"), ("Mali's mayor", "government")])
def test_an_occupation_is_no_office_of_a_state(whom, kind):
    (party,) = (a for a in only(f"Police arrested {whom} in Gao.", "arrest").actors if a.role == "target")
    assert party.kind == kind


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Rebels attacked a hotel in Gao. Police shot the gunmen. Five people were killed in the attack.", ["rebels"]),
        ("A blast hit Gao. Police shot two attackers. Five people were killed in the attack.", []),
        ("Mali's deadliest attack in years killed 40 people in Gao.", []),
        ("Mali's deadliest attack on Chad killed 40 people in Abeche.", ["Mali"]),
    ],
)
def test_whose_attack_it_was(text, sources):
    *_, mention = (mention for mention in told(text) if mention.event_type == "attack")
    assert actors(mention, "source") == sources


@pytest.mark.parametrize("verb", ["each accused the other", "accused each other"])
def test_who_accuse_each_other_take_part_alike(verb):
    assert actors(only(f"Chad and Mali {verb} of spying.", "criticism"), "participant") == ["Chad", "Mali"]


@pytest.mark.parametrize(
    ("text", "event_type", "targets"),
    [
        ("Kenya criticised and threatened Mali.", "criticism", ["Mali"]),
        ("Kenya condemned and called for an end to the raid.", "criticism", []),
        ('Kenya put Mali "on notice" on Monday.', "threat", ["Mali"]),
        ("Mali was put on notice by Kenya.", "threat", ["Mali"]),
        ("Kenya shelters terror groups attacking Mali.", "attack", ["Mali"]),
    ],
)
def test_two_verbs_share_whom_they_judge(text, event_type, targets):
    assert actors(only(text, event_type), "target") == targets
