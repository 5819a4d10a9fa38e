"""Standing: diplomacy is told of those who act for a side, and of what was done."""

import pytest

from tests.extract.tell import told


@pytest.mark.parametrize(
    "text",
    [
        "The bakery agreed to provide cakes for the fair.",
        "When word came that a deal had finally been struck, the agent wept.",
        "Talks between the two record labels resumed in May.",
        "Amazon offered assistance to buyers of its tents.",
    ],
)
def test_nobody_who_acts_for_a_side_tells_no_diplomacy(text):
    assert [mention.event_type for mention in told(text)] == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("President Alar Karis flew to Chad to praise Senegal.", "actual"),
        ("President Alar Karis is to praise Senegal.", "planned"),
        ("Estonia found no words to praise Senegal.", "hypothetical"),
        ("Estonia to give Senegal five ambulances", "actual"),
    ],
)
def test_an_infinitive_is_done_planned_or_only_thought_of(text, modality):
    found = [mention for mention in told(text) if mention.event_type in ("praise", "pledge")]
    assert [mention.modality for mention in found] == [modality]


def test_a_treaty_without_a_name_needs_a_place_a_day_or_a_public_matter():
    assert [m.event_type for m in told("The peace treaty was signed.")] == ["agreement"]
    assert [m.event_type for m in told("The treaty was signed in Oslo.")] == ["agreement"]
    assert not told("The contract was signed.")


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("The premier withheld aid to Kenya to pressure President Ali Musa.", "demand", "hypothetical"),
        ("Peru summoned the ambassador on Monday to complain about the raid.", "criticism", "actual"),
        ("Pakistan summoned the ambassador to protest the raid.", "criticism", "actual"),
        ("Georgia offered to send troops to the mission in Mali.", "mobilization", "planned"),
    ],
)
def test_what_is_meant_is_not_done(text, event_type, modality):
    assert {m.modality for m in told(text) if m.event_type == event_type} >= {modality}
    assert not [m for m in told(text) if m.event_type == "protest"]


def test_a_private_quarrel_is_no_criticism():
    assert told("The singer Mara Holt publicly scolded her former label at the Global Music Awards.") == []
    assert told("The actress accused her former husband of lying in an interview with CBS.") == []
