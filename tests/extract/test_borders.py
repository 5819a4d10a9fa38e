"""A land whose border a text names only tells where."""

import pytest

from tests.extract.tell import actors, told


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured part of a stronghold on the Thai border.",
        "The army attacked a camp near the Turkish border.",
        "Troops shelled hamlets along the Lebanese frontier.",
    ],
)
def test_a_land_whose_border_is_near_suffers_nothing(text):
    assert [name for m in told(text) for name in actors(m, "target")] == []


@pytest.mark.parametrize(
    "text, name",
    [
        ("Ten recruits died in a raid on an Algerian border post.", "Algeria"),
        ("Russian troops withdrew from the Georgian border town of Perevi.", "Georgia"),
    ],
)
def test_its_post_or_town_there_is_its_own(text, name):
    assert name in [name for m in told(text) for name in actors(m, "target")]
