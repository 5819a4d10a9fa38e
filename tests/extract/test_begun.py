"""Where a sentence begins to tell: what stands in front of it changes nothing of what it tells."""

import pytest

from tests.extract.tell import actors, only, told

FRONTS = ["Meanwhile, ", "However, ", "- ", "TUNIS, March 3 (AP) - ", "TUNIS (Reuters) - Meanwhile, "]


@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("thousands march across Oslo and Bergen.", "protest"),
        ("an anti-mafia court in Palermo sentences ten men to prison.", "arrest"),
        ("on Monday, soldiers in Lahore arrested two farmers.", "arrest"),
        ("Jorge Paz, a priest, was shot dead in Lima.", "assassination"),
    ],
)
def test_what_stands_in_front_changes_no_row(front, text, event_type):
    alone, led = only(text, event_type), only(front + text, event_type)
    assert [actor.name for actor in led.actors] == [actor.name for actor in alone.actors]
    assert [(q.measure, q.value) for q in led.quantities] == [(q.measure, q.value) for q in alone.quantities]
    assert led.place_name == alone.place_name
    assert led.evidence == alone.evidence and led.start_char == alone.start_char + len(front)


def test_who_wrote_a_report_is_nobody_in_it():
    text = "TUNIS, March 3 (AP) - Thousands of prisoners escaped from a jail in Tunis after it was stormed by gunmen."
    assert "AP" not in [actor.name for mention in told(text) for actor in mention.actors]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A bomb in Lucknow, India killed two people.", []),
        ("A strike on a bus in Colombo, Sri Lanka killed two people.", []),
        ("Police in Lucknow, India killed two people.", ["Lucknow police"]),
        ("Witnesses said a bomb in Lucknow, India killed two people.", []),
        ("In Lucknow, India killed two people.", ["India"]),
    ],
)
def test_a_land_behind_a_town_of_the_subject_does_nothing(text, doers):
    assert [name for mention in told(text) for name in actors(mention, "source")] == doers
