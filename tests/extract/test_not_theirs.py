"""What is not of the doer whom the text was telling of: by kind, by land, by whom it hit, or by his own word."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Chad's army bombed Gao. A suicide bombing in Gao killed nine people.", []),
        ("Islamic State raided Gao. Later a suicide bombing killed nine people.", ["Islamic State"]),
        ("Kenya shelled Goma in Chad. Dozens of rockets were later fired from Chad.", []),
        ("Kenya shelled Goma in Chad. Dozens of rockets were later fired from Kenya.", ["Kenya"]),
        ("The Kenyan army bombed Kismayo. Seven Kenyan soldiers died in an ambush near it.", []),
        ("The Kenyan army bombed Kismayo. Seven Somali soldiers died in an ambush near it.", ["Kenyan army"]),
        ("Rebels attacked guards in Gao before being shot.", []),
        ("Kenya struck camps in Somalia. One Somali man was killed after throwing a grenade in the raids.", ["Kenya"]),
    ],
)
def test_none_of_the_doer_told_before(text, sources):
    assert actors(told(text)[-1], "source") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Chad bombed a school in Goma. The army of Congo denied that the air strike hit the school.", ["Chad"]),
        ("Chad bombed a school in Goma. Chad denied that the air strike hit the school.", ["Chad"]),
    ],
)
def test_who_was_hit_denies_no_deed_of_his_own(text, sources):
    assert actors(told(text)[-1], "source") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Mali admitted carrying out an air strike that killed nine people in Goma.", ["Mali"]),
        ("Kenya acknowledged having launched an attack on Goma.", ["Kenya"]),
        ("Kenya admitted that rebels had carried out an attack on Goma.", ["rebels"]),
    ],
)
def test_who_admits_doing_it_did_it(text, sources):
    assert actors(told(text)[-1], "source") == sources


def test_a_trial_or_kin_of_a_man_accused_does_nothing():
    text = "The president met the family of a man accused of killing nine nurses."
    assert actors(told(text)[-1], "source") == ["man"]


@pytest.mark.parametrize(
    ("text", "role", "names"),
    [
        # who fights in it is told: nobody else does it, nor suffers it
        ("Gunmen attacked a mosque in Gao. Four soldiers were killed in the firefight with the gunmen.", "target", []),
        ("A man stabbed nurses in Gao. Police shot the suspect. Rebels claimed responsibility.", "target", ["nurses"]),
        ("A plan to bomb guards and bystanders in Gao was foiled.", "source", []),
        ("Chad fired 40 drones at Niger. Of the drones 30 were shot down.", "source", ["Niger"]),
    ],
)
def test_what_the_act_before_does_not_tell(text, role, names):
    assert actors(told(text)[-1], role) == names
