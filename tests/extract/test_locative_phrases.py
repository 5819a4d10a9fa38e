"""States that a text names only to say where something was take no part in it."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "role", "names"),
    [
        ("Gunmen killed nine farmers in northeast Nigeria on Friday.", "attack", "target", ["farmers"]),
        ("A car bomb killed four shepherds in the Syrian town of Qara on Friday.", "bombing", "target", ["shepherds"]),
        ("A truck bomb killed two porters in southern Baghdad.", "bombing", "target", ["porters"]),
        ("Rebels abducted 40 teachers in towns across Mali.", "abduction", "target", ["teachers"]),
        ("Chad and Sudan held talks in Rome, the capital of Italy.", "talks", "participant", ["Chad", "Sudan"]),
        ("Israeli jets bombed depots in southern Lebanon.", "air_strike", "target", ["Lebanon"]),
        ("The queen of Denmark arrived in Norway on Friday.", "visit", "target", ["Norway"]),
    ],
)
def test_a_host_takes_no_part(text, event_type, role, names):
    """Where it was is a place; whose forces came from abroad did it to the land, and whom they visit is its state."""
    assert actors(only(text, event_type), role) == names


def test_a_land_acted_upon_stays_a_side():
    """`against` and `on` turn an act to a land."""
    assert actors(only("The union imposed new sanctions on Belarus.", "sanction"), "target") == ["Belarus"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Two died and four were injured in U.S. air strikes on Falluja.", ["United States"]),
        ("Nine were killed in a US raid on Goma.", ["United States"]),
    ],
)
def test_a_short_form_before_a_blow_is_its_doer(text, sources):
    assert [actor.name for m in told(text) for actor in m.actors if actor.role == "source"] == sources
