"""Who has a part in an act that a noun tells, whose right or plan an infinitive tells, and whom neither befalls."""

import pytest

from tests.extract.tell import actors, only, told

PARTS = [
    ("The president confirmed the involvement of soldiers in the killing of two nuns.", "attack", ["soldiers"]),
    ("Police arrested three soldiers involved in the murder of a judge.", "assassination", ["soldiers"]),
    ("Rebels implicated in the abduction of a nun fled on Monday.", "abduction", ["rebels"]),
    ("Two soldiers were involved in the killing of a bishop in Lima.", "assassination", ["soldiers"]),
    ("Adib Darr, a general in the Chadian army, is implicated in attacks on Kenyan troops.", "attack", ["Adib Darr"]),
    # those who are held for it
    ("General Paz, indicted for the massacre of villagers in Oruma, fled.", "attack", ["Paz"]),
    ("Police suspect the Sahel Front of the bombing of a church in Lima.", "bombing", ["Sahel Front"]),
    ("The Sahel Front is suspected of the bombing of a church in Lima.", "bombing", ["Sahel Front"]),
    ("Chad called for the release of Ana Brod after the murder of a nun.", "attack", []),
    # what is only looked into, or told not to be so
    ("A judge is investigating the involvement of police in the killing of a student.", "attack", []),
    ("The officer was not involved in the killing of the student.", "attack", []),
    # what somebody owns or aims at
    ("France defended the right of Kenyan troops to bomb militants in Somalia.", "air_strike", ["Kenyan troops"]),
    ("France backed Kenya's plan to bomb militants in Somalia.", "air_strike", ["Kenya"]),
    ("France condemned the decision of Chad to expel Polish envoys.", "sanction", ["Chad"]),
    ("France criticised the refusal of Kenyan troops to withdraw from Somalia.", "withdrawal", ["Kenyan troops"]),
    # people that a passive's `by` leads to, however many, wherever the passive stands
    ("The consul was kidnapped on Monday by four persons.", "abduction", ["people"]),
    ("A nurse was abducted on Monday in Bogota by several men.", "abduction", ["men"]),
    ("Three nuns were murdered in Lima by a group of 30 to 40 men from the hills.", "attack", ["men"]),
    # whoever is taken somewhere does not do what goes on behind an aside
    ("Gunmen stormed in and, after tying up the family, took Carlos Pinto outside and shot him.", "attack", []),
]


@pytest.mark.parametrize(("text", "event_type", "sources"), PARTS, ids=[row[0] for row in PARTS])
def test_who_does_it(text, event_type, sources):
    assert actors(only(text, event_type), "source") == sources


BEFALLEN = [
    ("Three men involved in the murder of the mayor of Tarsa were arrested.", "arrest", ["men"]),
    ("Suspects in the assassination of the Chadian envoy were jailed.", "arrest", ["suspects"]),
    ("A man accused of killing the singer Ana Paz was arrested on Monday.", "arrest", ["man"]),
    ("Two men linked to the abduction of Polish nuns were sentenced to death.", "arrest", ["men"]),
    ("Nine people suspected of travelling to Syria were detained in Izmir.", "arrest", ["people"]),
    ("As Israel marks a holiday, a truck driver was arrested in Haifa.", "arrest", ["truck driver"]),
    ("General Paz, indicted for the massacre of villagers in Oruma, fled.", "arrest", ["Paz"]),
    ("A man fined for insulting the king was jailed.", "arrest", ["man"]),
    ("Two men convicted of killing three nuns were hanged on Monday.", "arrest", ["men"]),
    ("A court found two colonels guilty of the murder of six priests.", "arrest", ["colonels"]),
    # those of whom a noun tells, and who stand right before a participle
    ("The number of Palestinians killed in an air strike rose to 33.", "air_strike", ["Palestinians"]),
    ("A number of people were arrested in Lima.", "arrest", ["people"]),
    ("Two soldiers from Kenya were killed in Somalia.", "casualties", ["Kenyan soldiers"]),
]


@pytest.mark.parametrize(("text", "event_type", "targets"), BEFALLEN, ids=[row[0] for row in BEFALLEN])
def test_whom_a_passive_befalls(text, event_type, targets):
    """A passive is not said of those who suffered another deed, or stand in an opening."""
    assert actors(only(text, event_type), "target") == targets


def test_those_who_took_part_are_not_the_dead():
    mention = only("Two rebels admitted that they took part in the murder of a bishop.", "assassination")
    assert [(q.measure, q.value) for q in mention.quantities] == [("killed", 1)]


def test_who_is_found_guilty_is_counted_and_not_whom_they_killed():
    mention = only("A court found two colonels guilty of the murder of six priests.", "arrest")
    assert [(q.measure, q.value) for q in mention.quantities] == [("arrested", 2)]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("A man wanted for murder was arrested on Monday.", "actual"),
        ("Rebels sought by police were arrested on Monday.", "actual"),
        ("A man wanted to arrest the rebels on Monday.", "hypothetical"),
    ],
)
def test_a_man_wanted_wants_nothing(text, modality):
    assert {mention.modality for mention in told(text) if mention.event_type == "arrest"} == {modality}
