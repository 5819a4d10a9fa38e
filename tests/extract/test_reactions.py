"""Who answers a deed by words, a march or an arrest does so on a day of their own, and the deed was done."""

from datetime import date

import pytest

from tests.extract.tell import only


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The bishop on Wednesday condemned the killing of two bakers in Gao.", "attack"),
        ("On Wednesday the bishop condemned the killing of two bakers in Gao.", "attack"),
        ("The bishop condemned on Wednesday the killing of two bakers in Gao.", "attack"),
        ("Thousands protested on Wednesday the murder of a baker in Gao.", "attack"),
        ("Rebels shelled Gao in retaliation for Sunday's killing of a herder.", "shelling"),
        ("Survivors blamed officials for Tuesday's stampede in Lorca.", "criticism"),
        ("Police on Wednesday arrested two men for the murder of two bakers in Gao.", "attack"),
    ],
)
def test_the_day_of_an_answer_is_not_the_deeds(text, event_type):
    assert only(text, event_type).event_date_basis == "publication"


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("The bishop today condemned Tuesday's bombing of a mill in Gao.", "bombing", 9),
        ("The bishop today condemned Tuesday\u2019s bombing of a mill in Gao.", "bombing", 9),
        ("The bishop condemned the bombing of a mill in Gao on Tuesday.", "bombing", 9),
        ("Hundreds marched on Thursday to protest Monday's shooting of a boy by police in Lorca.", "attack", 8),
        ("Police arrested two men for the May 4 murder of two bakers in Gao.", "attack", (5, 4)),
        ("Two men were jailed for their role in the May 4 killing of two bakers in Gao.", "attack", (5, 4)),
        ("The United States imposed sanctions on Mali on May 4 over its seizure of a port.", "sanction", (5, 4)),
        ("Two bakers were killed in Tuesday's derailment in Gao.", "casualties", 9),
        ("Tuesday's bombing of a mill in Gao killed two bakers.", "bombing", 9),
        ("The mayor was killed on Tuesday in the bombing of a mill in Gao.", "bombing", 9),
        ("On Tuesday the bombing of a mill in Gao killed two bakers.", "bombing", 9),
        ("The Vatican on Tuesday condemned the bombing of a mill in Gao.", "criticism", 9),
        ("Police on Tuesday arrested two men over Sunday's bombing of a mill in Gao.", "arrest", 9),
        ("Gunmen on Tuesday killed two bakers, and the bishop condemned the raid.", "attack", 9),
    ],
)
def test_a_day_beside_its_own_deed_stays(text, event_type, day):
    month, of_month = day if isinstance(day, tuple) else (6, day)
    assert only(text, event_type).event_date == date(2026, month, of_month)


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("The mayor vowed to avenge the killing of two bakers in Gao.", "attack", "actual"),
        ("Police want to solve the murder of Mayor Juan Ibarra in Gao.", "assassination", "actual"),
        ("The minister promised to investigate the massacre of twelve farmers in Gao.", "attack", "actual"),
        ("Thousands marched to protest against the killing of two bakers in Gao.", "attack", "actual"),
        ("The rebels vowed to launch an attack on Gao.", "attack", "planned"),
        ("The rebels want to punish Gao with an attack on the town.", "attack", "hypothetical"),
    ],
)
def test_what_is_answered_was_done(text, event_type, modality):
    assert only(text, event_type).modality == modality
