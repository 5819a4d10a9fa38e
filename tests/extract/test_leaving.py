"""Forces that a side withdraws are its own and what stands behind `from` is left; who says so is no target."""

import pytest

from tests.extract.tell import actors, only, told

LEFT = [
    ("Russia withdrew troops from Georgia on Monday.", ["Russia"], ["Georgia"]),
    ("Chad has withdrawn its forces from Mali.", ["Chad"], ["Mali"]),
    ("Chad pulled 400 troops out of Mali.", ["Chad"], ["Mali"]),
    ("Chad withdrew its troops on Monday.", ["Chad"], []),
    ("Troops were withdrawn from Georgia by Russia on Monday.", ["Russia"], ["Georgia"]),
    ("Chad withdrew its tanks from the border with Sudan.", ["Chad"], []),
    ("Chad has begun withdrawing its troops from Mali, Defence Minister Idris Holm said.", ["Chad"], ["Mali"]),
    ("Chad retreated from the town of Abeche, Sudanese media and rebels said.", ["Chad"], []),
]


@pytest.mark.parametrize(("text", "sources", "targets"), LEFT, ids=[row[0] for row in LEFT])
def test_who_leaves_what(text, sources, targets):
    mention = only(text, "withdrawal")
    assert (actors(mention, "source"), actors(mention, "target")) == (sources, targets)


def test_those_brought_out_are_not_of_the_land_they_leave():
    mention = only("China sent ships to evacuate 3,000 citizens from Vietnam.", "displacement")
    assert actors(mention, "target") == ["citizens"]


OPENINGS = [
    (
        "On a visit by Chad's president, Idris Holm, to Kenya, the Chadian authorities accused Mali of lying.",
        ["Chadian authorities"],
    ),
    ("Following a meeting of the Security Council on Sunday, the African Union condemned Mali.", ["African Union"]),
    ("In Rome, Ana Paz, the Peruvian minister, accused Mali of lying.", ["Ana Paz"]),
    ("In Rome, on Monday, Chad accused Mali of lying.", ["Chad"]),
    ("In Geneva, Kenya and Chad accused Mali of lying.", ["Kenya", "Chad"]),
    ("A week after a minister, Alex Holm, accused Mali of lying, it rained.", ["Alex Holm"]),
]


@pytest.mark.parametrize(("text", "sources"), OPENINGS, ids=[row[0] for row in OPENINGS])
def test_who_acts_behind_an_opening(text, sources):
    assert actors(only(text, "criticism"), "source") == sources


TRADES = [
    ("US wildlife officials arrested six poachers on Monday.", "arrest", ["U.S. officials"]),
    ("Obama administration officials criticised Chad on Monday.", "criticism", ["Obama officials"]),
]


@pytest.mark.parametrize(("text", "event_type", "sources"), TRADES, ids=[row[0] for row in TRADES])
def test_officials_of_a_trade_are_officials(text, event_type, sources):
    assert actors(only(text, event_type), "source") == sources


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("European leaders met in Prague on Monday.", ["European leaders"]),
        ("The two ministers met in Doha on Monday.", ["ministers"]),
    ],
)
def test_leaders_of_a_part_of_the_world_and_the_two_who_were_told_of_meet(text, participants):
    assert actors(only(text, "talks"), "participant") == participants


@pytest.mark.parametrize(
    "text",
    [
        "President Manuel Holm resigned after mass protests demanding his removal.",
        "The parliament approved the budget despite protests calling for elections.",
        "Residents met in the town hall to plan a party.",
    ],
)
def test_who_only_stands_before_a_protest_demands_nothing(text):
    assert not [mention for mention in told(text) if mention.event_type in ("demand", "talks")]


def test_whom_a_sentence_condemns_sent_no_helicopter():
    mention = only("Spain condemned Libya after a Libyan jet shot down a helicopter.", "interception")
    assert actors(mention, "target") == []


def test_an_apposition_to_a_place_takes_no_part():
    mention = only("Chad and Niger announced a ceasefire in Gao, Mali's biggest rebel town.", "ceasefire")
    assert actors(mention, "participant") == ["Chad", "Niger"]
