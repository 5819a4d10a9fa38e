"""What somebody calls an act is no act of its own; an act measured against earlier ones is."""

import pytest

from tests.extract.tell import told

CALLED = [
    "Peru described the raid on Lima as a massacre.",
    "The party labelled the new law an attack on Chad.",
    "The minister condemned the march as a brutal assault on Kenya.",
]
TOLD = [
    ("Leaders condemned as barbaric the massacre of 40 people in Kano.", "attack"),
    ("Police falsely labelled him a suspect in the massacre of nine guards in Lima.", "attack"),
    ("A drone struck Lima in what the minister called an attack by rebels on Peru.", "drone_attack"),
    ("The union called a strike and a march in Lima on Monday.", "protest"),
]
MEASURED = [
    ("Chad launched its largest attack on Kenya in months.", 1),
    ("Rebels carried out the deadliest raid on Lima in years.", 1),
    ("Chad launched its attack on Kenya.", 0),
    ("The toll makes it one of the worst attacks in Kenya in years.", 0),
    ("The minister spoke of the deadliest attack on Kenya.", 0),
]


@pytest.mark.parametrize("sentence", CALLED)
def test_a_name_for_an_act_is_none(sentence: str) -> None:
    assert [m.event_type for m in told(sentence) if m.event_type == "attack"] == []


@pytest.mark.parametrize(("sentence", "event_type"), TOLD)
def test_an_act_beside_a_name_is_told(sentence: str, event_type: str) -> None:
    assert event_type in {m.event_type for m in told(sentence)}


@pytest.mark.parametrize(("sentence", "count"), MEASURED)
def test_an_act_measured_against_others_is_told_where_it_was_done(sentence: str, count: int) -> None:
    assert len(told(sentence)) == count


def test_what_opponents_of_a_plan_do_is_not_planned() -> None:
    modalities = [m.modality for m in told("Opponents of the peace plan attacked the embassy of Chad in Lima.")]
    assert modalities == ["actual"]
