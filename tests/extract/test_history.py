"""What is long past keeps its year or is no news; whom a sickness kills is no toll."""

import pytest

from tests.extract.tell import counts, only, told


@pytest.mark.parametrize(
    ("text", "event_type", "year"),
    [
        ("Israel seized control of the hills in the 1967 war.", "territory_captured", 1967),
        ("Syria seized the valley, seen by many as its own, in the 1973 conflict.", "territory_captured", 1973),
        ("The 2014 attack on the ferry in Lagos killed six people.", "attack", 2014),
        ("Syria lost 400 soldiers during the 1973 conflict with Israel.", "casualties", 1973),
        ("A judge heard from survivors of the 2008 ferry fire that killed 40 people.", "casualties", 2008),
        ("Two men were tried for the 1986 raid in which soldiers killed nine nuns.", "attack", 1986),
        ("Lagos marked the tenth anniversary of a bombing which killed nine nuns.", "casualties", 2016),
        ("Lagos marked the tenth anniversary of the raid, in which a lone gunman killed nine nuns.", "attack", 2016),
        ("On Friday Lagos held a vigil on the 20th anniversary of a raid that killed 40 people.", "casualties", 2006),
        ("Lagos remembered the one-year anniversary of the siege in which rebels killed nine nuns.", "attack", 2025),
    ],
)
def test_the_year_of_the_noun_or_the_war_dates_the_act(text, event_type, year):
    mention = only(text, event_type)
    assert (mention.event_date.year, mention.time_precision) == (year, "year")


@pytest.mark.parametrize(
    "text",
    [
        "On the first anniversary of the war, rebels shelled Lagos.",
        "The 2008 law, which the port fought, stands, and rebels shelled Lagos, killing nine people.",
    ],
)
def test_what_is_done_on_an_anniversary_is_of_today(text):
    assert only(text, "shelling").event_date.year == 2026


@pytest.mark.parametrize(
    "text",
    [
        "Raids along this coast killed thousands of people in the 17th century.",
        "Bandits attacked the abbey in the 1300s.",
        "Over the centuries invaders captured the port many times.",
        "The festival marks how the Soviet Army liberated the town of Kielce.",
    ],
)
def test_past_centuries_are_no_news(text):
    assert told(text) == []


def test_the_year_of_publication_leaves_the_day():
    assert only("The 2026 attack on the ferry in Lagos killed six people.", "attack").event_date.month == 6


@pytest.mark.parametrize(
    "text",
    [
        "The flu has killed 200 people in Spain since January.",
        "Kenya reported nine more deaths from cholera on Monday.",
        "The novelist Ada Marsh died on Sunday.",
    ],
)
def test_sickness_and_a_natural_end_have_no_toll(text):
    assert told(text) == []


def test_an_act_on_the_sick_keeps_its_toll():
    mention = only("Gunmen attacked a cholera ward in Goma on Monday, killing four people.", "attack")
    assert counts(mention) == [("killed", "person", 4, 4)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [("In total 2014 soldiers have been killed.", 2014), ("The 1970 shooting killed four students in Ohio.", 4)],
)
def test_a_year_counts_nobody(text, killed):
    assert [q[2] for m in told(text) for q in counts(m) if q[0] == "killed"] == [killed]


@pytest.mark.parametrize(
    "text",
    [
        "Police officers are attacked almost every evening in these quarters.",
        "Petrol bombs are often thrown at the police here.",
        "Rebels have killed thousands of people over the years.",
        "Every year hundreds of people are killed on these roads.",
    ],
)
def test_a_habit_is_no_act(text):
    assert told(text) == []


def test_a_counted_or_dated_act_is_none_the_less_told():
    assert only("Rebels, who often raid the coast, killed six people in Lagos on Monday.", "attack").quantities
    assert told("The town was routinely shelled on Monday, killing four people.")
