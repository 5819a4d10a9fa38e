"""Whoever claims an attack did it; and a passive may go on from the one before `and`."""

import pytest

from tests.extract.tell import actors, counts, only


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("ISIS claimed a suicide bombing in Kabul on Monday.", "suicide_bombing", ["Islamic State"]),
        ("The Islamic State group claimed Sunday's attack on a church in Kabul.", "attack", ["Islamic State"]),
        ("The separatist Baloch Army claimed a bombing that killed 12 soldiers.", "bombing", ["Baloch army"]),
        ("The rebels claimed that an attack killed four.", "attack", []),
    ],
)
def test_who_claims_an_attack_did_it(text, event_type, source):
    assert actors(only(text, event_type), "source") == source


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("A policeman was shot dead and a soldier stabbed in Jenin.", "attack"),
        ("The agent was killed and the reporter Maria Sgroi wounded when a shot rang out.", "casualties"),
    ],
)
def test_who_suffers_behind_and_does_nothing(text, event_type):
    mention = only(text, event_type)
    assert [(measure, lower) for measure, _, lower, _ in counts(mention)] == [("killed", 1), ("injured", 1)]
    assert not {"Maria Sgroi", "soldier"}.intersection(actors(mention, "source"))


def test_who_attacks_behind_and_suffers_nothing():
    assert actors(only("The army was accused of abuses and rebels attacked at dawn.", "attack"), "target") == []
