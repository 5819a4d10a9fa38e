"""Who can be the doer of a trigger, and verbs that take no object."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Hundreds rallied in Quito for peace.", {"protest"}),
        ("Stocks rallied in Quito.", set()),
        ("Ramirez rallied in Quito.", set()),
        ("Workers demonstrated in Quito.", {"protest"}),
        ("Workers demonstrated the new pump in Quito.", set()),
        ("Rebels seized 20 sailors near Quito.", {"abduction"}),
        ("The jury seized 20 minutes of rest.", set()),
        ("Gunmen set three buses on fire in Quito.", {"destruction"}),
        ("Three buses were set on fire in Quito by gunmen.", {"destruction"}),
        ("Soldiers sexually assaulted two women in Quito.", {"sexual_violence"}),
    ],
)
def test_doers(text, types):
    assert {mention.event_type for mention in told(text)} == types


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Army airstrikes killed nine villagers in Goma.", ["army"]),
        ("Heavy government bombardment of the town killed nine.", ["government"]),
        ("Nine villagers were killed by government shelling in Goma.", ["government"]),
        ("Army attacks on villages near Goma killed nine.", ["army"]),
        ("The Syrian army advanced on Monday. Army shelling killed nine in Homs.", ["Syrian army"]),
        ("The army attacks villages near Goma.", ["army"]),
        ("The coalition strikes a deal with the unions.", []),
        ("An attack on a navy base killed nine.", []),
    ],
)
def test_a_body_right_before_the_noun_of_a_blow_strikes_it(text, doers):
    assert [name for mention in told(text) for name in actors(mention, "source")] == doers


@pytest.mark.parametrize(
    ("text", "sources", "targets"),
    [
        ("Kenya damaged a Chadian tanker in a naval drone attack.", ["Kenya"], ["Chad"]),
        ("Kenya used cluster bombs in air strikes on Kano.", ["Kenya"], []),
        ("Drones were used in attacks on Kano.", [], []),
        ("Peru condemned the use of a truck in an attack on clerks.", [], ["clerks"]),
        ("Rebels used a truck in an attack on clerks in Kano.", ["rebels"], ["clerks"]),
        ("The car used in an attack on clerks was found in Kenya.", [], ["clerks"]),
    ],
)
def test_who_uses_or_damages_something_in_a_blow_strikes(text, sources, targets):
    found = [m for m in told(text) if m.event_type.endswith(("attack", "strike"))]
    assert [(actors(m, "source"), actors(m, "target")) for m in found] == [(sources, targets)]
