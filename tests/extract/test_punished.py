"""Whom a court punishes did it, and no court; who is only from a town, or heads a line, does and suffers nothing."""

import pytest

from tests.extract.tell import actors, told


def _named(text, role, *types):
    return [name for m in told(text) if m.event_type in types for name in actors(m, role)]


@pytest.mark.parametrize(
    "text",
    [
        "A judge jailed Anders Holm for life for killing two nurses.",
        "A court in Oslo deems Anders Holm sane and sentences him to 20 years in prison for brutally killing two men.",
    ],
)
def test_whom_a_court_punishes_did_it(text):
    assert _named(text, "source", "attack", "casualties") == ["Anders Holm"]


def test_two_men_jailed_for_it_did_it():
    text = "Two men jailed for life for killing a nurse were freed."
    assert _named(text, "source", "attack") == ["men"]


def test_whose_home_a_town_is_makes_it_no_side():
    text = "Dhiren Patel of London is convicted of conspiracy for developing plots to kill thousands of people."
    assert [name for m in told(text) for role in ("source", "target") for name in actors(m, role)] in ([], ["people"])


def test_what_heads_a_line_demands_nothing():
    text = "Romanian protests: Crowds march through Cluj and demand that president Ana Ionescu step down."
    assert "Romania" not in _named(text, "source", "demand", "protest")


def test_who_blocks_a_paper_does_not_say_what_it_says():
    text = "China blocks an Arab League statement condemning the coup in Gabon."
    assert "China" not in _named(text, "source", "criticism")


def test_those_still_to_be_sent_are_sent():
    text = "Ali Kask, head of the bureau, fears for the Danish troops soon to be deployed to Latvia."
    assert _named(text, "source", "mobilization") == ["Danish troops"]
