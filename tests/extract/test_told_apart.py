"""Nouns with an article that no sentence before told of, which their own day and place tell apart."""

import pytest

from tests.extract.tell import told

TOLD = [
    ("She was hurt in the attack in Kabul on Monday.", "attack"),
    ("The mayor said the attack in Kabul on Monday was motivated by hate.", "attack"),
    ("No flight has landed since the bombings in Lima in May 2024.", "bombing"),
    ("The bridge stood shut long after the attack by Chad on May 7, 2024.", "attack"),
    ("The raid on smugglers in Kabul that took place last week angered Norway.", "attack"),
]
POINTING = [
    "Police look into whether that shooting was an act of hate.",
    "The raid angered Mali.",
    "Peru and Chile had the call from Kabul on Monday.",
    "The report on the attack in Kabul came on Monday.",
    "Five men are on trial over the attack in Kabul in May 2024.",
]


@pytest.mark.parametrize(("text", "event_type"), TOLD)
def test_its_day_and_its_place_tell_which_act_it_is(text, event_type):
    assert event_type in {mention.event_type for mention in told(text)}


@pytest.mark.parametrize("text", POINTING)
def test_a_noun_that_only_points_back_tells_nothing(text):
    assert not told(text)
