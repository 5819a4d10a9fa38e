"""Police that look into an act did not do it, a title's past form is suffered, and nobody's pronoun is no police."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Police are looking into a shooting that left three men dead in Auburn on Sunday.", []),
        ("Detectives were called to a stabbing at a bar in Leeds on Friday.", []),
        ("Troopers made an arrest in the shooting of a nurse in Ohio on Monday.", []),
        ("The sheriff's office is searching for a man suspected of shooting two clerks in Ohio.", ["man"]),
        ("Officers booked a man on charges he shot two clerks in Ohio on Monday.", []),
        ("Police say it was a drive-by shooting in Leeds.", []),
        ("Police chased the car and shot two men in Leeds.", ["police"]),
        ("Police, who were searching the house, shot a teenager in Leeds.", ["police"]),
        ("Chad carried out a raid on the camp in May.", ["Chad"]),
        ("Chad took part in an attack on Goma in May.", ["Chad"]),
        ("Chad responded to the rocket fire with air strikes on Mali.", ["Chad"]),
    ],
)
def test_who_does_it(text, sources):
    found = [m for m in told(text) if m.event_type not in ("arrest", "demand", "criticism")]
    assert [actors(m, "source") for m in found] == [sources]


@pytest.mark.parametrize(
    ("title", "role", "names"),
    [
        ("Soldiers attacked in Mali", "target", ["soldiers"]),
        ("Gunmen attacked at dawn in Mali", "source", ["gunmen"]),
        ("Rebels attacked Goma as troops left", "source", ["rebels"]),
        ("Chilean embassy in Oslo attacked", "target", ["Chilean embassy"]),
    ],
)
def test_who_suffers_in_a_title(title, role, names):
    found = [m for m in told("Nothing else is known.", title=title) if m.in_title]
    assert [actors(m, role) for m in found] == [names]


def test_an_act_that_is_only_placed_is_told():
    mention = only("Kenyan police began a manhunt after a grenade attack on a church.", "grenade_attack")
    assert mention.modality == "actual"


def test_what_is_answered_was_not_done_by_who_answers():
    text = "An Israeli raid hit Jabaliya. The raid was in retaliation for rocket attacks on Sderot that left two dead."
    assert [actors(m, "source") for m in told(text) if m.event_type == "shelling"] == [[]]


def test_nobody_is_arrested_for_whom_the_act_befell():
    mention = only("Police arrested two men over the killing of three nurses in Leeds.", "arrest")
    assert actors(mention, "target") == ["men"]
