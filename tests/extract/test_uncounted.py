"""Whom a verb befalls though no figure counts them; who stands to a named person is not that person."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(("text", "event_type", "target"), [
    ("The men were killed in Lima.", "casualties", ["men"]),
    ("Other children in the house were killed.", "casualties", ["children"]),
    ("Soldiers shot women and children in Lima.", "attack", ["women", "children"]),
    ("A court in Lima sentenced the woman to death.", "arrest", ["woman"]),
    ("Most of the people who have been detained in Peru are poets.", "arrest", ["people"]),
    ("Rebels looted tourist shops in Lima.", "destruction", []),
    ("A Putin ally fled to Serbia.", "displacement", ["Vladimir Putin ally"]),
    ("A close Putin aide was arrested in Vienna.", "arrest", ["Vladimir Putin aide"]),
    ("Putin's ally was arrested in Vienna.", "arrest", []),
    ("A firm which the Kenyan government has accused of fraud was shut.", "criticism", []),
    ("Zambia rued a raid which Chad on Monday condemned.", "criticism", []),
])
def test_whom_it_befalls(text: str, event_type: str, target: list[str]) -> None:
    assert [actors(one, "target") for one in told(text) if one.event_type == event_type] == [target]


def test_an_object_before_its_relative_pronoun_did_nothing() -> None:
    one = next(m for m in told("A firm which the Kenyan government has accused of fraud was shut."))
    assert actors(one, "source") == ["Kenyan government"]
