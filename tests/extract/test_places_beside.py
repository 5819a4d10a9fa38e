"""Where an act was: the smallest place that its words name, whoever stands before it and however far it is from."""

import pytest

from tests.extract.tell import failed, told


@pytest.mark.parametrize(
    ("place", "name", "country"),
    [
        ("in Kano's Fagge district", "Fagge", "NGA"),
        ("in the Fagge neighbourhood of Kano", "Fagge", "NGA"),
        ("in Kano in northern Nigeria", "Kano", "NGA"),
        ("in Aleppo, in northern Syria", "Aleppo", "SYR"),
        ("in Khuzdar district, Balochistan", "Khuzdar", "PAK"),
        ("in London, Ontario", "London", "CAN"),
        ("in Atlanta, Georgia", "Atlanta", "USA"),
        ("on the road from Kano to Kaduna", "Kano", "NGA"),
        ("40km (25 miles) from Kano", "Kano", "NGA"),
        ("off the coast of Libya", "Libya", "LBY"),
        ("in the Damascus suburb of Jobar", "Jobar", "SYR"),
    ],
)
@pytest.mark.parametrize(
    "sentence",
    [
        "Two monks were killed by gunmen {}.",
        "Gunmen killed two monks {} on Thursday.",
        "A bomb exploded {}, killing two monks.",
    ],
)
def test_the_smallest_place_whoever_acts(sentence, place, name, country):
    assert {(m.place_name, m.place_country) for m in told(sentence.format(place))} == {(name, country)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Near Kano, gunmen killed two monks.", "Kano"),
        ("In the capital, Abuja, gunmen killed two monks.", "Abuja"),
        ("Gunmen killed two monks in Nigeria's capital, Abuja on Thursday.", "Abuja"),
        ("West Java police killed two gunmen in Bandung.", "Bandung"),
        ("A bus en route from Skardu crashed near Rawalpindi, killing two monks.", "Rawalpindi"),
        ("Rebels in Kano shelled Kaduna.", "Kaduna"),
    ],
)
def test_where_a_sentence_opens_or_somebody_comes_from(text, name):
    assert {m.place_name for m in told(text)} == {name}


def test_a_seat_that_ends_its_sentence_is_read():
    assert failed('Gunmen killed two monks in the capital, Abuja "') == []
