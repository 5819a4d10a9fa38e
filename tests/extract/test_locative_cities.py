"""A city before the noun of what happens in it is a place and does nothing; arms that it may send are its own."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "place", "source"),
    [
        ("The Nairobi attack killed nine people.", "attack", "Nairobi", []),
        ("Nairobi bomb kills nine.", "bombing", "Nairobi", []),
        ("Nine people died in last year's Tunis bombings.", "bombing", "Tunis", []),
        ("The Brussels hotel attack killed nine people.", "attack", "Brussels", []),
        ("A list of outrages, among them the Lisbon massacre, was read out.", "attack", "Lisbon", []),
        ("Rescuers said the Madrid train attack killed nine people.", "attack", "Madrid", []),
        ("Nairobi's attack killed nine people in Juba.", "attack", "Juba", ["Kenya"]),
        ("A Nairobi drone attack killed nine people in Juba.", "drone_attack", "Juba", ["Kenya"]),
    ],
)
def test_a_city_only_says_where(text, event_type, place, source):
    mention = only(text, event_type)
    assert mention.place_name == place
    assert actors(mention, "source") == source


def test_a_capital_that_attacks_is_its_state():
    assert actors(told("Nairobi attacks Juba.")[0], "source") == ["Kenya"]


def test_an_accord_named_after_a_city_is_not_its_states():
    mention = only("Chad withdrew from the Lisbon trade accord on Monday.", "sanction")
    assert actors(mention, "target") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels shelled the port with rockets banned under the Lisbon accords.", None),
        ("Two guards were shot in breach of the Lima peace agreement.", None),
        ("Two guards were shot in Gao despite the Algiers process.", "Gao"),
        ("Two guards were shot at the Lima Convention Center.", "Lima"),
        ("Two guards were shot in Lima, agreements or not.", "Lima"),
    ],
)
def test_a_pact_named_after_a_city_is_no_place(text, place):
    assert told(text)[0].place_name == place


@pytest.mark.parametrize(
    ("text", "place", "source"),
    [
        ("The Mali raid killed nine civilians.", "Mali", []),
        ("Deadly Mali raid killed nine civilians.", "Mali", []),
        ("Costly Niger commando raid angers rebels.", "Niger", []),
        ("Chile attack kills nine in Peru.", "Peru", ["Chile"]),
        ("A Chile attack on Peru kills nine.", "Peru", ["Chile"]),
        ("The UK raid killed nine civilians.", None, ["United Kingdom"]),
        ("The Malian raid killed nine civilians.", None, ["Mali"]),
    ],
)
def test_a_country_before_a_blow_told_of_no_other_only_says_where(text, place, source):
    mention = only(text, "attack")
    assert (mention.place_name, actors(mention, "source")) == (place, source)


def test_nothing_befalls_a_country_that_only_says_where_a_blow_was():
    assert actors(only("Police seize rifles used in the deadly Mali raid.", "interception"), "target") == []


def test_a_capital_that_drones_flew_toward_is_not_where_the_others_struck():
    text = "Guards shot down 5 of 7 drones that Peru launched overnight, he said. Chile sent 42 drones toward Lima."
    launched = [mention for mention in told(text) if mention.event_type == "drone_attack"]
    assert [mention.place_name for mention in launched] != ["Lima", "Lima"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A man was shot by Vice President Ibra Tumo.", None),
        ("Gunmen attacked a judge of the Supreme Court of Justice in Lima.", "Lima"),
        ("Gunmen attacked tourists in the City of Light on Monday.", None),
        ("Gunmen attacked tourists in the city of Nice on Monday.", "Nice"),
        ("Iran attacked two ships in the Gulf.", "Persian Gulf"),
    ],
)
def test_a_small_town_under_an_ordinary_word_needs_more_than_by_or_of(text, place):
    assert told(text)[0].place_name == place
