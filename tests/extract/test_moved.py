"""Forces that a side moves are no target, and those who only stand somewhere tell nothing; laws are no bans made."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "sources", "targets"),
    [
        ("Chad deploys 400 additional troops along its border with Mali.", ["Chad"], []),
        ("Turkey sends 40 troops into northern Iraq.", ["Turkey"], ["Iraq"]),
        ("The Kenyan army is dispatched to a village near Garissa after clashes.", ["Kenyan army"], []),
        ("600 soldiers were deployed to Iraq by Japan.", ["Japan"], ["Iraq"]),
        ("Chad sent troops to help Mali fight the rebels.", ["Chad"], []),
        ("President Kaya declared a state of siege in Lima and sent in troops and police.", ["Kaya"], []),
    ],
)
def test_who_moves_forces_and_where(text, sources, targets):
    act = only(text, "mobilization")
    assert (actors(act, "source"), actors(act, "target")) == (sources, targets)


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers stationed in Mali pay no tax.",
        "The speech was made before troops deployed in Goma.",
        "The rules hold for the army and its armed wing, the New Guard of Chad.",
        "Chad's defense minister spoke with U.S. officials about stationing 40 U.S. troops in Chad.",
        "She spoke of the banned weapons that soldiers hid near Lyon.",
        "Russia tested missiles in breach of a treaty that bans American missiles on land.",
        "Adultery is not prohibited by the Chilean penal code.",
        "The UN committee decides on banning militant groups and their leaders.",
        "The court kept a hold on President Kaya's travel ban.",
        "Two states are mounting a legal challenge to the ban.",
        "A clerk was banned from the library in Leeds.",
    ],
)
def test_nothing_is_done(text):
    assert not [m for m in told(text) if m.event_type in ("mobilization", "blockade") and "test" not in m.rule]


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("The prime minister signed an order banning rallies.", "blockade", "actual"),
        ("Lawyers marched against the curfew imposed by President Kaya.", "blockade", "actual"),
        ("Chad announced a ban on rallies on Monday.", "blockade", "actual"),
        ("The Chadian government's ban on rallies came into force on Monday.", "blockade", "actual"),
    ],
)
def test_whether_it_is_done(text, event_type, modality):
    found = [m for m in told(text) if m.event_type == event_type]
    assert [m.modality for m in found] == [modality]
