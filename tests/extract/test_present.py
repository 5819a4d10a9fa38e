"""The present of headlines and lists: its plural subject may stand before a phrase of place, its verbs in a row."""

import pytest

from tests.extract.tell import actors, counts, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "figures"),
    [
        (
            "Three suicide attacks in Mali kill at least 17 villagers and injure more than 30.",
            "suicide_bombing",
            {("attacks", 3), ("killed", 17), ("injured", 30)},
        ),
        ("Two roadside bombs in southern Afghanistan kill five.", "bombing", {("killed", 5)}),
        ("Floods in twelve districts of Nepal kill 47 villagers.", "casualties", {("killed", 47)}),
        ("Twin bombings kill 22 and wound 40 in Damascus.", "bombing", {("killed", 22), ("injured", 40)}),
        ("Missile attacks on Kyiv kill three and wound twelve.", "shelling", {("killed", 3), ("injured", 12)}),
        (
            "Clashes between rebels and the army near Goma kill 30 people and wound nine.",
            "armed_clash",
            {("killed", 30), ("injured", 9)},
        ),
        ("Israeli jets over Gaza strike a school and kill nine.", "air_strike", {("killed", 9)}),
        ("Police in Lagos arrest 12 traders and seize two vans.", "arrest", {("arrested", 12)}),
        ("Police rescue four hostages from a bank and arrest a gunman.", "arrest", {("arrested", 1)}),
        ("The blast killed five people and destroyed two houses.", "bombing", {("killed", 5), ("destroyed", 2)}),
        ("Rebels killed five people and burned down two barns.", "attack", {("killed", 5)}),
        ("Boko Haram kill 28 people in Diffa.", "attack", {("killed", 28)}),
        ("Al-Shabaab kill five in Mogadishu.", "attack", {("killed", 5)}),
        ("Two policemen die in a crash near Garissa.", "casualties", {("killed", 2)}),
        ("Three people from Perth die in a flood.", "casualties", {("killed", 3)}),
        ("Nine miners, two of them boys, die in a flood near Donetsk.", "casualties", {("killed", 9), ("killed", 2)}),
        (
            "Nine people including four schoolchildren die after a lorry hits a bus.",
            "casualties",
            {("killed", 9), ("killed", 4)},
        ),
        ("A car bomb goes off outside a club killing at least 92 clerks.", "bombing", {("killed", 92)}),
        ("A crash leaves six people from Perth dead and two hurt.", "casualties", {("killed", 6), ("injured", 2)}),
        (
            "Two clerks were killed and nine wounded in Basra, and another clerk died.",
            "casualties",
            {("killed", 2), ("injured", 9), ("killed", 1)},
        ),
        ("A Peruvian soldier treats a baker injured by a mortar shell in Gao.", "shelling", {("injured", 1)}),
    ],
)
def test_figures_of_every_verb_in_the_row_are_told(text, event_type, figures):
    assert {(measure, lower) for measure, _, lower, _ in counts(only(text, event_type))} == figures


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("Rebels in Darfur capture the town of Golo.", "territory_captured", ["rebels"]),
        ("Militants in Delta State blow up an oil pipeline.", "bombing", ["militants"]),
        ("Soldiers from the Kenyan army attack a village near Mandera.", "attack", ["Kenyan soldiers"]),
    ],
)
def test_who_does_it_stands_before_the_phrase(text, event_type, source):
    assert actors(only(text, event_type), "source") == source


@pytest.mark.parametrize(
    "text",
    [
        "The three states are at the heart of the fight against the militants.",
        "Writers from every province voice doubts.",
        "The club has plans for a strike force in Leeds.",
        "Efforts in the senate target the trade deal.",
        "Ann Poe, 25, 1000 block of First Street, was at home.",
        "The wounded from the attacks in Kabul fight for their lives.",
    ],
)
def test_a_noun_behind_a_phrase_is_no_verb(text):
    assert [m.event_type for m in told(text) if m.modality == "actual"] == []


def test_who_is_killed_destroys_nothing():
    struck = only("Israeli air raids killed five Palestinians and destroyed two houses.", "air_strike")
    assert actors(struck, "source") == ["Israel"]
    assert {q.measure for q in struck.quantities} == {"killed", "destroyed"}


def test_a_storm_with_a_name_attacks_nobody():
    assert only("The remains of Tropical Storm Erin hit Oklahoma, killing two.", "casualties").actors == ()
