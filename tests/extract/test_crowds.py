"""Protest, force against it and riot: which acts of a sentence stand."""

import pytest

from tests.extract.tell import counts, only, told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Students marched in Accra and police fired tear gas.", {"protest", "protest_repressed"}),
        ("Police broke up a protest in Accra.", {"protest_repressed"}),
        ("Police in Accra arrested nine demonstrators at a rally against the toll.", {"protest_repressed"}),
        ("Police fired tear gas at a march in Accra, killing two.", {"protesters_attacked"}),
        ("Soldiers opened fire on demonstrators in Accra.", {"protesters_attacked"}),
        ("Demonstrators in Accra threw stones during a protest.", {"riot"}),
        ("Demonstrators threw stones, and officers answered with a baton charge.", {"riot", "protest_repressed"}),
        ("Police clashed with demonstrators in Accra.", {"riot"}),
        ("A crowd attacked a police post during a protest in Accra.", {"riot"}),
        ("A crowd attacked a pickpocket in Accra.", {"mob_violence"}),
        ("Farmers blocked the bridge in Accra.", {"protest"}),
        ("The army blocked the bridge to aid convoys.", {"blockade"}),
        ("Thousands marched in Accra to demand lower rents.", {"protest"}),
        ("Police in Accra arrested nine men on Monday.", {"arrest"}),
    ],
)
def test_what_stands(text, types):
    assert {mention.event_type for mention in told(text)} == types


def test_arrests_at_a_protest_are_counted_where_it_was_met_by_force():
    met = only("Police fired tear gas at protesters in Nairobi, arresting 12.", "protest_repressed")
    assert counts(met) == [("arrested", "person", 12, 12)]


def test_a_protest_met_by_force_is_less_sure_to_be_peaceful():
    text = "Students marched in Accra and police fired tear gas."
    assert only(text, "protest").confidence < only(text, "protest_repressed").confidence


def test_what_a_crowd_demands_gives_the_protest_its_target():
    march = only("Thousands of nurses marched in Lusaka to call on the government to pay them.", "protest")
    assert [actor.name for actor in march.actors if actor.role == "target"] == ["Zambian government"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Some 300 miners marched in Accra.", [300]),
        ("Miners marched in Accra past 300 police officers.", []),
        ("A teacher held a protest in Accra.", []),
    ],
)
def test_only_those_who_march_are_counted(text, count):
    assert [q.value for q in only(text, "protest").quantities] == count


@pytest.mark.parametrize("title", ["Thousands march in Oslo to protest against the toll", None])
def test_the_purpose_of_a_march_is_the_march(title):
    text = "Some 300 pensioners took to the streets of Oslo on Monday to protest against the government."
    march = [mention for mention in told(text, title) if mention.event_type == "protest"]
    assert [mention.modality for mention in march] == ["actual"] * (2 if title else 1)
    assert [actor.name for actor in march[-1].actors if actor.role == "target"] == ["Norwegian government"]
