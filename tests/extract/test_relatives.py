"""Relative clauses without commas: what they tell is not told of the verb of the clause around them."""

import pytest

from tests.extract.tell import actors, only, told


@pytest.mark.parametrize(
    "relative",
    [
        "who tried to flee",
        "who had refused to disarm",
        "who had offered to help",
        "who had agreed to leave the camp",
        "who were planning to desert",
        "who threatened to burn the mill",
        "who did not want to leave",
        "who may have crossed the river",
        "that had vowed to return",
        "who were expected to testify",
        "who had never left",
    ],
)
def test_the_mood_of_a_relative_clause_is_not_that_of_the_verb_behind_it(relative):
    shot = only(f"Two bakers {relative} were shot dead by rebels near Gao on Monday.", "attack")
    assert (shot.modality, shot.polarity) == ("actual", "affirmed")
    assert [quantity.value for quantity in shot.quantities] == [2]
    assert actors(shot, "source") == ["rebels"]
    done = only(f"Rebels {relative} killed two bakers near Gao on Monday.", "attack")
    assert (done.modality, done.polarity, actors(done, "source")) == ("actual", "affirmed", ["rebels"])


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("The army shot two bakers who had threatened to burn a mill.", "attack", "actual"),
        ("Peru may jail two bakers who burned a mill.", "arrest", "hypothetical"),
        ("Peru plans to arrest the rebels who killed two bakers.", "arrest", "planned"),
        ("On Monday, rebels who had promised to disarm shelled Gao.", "shelling", "actual"),
        ("Police said a man who planned to rob a bank was arrested.", "arrest", "actual"),
    ],
)
def test_what_a_clause_says_of_its_own_verb_stays(text, event_type, modality):
    assert [m.modality for m in told(text) if m.event_type == event_type] == [modality]


def test_the_object_of_a_relative_clause_ends_with_it():
    refused = only("Rebels who had refused to disarm killed two bakers near Gao.", "rejection")
    assert actors(refused, "target") == []
