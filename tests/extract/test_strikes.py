"""What an attack was done with, what it points back to, and which strikes are one."""

import pytest

from tests.extract.tell import actors, told


def types(text):
    return [mention.event_type for mention in told(text)]


@pytest.mark.parametrize(
    ("text", "event_type", "weapon"),
    [
        ("Rebels attacked the garrison with mortars.", "shelling", "mortar"),
        ("Rebels attacked a mortar position near Homs.", "attack", None),
        ("Police shot dead a suicide bomber in Kabul.", "attack", "gun"),
        ("Six people were killed by a landmine in Angola.", "bombing", "mine"),
        ("Jets dropped bombs filled with chlorine on the town of Saraqib.", "chemical_attack", "chlorine"),
        ("Militants bombed a church in Jos.", "bombing", None),
        ("The air force bombed the city of Jos.", "air_strike", "aircraft"),
        ("A separate bombing this week killed nine people in Jos.", "bombing", None),
        ("Footage of a helicopter firing late Monday on a house in Jos was shown.", "air_strike", "aircraft"),
    ],
)
def test_the_weapon_is_the_means_not_what_was_hit(text, event_type, weapon):
    mention = told(text)[0]
    assert (mention.event_type, mention.weapon) == (event_type, weapon)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A car bomb went off in Basra on Friday. Two guards were killed in the blast.", ["bombing", "bombing"]),
        ("Two guards were killed in a blast in Basra.", ["casualties"]),
        ("A blast was heard in Basra.", []),
        ("A grenade exploded in Basra. Hamas claimed responsibility for the attack.", ["grenade_attack"] * 2),
        ("A grenade exploded in Basra. No group claimed responsibility for the attack.", ["grenade_attack"]),
    ],
)
def test_the_blast_is_the_bombing_told_before(text, expected):
    assert types(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russian troops struck Kharkiv and Ukrainian forces shelled Belgorod.", ["attack", "shelling"]),
        ("A drone hit a school in Odesa and a missile struck a hospital in Dnipro.", ["drone_attack", "shelling"]),
        ("Five people were killed in an attack in Aden when a suicide bomber blew himself up.", ["suicide_bombing"]),
        ("Gunmen opened fire on a bus in Gao, killing four people in the attack.", ["attack"]),
        ("A boy was shot dead on Monday in Leeds, days after two girls were shot in the head.", ["attack", "attack"]),
        ("The judge was killed on Friday, two weeks after gunmen wounded three guards.", ["casualties", "attack"]),
        ("The judge died in hospital two days after gunmen shot him.", ["attack"]),
    ],
)
def test_strikes_of_two_are_two_and_of_one_are_one(text, expected):
    assert types(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The senator attacked his rival in a debate.",
        "In this game you attack a castle with your team.",
        "Voters are bombarded with information.",
    ],
)
def test_attacks_of_words_and_play_are_none(text):
    assert types(text) == []


def test_who_speaks_of_a_bombing_did_not_bomb():
    bombing = told("Chad condemned the deadly bombing at the shrine that left six people dead.")[-1]
    assert (bombing.event_type, actors(bombing, "source")) == ("bombing", [])


def test_each_of_two_sides_that_strike_downs_what_fell_at_home():
    text = ("Russia struck Ukraine with 61 drones overnight, Kyiv said. Ukraine sent 104 drones toward Moscow, "
            "Russian officials said. In the Sumy region, 17 drones were shot down, the governor said.")
    downed = told(text)[-1]
    assert (actors(downed, "source"), actors(downed, "target")) == (["Ukraine"], ["Russia"])


def test_the_night_before_dates_no_attack_but_its_own():
    text = ("Russia struck Ukraine with 61 drones overnight. Ukraine sent 104 drones toward Moscow. "
            "The attack followed a barrage of 26 drones the night before.")
    assert str(told(text)[1].event_date) == "2026-06-12"


def test_the_barrage_before_an_attack_fell_on_the_same_land():
    text = "Ukraine's air force said that Russia fired 13 drones at the country overnight. "
    barrage = told(text + "The attack followed a barrage of 26 drones the night before.")[-1]
    assert (barrage.place_country, str(barrage.event_date)) == ("UKR", "2026-06-11")
    assert (str(barrage.time_start)[:13], str(barrage.time_end)[:13]) == ("2026-06-10 18", "2026-06-11 06")
