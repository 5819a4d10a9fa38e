"""Whom a participle without a helping verb tells of: the noun before it, never who did what the verb before tells."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(("text", "event_type"), [
    ("The health minister of Kosovo named the woman killed on the border.", "casualties"),
    ("Police moved past the square occupied by protesters.", "protest"),
    ("A judge in Lyon issued a stay for those detained at airports on Friday.", "arrest"),
    ("Chad praised a convoy attacked by rebels.", "attack"),
    ("The mayor of Lyon signs a petition for the teacher convicted of fraud in 1990.", "arrest"),
    ("Ghana welcomes the return of thrones looted by British troops.", "destruction"),
    ("Kenyans grieve for those killed in an attack in Lima.", "attack"),
    ("The president mourned those killed in an attack in Lima.", "attack"),
    ("Kenya mourns the victims of a van bombed by rebels.", "bombing"),
])
def test_who_is_named_before_another_verb_suffers_nothing(text: str, event_type: str) -> None:
    assert actors(only(text, event_type), "target") == []


@pytest.mark.parametrize(("text", "event_type", "target"), [
    ("Nigerian troops ambushed near Bama lost two vehicles.", "attack", ["Nigerian troops"]),
    ("Ann Poe is said to have been killed in Basra.", "casualties", ["Ann Poe"]),
    ("Ann Poe was reported killed in Basra.", "casualties", ["Ann Poe"]),
    ("The Kenyan soldiers were not all killed.", "casualties", ["Kenyan soldiers"]),
    ("Chad seeks Ann Poe, convicted of fraud.", "arrest", ["Ann Poe"]),
    ("Nine militants were killed and three arrested.", "arrest", ["militants"]),
    ("Ali Khan, a poet, was among those killed.", "casualties", ["Ali Khan"]),
])
def test_who_suffers_it_himself_stays(text: str, event_type: str, target: list[str]) -> None:
    assert actors(only(text, event_type), "target") == target


@pytest.mark.parametrize(("text", "figures"), [
    ("Thousands of mourners, among them Ibra Tumo, attend a vigil in Lima for those killed in an attack.", []),
    ("Ten soldiers were among those killed in an attack in Lima.", [10]),
    ("Those killed included ten soldiers.", [10]),
    ("Two nurses buried those killed in a raid that left nine dead in Lima.", [9]),
])
def test_who_mourns_those_killed_is_not_counted_with_them(text: str, figures: list[float]) -> None:
    assert [one.value for mention in told(text) for one in mention.quantities if one.measure == "killed"] == figures
