"""What a sentence leaves to the text around it: doers, partisan words, and whoever goes on speaking."""

import pytest

from tests.extract.tell import actors, told


def last(text, title=None):
    return told(text, title)[-1]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Russia attacked Sumy on Monday. Two missiles were fired at Kharkiv.", ["Russia"]),
        ("Chad's army attacked Niger on Monday. Two villages near Zinder were shelled.", ["Chadian army"]),
        ("Gunmen attacked a bus in Gao on Monday. A market in Timbuktu was attacked.", []),
        ("Russia attacked Sumy on Monday. Two missiles were fired at Belgorod.", []),
        ("Chad's army attacked Niger in May 2019. Two villages near Zinder were shelled in 2012.", []),
        ("Kagame bombed Goma on Monday. Two villages near Uvira were shelled.", []),
        ("Islamic State bombed a mill in Gao on Monday. The attacker was shot near the gate.", []),
        ("Islamic State bombed a mill in Gao on Monday. A guard was shot near the gate.", ["Islamic State"]),
        ("Russian troops attacked Sumy on Monday. A Ukrainian envoy was assaulted in Dublin in June.", []),
        ("Islamic State raided a mill in Gao on Monday. An attack in Kidal killed two.", []),
        ("Islamic State raided a mill in Gao on Monday. Attacks killed over 80 people.", []),
        ("Islamic State raided a mill in Gao on Monday. Its attack in Gao killed two.", ["Islamic State"]),
        ("Islamic State raided a mill in Gao on Monday. A bomb went off near the market.", []),
        ("Islamic State raided a mill in Gao on Monday. Bombs exploded near the market.", ["Islamic State"]),
        ("Chad's army raided a mill in Niger on Monday. An attack in Zinder killed two.", ["Chadian army"]),
    ],
)
def test_a_doer_left_out_is_the_one_the_text_tells_of(text, sources):
    assert actors(last(text), "source") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Rebels plan to bomb a bridge in Gao. The attack on Monday killed two.", []),
        ("Rebels bombed a bridge in Gao. The attack on Monday killed two.", ["rebels"]),
        ("Police killed two militants in Gao on Monday. The suicide attack in March killed ten.", []),
        ("The army bombed militants in Gao on Monday. The attack in Gao killed ten.", ["army"]),
        ("Rebels bombed a bridge in Gao. The arrests on Monday were made by night.", []),
    ],
)
def test_the_attack_is_one_that_was_done(text, sources):
    assert actors(last(text), "source") == sources


@pytest.mark.parametrize(
    ("text", "role", "country"),
    [
        ("The enemy shelled Nikopol, Ukrainian Governor Serhii Lysak said.", "source", "RUS"),
        ("Our troops shelled a depot, Armenian President Vahagn Petrosyan said.", "source", "ARM"),
        ("The enemy shelled the town.", "source", None),
    ],
)
def test_partisan_words_have_the_side_of_their_speaker(text, role, country):
    assert [actor.country for actor in last(text).actors if actor.role == role] == [country]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It was late,” Mayor Ana Paz said. “Gunmen attacked a bus near Lima.”", "Ana Paz"),
        ("“The night was long. Gunmen attacked a bus near Lima,” Mayor Ana Paz said.", "Ana Paz"),
        ("“Gunmen attacked a bus near Lima. It was late,” Mayor Ana Paz said.", "Ana Paz"),
        ("“It was late,” Mayor Ana Paz said. Gunmen attacked a bus near Lima.", None),
    ],
)
def test_a_quotation_goes_on(text, name):
    assert last(text).claimant_name == name


def test_police_are_of_the_place_where_they_act():
    mention = last("Police attacked protesters in Nairobi on Monday.")
    assert {actor.country for actor in mention.actors} == {"KEN"}


def test_the_two_sides_are_two_participants():
    mention = last("Peru and Chile met in Quito. The two sides signed an agreement on Monday.")
    assert actors(mention, "participant") == ["Peru", "Chile"]
