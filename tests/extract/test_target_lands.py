"""Lands that acts are aimed at: a country, a region or a territory named as the only other side."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Malta tightened its blockade of the Gaza Strip.", ["Gaza Strip"]),
        ("Chile suspended food deliveries in Tigray.", ["Tigray"]),
        ("Norway sent troops to Mali on Monday.", ["Mali"]),
        ("Ghana mobilized the army for an offensive against Libya.", ["Libya"]),
        ("The president imposed martial law in Mindanao.", ["Mindanao"]),
        ("Ukrainian drones struck targets across Russia.", ["Russia"]),
        ("French jets struck targets in Chad.", []),
        ("Peru imposed a curfew in Peru.", []),
        ("Austria condemned the raid at a meeting in Geneva.", []),
        ("Rebels shelled a mill in Juba, South Sudan.", []),
        ("At a meeting in Doha, Qatar, Chad agreed to halt its tests.", []),
        ("Kenya imposed sanctions on firms that shipped oil to Syria.", []),
        ("Kenya threatened sanctions on the firms that sold arms to Chad.", []),
        ("Rebels shelled a mill in Beni, Democratic Republic of the Congo.", []),
    ],
)
def test_a_land_that_an_act_is_aimed_at_is_its_target(text, targets):
    assert actors(told(text)[0], "target") == targets


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Russia attacked with 90 drones overnight, Ukraine's air force said.", "Ukraine"),
        ("Russia unleashed a wave of attacks against Ukrainian railways.", "Ukraine"),
        ("Ukraine shot down 12 Russian drones.", "Ukraine"),
        ("Rebels attacked Chilean troops.", None),
        ("Chilean troops attacked Peruvian troops.", None),
        ("Ukrainian drones hit Russian troops on Friday.", None),
        ("Russian forces shelled Ukrainian troops.", "Ukraine"),
        ("Ukraine hit a Russian tanker.", None),
        ("Ukraine hit a Russian refinery.", "Russia"),
        ("Militants fired on a U.S. ship.", None),
        ("Iran attacked U.S. bases in Iraq.", "Iraq"),
        ("In Mali, troops shot two men.", "Mali"),
        ("Chad invaded neighbouring Niger.", "Niger"),
        ("Rebels shot two clerks in Mali after President Keita left.", "Mali"),
    ],
)
def test_strikes_between_foes_fall_on_the_land_of_the_one_hit(text, place):
    assert told(text)[0].place_name == place


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("As rebels advanced, Peru closed its ports.", ["Peru"]),
        ("When the rebels advanced, Peru closed its ports.", ["Peru"]),
        ("Peru rejected the charge as absurd and threatened to close its ports.", ["Peru"]),
        ("Chad and Niger announced five million dollars in aid for Mali.", ["Chad", "Niger"]),
    ],
)
def test_who_acts_behind_an_opening_clause_or_an_aside(text, sources):
    mention = told(text)[-1]
    assert actors(mention, "source") == sources
    assert not set(actors(mention, "target")) & set(sources)
