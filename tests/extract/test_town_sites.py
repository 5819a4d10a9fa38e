"""A capital that owns a part of a town is that town, not its state: "Kabul's airport", "the market of Lima"."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(("text", "event_type", "place"), [
    ("A bomb hit Kabul's airport on Monday.", "bombing", "Kabul"),
    ("Gunmen attacked Lima's central market, killing nine.", "attack", "Lima"),
    ("Rebels seized most of Mosul's airport.", "territory_captured", "Mosul"),
    ("Protesters marched through Lima's old town.", "protest", "Lima"),
    ("Rockets hit the airport of Kabul.", "shelling", "Kabul"),
    ("Chad's raid on Lima's port killed nine.", "attack", "Lima"),
])
def test_what_a_town_owns_was_in_it(text: str, event_type: str, place: str) -> None:
    one = next(mention for mention in told(text) if mention.event_type == event_type)
    assert (one.place_name, actors(one, "target")) == (place, [])


@pytest.mark.parametrize(("text", "target"), [
    ("Rebels attacked Kabul's army, killing nine.", ["Afghan army"]),
    ("Chad condemned Beijing's market reforms.", ["China"]),
])
def test_what_a_state_owns_is_the_states(text: str, target: list[str]) -> None:
    named = [name for mention in told(text) for role in ("target", "participant") for name in actors(mention, role)]
    assert set(target) <= set(named)
