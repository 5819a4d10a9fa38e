"""What a happening brings about is told, though the sentence opens with `the`; and who clashes, warns, gives."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "place"),
    [
        ("The ruling sparked protests in Dakar.", "protest", "Dakar"),
        ("The arrest led to protests across Senegal.", "protest", "Senegal"),
        ("His death triggered riots in Nanterre.", "riot", "Nanterre"),
        ("The killing of the singer drew protests in Addis Ababa.", "protest", "Addis Ababa"),
    ],
)
def test_the_article_of_the_cause_is_not_that_of_what_it_causes(text, event_type, place):
    assert only(text, event_type).place_name == place


def test_a_described_noun_still_points_back():
    assert told("The foiled attack in Paris shocked all.") == []


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Clashes between students and police in Dakar injured 14.", ["students", "Dakar police"]),
        ("Clashes between protesters and police erupted in Dakar.", ["protesters", "police"]),
    ],
)
def test_both_sides_of_street_clashes_take_part(text, participants):
    riot = only(text, "riot")
    assert actors(riot, "participant") == participants
    assert riot.place_name == "Dakar"


def test_clashes_with_fighters_are_no_riot():
    text = "Clashes between security forces and militant students killed seven."
    assert only(text, "armed_clash").quantities[0].value == 7


@pytest.mark.parametrize(
    ("text", "event_type", "source", "target"),
    [
        ("Taiwan was warned by China not to send troops.", "threat", ["China"], ["Taiwan"]),
        ("Taiwan was told by China to withdraw its troops.", "demand", ["China"], ["Taiwan"]),
        ("Egypt received $1 billion in U.S. aid on Monday.", "aid", ["United States"], ["Egypt"]),
        ("Two Palestinians were killed by Israeli fire near Jenin.", "attack", ["Israel"], ["Palestinians"]),
    ],
)
def test_who_does_it_to_whom(text, event_type, source, target):
    mention = only(text, event_type)
    assert (actors(mention, "source"), actors(mention, "target")) == (source, target)


def test_a_fire_in_a_house_is_nobodys():
    assert only("A fire in a Turkish hotel killed 76 people.", "casualties").quantities[0].value == 76


@pytest.mark.parametrize(
    ("text", "event_type", "source"),
    [
        ("The U.N. reported the raid on the town of Goma by rebels in May.", "attack", ["rebels"]),
        ("The assault on the airport by the Taliban in June failed.", "attack", ["Taliban"]),
        ("The execution of two prisoners by the rebels angered Oslo.", "attack", ["rebels"]),
        ("The jailing of two reporters in Minsk drew criticism.", "arrest", []),
    ],
)
def test_a_noun_told_whole_behind_itself_is_no_act_told_before(text, event_type, source):
    assert actors(only(text, event_type), "source") == source
