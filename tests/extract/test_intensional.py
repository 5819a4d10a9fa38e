"""Acts that are only thought of, able to be done, or to be ended; and verbs that go on from an infinitive."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    "text",
    [
        "Analysts said Syria retains the ability to strike Israel.",
        "A spokesman denied claims about its capability to strike at the island of Cyprus.",
        "The group's strategy of fighting the army through local militias has failed.",
        "It was unwise to attack Iran, he added.",
        "Researchers say the missile is harder to detect before launch.",
        "Prosecutors sought the arrest of Omar Badie on Monday.",
        "The governor said the focus is on evacuating victims.",
        "Officers differ on how the army fights the rebels.",
    ],
)
def test_what_is_only_thought_of_is_no_act(text):
    assert told(text) == []


def test_a_demand_to_end_an_assault_is_a_demand_alone():
    text = "Marchers called on the government to halt Egypt's onslaught on Gaza."
    assert [m.event_type for m in told(text)] == ["demand"]


def test_the_holding_of_who_is_released_is_no_act_of_its_own():
    text = "On Monday the rebels released a soldier they had been holding hostage for two weeks."
    assert [m.event_type for m in told(text)] == ["prisoner_exchange"]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The ministers are expected to discuss the border with Serbia and impose sanctions on Iran.", "sanction"),
        ("The president will meet the Turkish leader and visit Baghdad on Monday.", "visit"),
        ('The premier said the army is to "seize control of the whole of Kordofan".', "territory_regained"),
    ],
)
def test_a_base_form_goes_on_from_an_infinitive(text, event_type):
    assert only(text, event_type).modality == "planned"


@pytest.mark.parametrize(
    "text",
    ["The minister said he backs efforts to end violence and aid workers.", "They want to send food and aid."],
)
def test_a_noun_behind_and_goes_on_from_nothing(text):
    assert [m for m in told(text) if m.event_type == "aid" and m.modality == "actual"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers captured a rifle from fleeing rebels near Goma.",
        "Grain reached two families across blockaded valleys on Monday.",
    ],
)
def test_what_only_describes_is_no_act(text):
    assert {m.event_type for m in told(text)} <= {"interception", "aid"}


def test_who_stands_by_is_not_the_weapon():
    mention = only("Two Kenyan soldiers were hurt in an operation backed by American drones on Tuesday.", "casualties")
    assert mention.weapon is None
    assert actors(mention, "source") == []


def test_helicopters_that_land_raiders_strike_nobody_from_the_air():
    text = "An American helicopter raid in eastern Syria targeted a rebel leader on Monday. The raid killed two gunmen."
    assert [m.event_type for m in told(text)] == ["attack", "attack"]


def test_what_the_text_adds_behind_a_dash_is_not_the_speakers():
    text = "Chad said it plans to displace thousands of villagers – something that has been criticised by Kenya."
    assert only(text, "criticism").claimant_name is None


def test_whoever_is_named_last_before_a_passive_suffers_it():
    text = "The group has confirmed that one of its commanders, Omar Haddad, was killed in Nyala."
    assert actors(only(text, "casualties"), "target") == ["Omar Haddad"]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The officers chased the suspect, who officers report fired shots at people near a church.", "officers"),
        ("As the suspect drove through the crossing police said he fired several rounds at a van.", "police"),
    ],
)
def test_who_speaks_inside_another_clause(text, claimant):
    assert only(text, "attack").claimant_name == claimant


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Chad was able to kill the rebel leader in a raid on Monday.", {"attack"}),
        ("In 2015, a fire in a mock village killed two soldiers near Rena.", {"casualties"}),
        ("Police fired at protesting students in Dhaka on Monday.", {"protesters_attacked"}),
        ("Troops killed fleeing rebels near Goma on Monday.", {"armed_clash"}),
        (
            "The rebels released the nurse and held hostage two priests in Goma on Monday.",
            {"prisoner_exchange", "abduction"},
        ),
        ("A crowd gathered outside parliament in Oslo to watch the parade.", set()),
        ("The team launched an offensive in the second half in Oslo.", set()),
    ],
)
def test_near_them_stands_what_was_done(text, types):
    found = told(text)
    assert {m.event_type for m in found} == types
    assert {m.modality for m in found} <= {"actual"}
