"""Whom an act of words is aimed at: not who stands in what another is asked to do, nor in a deed that is judged."""

import pytest

from tests.extract.tell import actors, only


@pytest.mark.parametrize(
    ("text", "event_type", "targets"),
    [
        ("The Chilean police urged the public to stop sharing pictures of the mayor of Lima.", "demand", []),
        ("The Kenyan president appealed for foreign aid to help defeat al-Shabaab.", "demand", []),
        ("The Swedish foreign minister rejects any attempts to divide the European Union.", "rejection", []),
        ("Oxfam called on rich lands to step up in feeding Yemenis.", "demand", []),
        ("Chad has condemned the invasion of Mali by Niger.", "criticism", ["Niger"]),
        ("The Peruvian government refused to meet Chilean President Ana Paz.", "rejection", ["Ana Paz"]),
        ("Hamas threatened on Monday to strike Cyprus.", "threat", ["Cyprus"]),
        ("Chad threatened to send more troops to Niger.", "threat", ["Niger"]),
        ("Chad's president threatened to deploy his army into Niger.", "threat", ["Niger"]),
        ("Chad threatened to send troops home.", "threat", []),
        ("Turkey asked the United States to extradite a cleric.", "demand", ["United States"]),
        ("Rebels fired rockets from northern Mali into Niger.", "shelling", ["Niger"]),
        ("Chad denied entry to an Austrian envoy.", "rejection", ["Austrian envoy"]),
        ("The government lobbied for his release and later travelled to Kenya.", "demand", []),
        ("The envoy condemned the test and said Mali was at war.", "criticism", []),
    ],
)
def test_whom_it_is_aimed_at(text, event_type, targets):
    assert actors(only(text, event_type), "target") == targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A missile launched by Chad on Sunday was Sudanese in design.", []),
        ("A missile launched by Chad on Sunday at Sudan fell into a lake.", ["Sudan"]),
        ("Chad fired Iranian missiles at Sudan.", ["Sudan"]),
    ],
)
def test_what_is_told_of_a_weapon_is_no_target(text, targets):
    assert actors(only(text, "shelling"), "target") == targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The FBI launched an investigation into Al Doe, who had entered Chile in 2009.", []),
        ("The police opened an inquiry into the Sahel Front, which shelled Goma.", ["Sahel Front"]),
    ],
)
def test_an_aim_ends_at_its_comma(text, targets):
    assert actors(only(text, "criticism"), "target") == targets


def test_reasons_do_not_speak():
    act = only("Rwanda rejects the demands, citing threats from a Congolese army build-up near Goma.", "rejection")
    assert act.claimant_text is None
