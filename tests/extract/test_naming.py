"""The name behind offices and nouns is who suffers it; what only describes one victim is no target of its own."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(("text", "event_type", "target"), [
    ("Peruvian general and Cusco police chief Raul Ticona is assassinated.", "assassination", ["Raul Ticona"]),
    ("The general and police chief Ann Poe was shot.", "attack", ["Ann Poe"]),
    ("The ministry's deputy chief of tribal affairs, Col. Nasir al-Hadi, is killed.", "casualties", ["Nasir al-Hadi"]),
    ("Lima police spokesman and adviser to President Ana Paz, Ken Lone is shot dead.", "assassination", ["Ken Lone"]),
    ("Rebels killed Czech and Dutch hostages Carl Visser and Luis Ramos.", "attack", ["Carl Visser", "Luis Ramos"]),
    ("Militants Ali Musa and Omar Bello were arrested.", "arrest", ["Ali Musa", "Omar Bello"]),
    ("A blast kills ten people, including defence minister Abel Dorn.", "casualties", ["people", "Abel Dorn"]),
    ("American football player Josh Brandt is arrested in Dallas.", "arrest", ["Josh Brandt"]),
    ("A British arms dealer was arrested in Newark.", "arrest", ["British dealer"]),
    ("A Horizon Television reporter was killed in Lima.", "casualties", ["journalist"]),
])
def test_who_is_named_or_counted(text: str, event_type: str, target: list[str]) -> None:
    found = [one for one in told(text) if one.event_type == event_type]
    assert [actors(one, "target") for one in found] == [target]


@pytest.mark.parametrize(("text", "event_type", "target"), [
    ("Mayor Ann Poe and police chief Raul Ticona were shot.", "attack", ["Ann Poe", "Raul Ticona"]),
    ("An ELN fighter was killed in Lima.", "casualties", ["ELN"]),
    ("The bomb hit Iraq's army, killing one soldier.", "bombing", ["Iraqi army", "soldier"]),
    ("A rocket fired at Israel wounded one soldier.", "shelling", ["Israel", "soldier"]),
])
def test_two_stay_two(text: str, event_type: str, target: list[str]) -> None:
    found = [one for one in told(text) if one.event_type == event_type]
    assert [actors(one, "target") for one in found] == [target]
