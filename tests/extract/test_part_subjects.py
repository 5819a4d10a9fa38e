"""A bare number or pronoun behind a conjunction is a subject of its own: some of those told before, or of things."""

import pytest

from tests.extract.tell import actors, told


def _roles(text, event_type, role):
    return [name for m in told(text) if m.event_type == event_type for name in actors(m, role)]


@pytest.mark.parametrize(
    "text",
    [
        "The navy downed 40 rockets and one hit a clinic in Haifa.",
        "Ukraine shot down 20 missiles, but others struck a clinic in Odesa.",
        "The navy downed 40 drones, but two of them hit a clinic in Haifa.",
    ],
)
def test_who_downs_most_launched_none_of_the_rest(text):
    hits = [m for m in told(text) if m.event_type != "interception"]
    assert hits and [name for m in hits for name in actors(m, "source")] == []


def test_the_freed_die_and_not_who_freed_them():
    text = "The marines freed 20 hostages but three died."
    assert _roles(text, "casualties", "target") == ["hostages"]


def test_the_arrested_attack_and_not_who_arrested_them():
    text = "Police arrested 12 students and one attacked a guard."
    assert [n for m in told(text) if m.event_type != "arrest" for n in actors(m, "source")] == ["students"]


@pytest.mark.parametrize(
    "text",
    ["Soldiers entered the village and later killed six boys.", "Soldiers came and four of them killed six boys."],
)
def test_the_same_go_on_where_nothing_else_was_counted(text):
    assert _roles(text, "attack", "source") == ["soldiers"]
