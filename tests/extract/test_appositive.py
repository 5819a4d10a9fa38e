"""Who stands apart from the passive that befalls them, and who dies of wounds."""

import pytest

from tests.extract.tell import actors, counts, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "target"),
    [
        ("Hamas said that Omar Salhi, a commander of its brigade, was killed in an Israeli airstrike.", "air_strike",
         "Omar Salhi"),
        ("Maria Lopez, 34, a nurse, was shot dead in Cali.", "attack", "Maria Lopez"),
        ("Ali Khan, who led the group, was killed in Quetta.", "casualties", "Ali Khan"),
        ("El Mencho, the head of the cartel, was captured by soldiers.", "arrest", "El Mencho"),
        ("On Monday, Juan Perez, a former soldier, was kidnapped in Bogota.", "abduction", "Juan Perez"),
    ],
)
def test_the_name_before_an_apposition_is_who_suffers(text, event_type, target):
    assert actors(only(text, event_type), "target") == [target]


def test_an_apposition_of_several_is_nobodys_name():
    text = "Two journalists, a driver and a guard, were killed near Homs."
    assert "journalists" in actors(only(text, "casualties"), "target")


def test_a_firm_is_nobody_who_was_killed():
    assert actors(only("Toyota Motor, the carmaker, was criticised by Brussels.", "criticism"), "target") == ["Toyota"]


@pytest.mark.parametrize("text", ["Omar Salhi died of his wounds on Monday.", "Omar Salhi died of his injuries."])
def test_who_dies_of_wounds_wounds_nobody(text):
    died = only(text, "casualties")
    assert (actors(died, "source"), actors(died, "target"), counts(died)) == ([], ["Omar Salhi"], [])


@pytest.mark.parametrize(
    "text",
    ["The plan is under attack from charities in Libya.", "Heavy rain pounded the city of Lagos on Monday."],
)
def test_words_and_weather_attack_nobody(text):
    assert [m for m in told(text) if m.event_type == "attack"] == []


def test_who_is_one_of_several_is_not_all_of_them():
    several = only("Two traders, including Omar Salhi, a leader of the guild, were killed in Marawi.", "casualties")
    assert actors(several, "target") != ["Omar Salhi"]
    assert several.quantities[0].value == 2


def test_the_home_of_the_dead_is_not_where_they_died():
    assert only("Ryan Oaks, 36, of Peoria, Illinois, was killed in Yemen.", "casualties").place_name == "Yemen"


@pytest.mark.parametrize("verb", ["was also", "was later", "was reportedly", "had then been", "was among those"])
def test_an_adverb_leaves_whom_an_apposition_is_about(verb):
    mention = only(f"Jorge Paz, a leader of the teachers' union, {verb} killed in Lima.", "casualties")
    assert actors(mention, "target") == ["Jorge Paz"]
