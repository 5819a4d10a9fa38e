"""Whom a preposition leads off behind the words of an office, who goes along, and whose an office's acts are."""

import pytest

from tests.extract.tell import actors, only, told


def everyone(mention):
    return actors(mention, "source") + actors(mention, "participant"), actors(mention, "target")


@pytest.mark.parametrize(
    ("text", "event_type", "sources", "targets"),
    [
        ("Kenya held talks with Norwegian Deputy Prime Minister Kari Lund.", "talks", ["Kenya", "Kari Lund"], []),
        ("The attack on Norwegian deputy prime minister Kari Lund killed two.", "attack", [], ["Kari Lund"]),
        ("The Kenyan foreign minister's visit to Oman began.", "visit", ["Kenyan foreign minister"], ["Oman"]),
        ("Kenya, along with France, accused Oman of fraud.", "criticism", ["Kenya", "France"], ["Oman"]),
        ("Sanctions were imposed on the rebels by the government.", "sanction", ["government"], ["rebels"]),
        ("Kenya called on Oman to withdraw on Monday.", "demand", ["Kenya"], ["Oman"]),
        ("In talks with the rebels on Monday, the army was quiet.", "talks", ["rebels", "army"], []),
        ("A summit of Kenya and Oman opened on Monday.", "talks", ["Kenya", "Oman"], []),
        (
            "Talks between the Kenyan foreign minister and the Omani president took place on Monday.",
            "talks",
            ["Kenyan foreign minister", "Omani president"],
            [],
        ),
    ],
)
def test_sides(text, event_type, sources, targets):
    assert everyone(only(text, event_type)) == (sources, targets)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("A truce between the government and the armed wing of the tribal council broke down.", "ceasefire"),
        ("The mayor's trip to the coast comes as he weighs a plan.", "visit"),
    ],
)
def test_no_more_than_is_told(text, event_type):
    assert not [
        actor.name for m in told(text) if m.event_type == event_type for actor in m.actors if actor.name == "he"
    ]
    assert not [m for m in told(text) if m.event_type == "ceasefire"]


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("A journalist abducted in May was freed by the army on Monday.", "abduction", []),
        ("Two nurses who were kidnapped in Gao are rescued by soldiers.", "abduction", []),
        ("A soldier wounded in Gao was visited by the president on Monday.", "casualties", []),
        ("A Kenyan accused of fraud was arrested by police in Lima.", "criticism", []),
        ("Three people were killed and a plant was destroyed by Russian missiles in Kyiv.", "shelling", ["Russia"]),
        ("A journalist abducted by rebels in May was freed by the army.", "abduction", ["rebels"]),
    ],
)
def test_a_later_verb_keeps_its_doer(text, event_type, source):
    assert actors(only(text, event_type), "source") == source
