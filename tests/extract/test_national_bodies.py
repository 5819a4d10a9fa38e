"""A land before a body's name: what is the state's, and what only bears its adjective in its name."""

import pytest

from tests.extract.tell import actors, only, told

DOERS = [
    ("The American Bar Association condemned the arrest.", "American Bar Association"),
    ("The U.S. Chamber of Commerce condemned the arrest.", "U.S. Chamber of Commerce"),
    ("Peru's Bar Association condemned the arrest.", "Peruvian Bar Association"),
    ("The American army shelled Kano.", "U.S. army"),
    ("The United States Air Force shelled Kano.", "U.S. air force"),
    ("The Kenyan Growers' Union condemned the arrest.", "Kenyan Growers' Union"),
    ("The Women's League condemned the arrest.", "Women's League"),
    ("The Harvest, Unity and Progress Party condemned the arrest.", "Harvest, Unity and Progress Party"),
    ("The Light and Hope Party condemned the arrest.", "Light and Hope Party"),
    ("Peruvian Airlines condemned the arrest.", "Peruvian Airlines"),
    ("Norwegian Railways condemned the arrest.", "Norwegian Railways"),
    ("Israeli F-16 warplanes bombed Kano.", "Israel"),
    ("American Jews condemned the arrest.", "U.S. Jews"),
    ("Lima's Christians condemned the arrest.", "Lima Christians"),
]


@pytest.mark.parametrize(("sentence", "doer"), DOERS)
def test_who_does_it(sentence: str, doer: str) -> None:
    (mention,) = [m for m in told(sentence) if m.event_type != "arrest"]
    assert actors(mention, "source") == [doer]


@pytest.mark.parametrize("sentence", [
    "Police arrested nine men at the Peruvian War Museum in Lima.",
    "Police arrested nine men near the Peruvian Market in Lima.",
    "Police arrested nine men on the eve of the Peruvian New Year.",
])
def test_a_thing_with_an_adjective_is_no_state(sentence: str) -> None:
    assert "Peru" not in actors(only(sentence, "arrest"), "target")


@pytest.mark.parametrize(("sentence", "places"), [
    ("The Harvest, Unity and Progress Party held a rally against taxes in Hargeisa.", ["Hargeysa"]),
    ("In the Islamic Republic, police arrested nine men.", []),
    ("Nine men were killed in the Gaza Strip and West Bank.", ["Gaza Strip", "West Bank"]),
])
def test_where_it_was(sentence: str, places: list[str]) -> None:
    assert [place.place_name for mention in told(sentence) for place in mention.places] == places


def test_who_is_listed_beside_a_body_is_none_of_its_name() -> None:
    (mention,) = told("Chad, Kenya and Freedom Council criticised Mali.")
    assert actors(mention, "source") == ["Chad", "Kenya", "Freedom Council"]
